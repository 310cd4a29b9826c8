import { encodePng } from "../../../notebook/document/png.ts";
import { type Colour, type HeatScale, paintPixels, readColour } from "../../parts/heatmap-paint.ts";
import type { PlaneGrid } from "../../parts/plane-grid.ts";
import { scaleOf } from "../pictures.ts";

/** The colours of a picture, as the styles write them: "#1e4a91". A file has no styles to read them from. */
export interface PictureColours {
  readonly paper: string;
  readonly ink: string;
  readonly inkMuted: string;
  readonly hairline: string;
  readonly weight: string;
  readonly weightNegative: string;
  readonly planeNegative: string;
  readonly planePositive: string;
  /** Of three to ten classes. */
  readonly classes: readonly string[];
}

export const lightColours: PictureColours = {
  paper: "#fcfaf6",
  ink: "#1d222b",
  inkMuted: "#5d6069",
  hairline: "#dedbd5",
  weight: "#1e4a91",
  weightNegative: "#b45700",
  planeNegative: "#f3d9c2",
  planePositive: "#ccd6ea",
  classes: [
    "#4269d0",
    "#efb118",
    "#ff725c",
    "#6cc5b0",
    "#3ca951",
    "#ff8ab7",
    "#a463f2",
    "#97bbf5",
    "#9c6b4e",
    "#9498a0",
  ],
};

/** The colours of the page as it is now. In the browser only. */
export function pageColours(): PictureColours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: colour("--paper"),
    ink: colour("--ink"),
    inkMuted: colour("--ink-muted"),
    hairline: colour("--hairline"),
    weight: colour("--weight"),
    weightNegative: colour("--weight-negative"),
    planeNegative: colour("--plane-negative"),
    planePositive: colour("--plane-positive"),
    classes: lightColours.classes.map((_, k) => colour(`--class-${k}`)),
  };
}

/** How a neuron's picture is coloured: up to where its activation goes, or else up to its largest value. */
export function heatScale(activation: string, { values }: PlaneGrid): Required<HeatScale> {
  const { middle, reach } = scaleOf(activation);
  const largest = Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { middle, reach: reach ?? (largest || 1) };
}

/** A grid of values as the address of a PNG, in full colours or in those that lie under points. */
export function heatImage(
  grid: PlaneGrid,
  scale: HeatScale,
  colours: PictureColours,
  ground = false,
): string {
  const pixels = new Uint8ClampedArray(4 * grid.values.length);
  paintPixels(pixels, grid, scale, {
    negative: readColour(ground ? colours.planeNegative : colours.weightNegative),
    paper: readColour(colours.paper),
    positive: readColour(ground ? colours.planePositive : colours.weight),
  });
  return imageAddress(pixels, grid);
}

/** Which of several classes has the largest share, the paler the less it leads, as the address of a PNG. */
export function classImage(shares: readonly PlaneGrid[], colours: PictureColours): string {
  const [first] = shares;
  const pixels = new Uint8ClampedArray(4 * first.values.length);
  const paper = readColour(colours.paper);
  const full = shares.map((_, k): Colour => readColour(colours.classes[k % 10]));
  for (let cell = 0; cell < first.values.length; cell++) {
    const sorted = shares.map(({ values }, k) => [values[cell], k] as const).sort((a, b) => b[0] - a[0]);
    const lead = 0.45 * (sorted[0][0] - (sorted[1]?.[0] ?? 0));
    for (let channel = 0; channel < 3; channel++)
      pixels[4 * cell + channel] =
        paper[channel] + (full[sorted[0][1]][channel] - paper[channel]) * (lead || 0);
    pixels[4 * cell + 3] = 255;
  }
  return imageAddress(pixels, first);
}

function imageAddress(data: Uint8ClampedArray, { columns, rows }: PlaneGrid): string {
  const bytes = encodePng({ data, width: columns, height: rows });
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}

/** An element of SVG as text; what stands inside is escaped already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = "",
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return inside ? `<${name}${written.join("")}>${inside}</${name}>` : `<${name}${written.join("")}/>`;
}

/** A text as it stands in SVG. A number has two decimals at most. */
export function escaped(value: string | number): string {
  if (typeof value === "number") return String(Number(value.toFixed(2)));
  return value.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "",
  );
}

/** A whole file, on paper of its own. */
export function svgFile(
  width: number,
  height: number,
  { paper }: PictureColours,
  title: string,
  inside: string,
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": "system-ui, sans-serif",
      "font-size": 14,
    },
    element("title", {}, escaped(title)) + element("rect", { width, height, fill: paper }) + inside,
  );
}
