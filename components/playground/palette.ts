import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";
import { type Colour, readColour } from "../parts/heatmap-paint.ts";
import { codes, shades } from "./pictures-codes.ts";

/** The colours of a theme, as canvases need them. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly paper: string;
  readonly border: string;
  readonly positive: string;
  readonly negative: string;
  /** What colour a code of a picture has, as one number for a pixel. */
  readonly small: Uint32Array;
  /** The same for the large picture, paler, to lie under points; and where it is cut into two colours. */
  readonly large: Uint32Array;
  readonly cut: Uint32Array;
  /** Codes of classes rather than of strengths. */
  readonly classes: Uint32Array;
  readonly cutClasses: Uint32Array;
}

// How much of the full colours the picture under the points has.
const PALE = 0.62;

/** The colours in force, read from the page and read again when its theme changes. Undefined before the page is alive. */
export function createPalette(element: () => Element): Accessor<Palette | undefined> {
  const [palette, setPalette] = createSignal<Palette>();
  onMount(() => {
    const read = () => setPalette(paletteOf(getComputedStyle(element())));
    const print = matchMedia("print");
    read();
    document.addEventListener("themechange", read);
    print.addEventListener("change", read);
    onCleanup(() => {
      document.removeEventListener("themechange", read);
      print.removeEventListener("change", read);
    });
  });
  return palette;
}

function paletteOf(style: CSSStyleDeclaration): Palette {
  const text = (name: string) => style.getPropertyValue(name).trim();
  const colour = (name: string) => readColour(text(name));
  const [negative, paper, positive] = ["--weight-negative", "--paper", "--weight"].map(colour);
  const pale = (full: Colour) => mix(paper, full, PALE);
  const classColours = Array.from({ length: 10 }, (_, c) => colour(`--class-${c}`));
  const ramp = (low: Colour, high: Colour, strength: (share: number) => number) =>
    table((code) => {
      if (code === codes.none) return colour("--border");
      const share = (code - codes.paper) / codes.paper;
      return mix(paper, share < 0 ? low : high, strength(share));
    });
  const ofClasses = (sure: (share: number) => number) =>
    table((code) =>
      code === codes.none
        ? colour("--border")
        : mix(
            paper,
            classColours[Math.min(9, Math.floor(code / shades))],
            sure((code % shades) / (shades - 1)),
          ),
    );
  return {
    ink: text("--ink"),
    muted: text("--ink-muted"),
    paper: text("--paper"),
    border: text("--border"),
    positive: text("--weight"),
    negative: text("--weight-negative"),
    small: ramp(negative, positive, Math.abs),
    large: ramp(pale(negative), pale(positive), Math.abs),
    cut: ramp(pale(negative), pale(positive), () => 0.75),
    classes: ofClasses((share) => 0.12 + 0.4 * share),
    cutClasses: ofClasses(() => 0.42),
  };
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const [red, green, blue] = from.map((value, i) => Math.round(value + (to[i] - value) * share));
  return [red, green, blue];
}

// One number for each of the 256 codes, with its bytes in the order of a canvas's pixels.
function table(colourOf: (code: number) => Colour): Uint32Array {
  const bytes = new Uint8Array(4 * 256);
  for (let code = 0; code < 256; code++) bytes.set([...colourOf(code), 255], 4 * code);
  return new Uint32Array(bytes.buffer);
}
