import * as library from "@observablehq/plot";
import { SmallDocument } from "./document/document.ts";
import type { ElementNode } from "./document/element.ts";
import { nameDefinitions } from "./document/ids.ts";

const document = new SmallDocument();

/** Fits the column of a cell. */
const defaultWidth = 480;

/** Drawings take type and colours from the page that they stand in; larger letters outgrow Plot's margins. */
const inherited = { color: "inherit", background: "none", "font-family": "inherit", "font-size": "12px" };
const defaultStyles: Record<string, Record<string, string>> = {
  svg: { ...inherited, "max-width": "100%", height: "auto", "--plot-background": "var(--paper, white)" },
  div: inherited,
};

/**
 * As Plot's own, but needs no DOM: draws into a small document unless one is given. The same options give the same
 * markup in Node and in a worker. What follows the pointer is not drawn.
 */
function plot(options: library.PlotOptions = {}): ReturnType<typeof library.plot> {
  if (options.document) return library.plot(options);
  const { width = defaultWidth } = options;
  const draw = () => styled(library.plot({ ...options, width, document: asDom(document) }));
  return named(framesAtOnce(draw));
}

/** As Plot's own, but needs no DOM. */
function legend(
  options: library.LegendScales & { document?: Document } = {},
): ReturnType<typeof library.legend> {
  if (options.document) return library.legend(options);
  const drawing = styled(library.legend({ ...options, document: asDom(document) } as library.LegendScales));
  return drawing && named(drawing);
}

// Plot gives its marks this method in the same way; it has to draw into the small document too.
library.Mark.prototype.plot = function (this: library.Mark, { marks = [], ...options } = {}) {
  return plot({ ...options, marks: [...marks, this as library.RenderableMark] });
};

/** All of Observable Plot, to be used where there is no DOM. */
export const Plot = { ...library, plot, legend };

const asDom = (small: SmallDocument) => small as unknown as Document;

const ours = (drawing: Element) => drawing as unknown as ElementNode;

function named<T extends Element>(drawing: T): T {
  tidy(ours(drawing));
  nameDefinitions(ours(drawing));
  return drawing;
}

/** Plot's rules stand in the book's own style sheet, and a label needs a role. */
function tidy(element: ElementNode): void {
  if (element.localName === "g" && element.hasAttribute("aria-label")) element.setAttribute("role", "group");
  for (const child of [...element.children]) {
    if (child.localName === "style") child.remove();
    else tidy(child);
  }
}

/** Plot gives no legend, undefined, for a scale that has nothing to tell. */
function styled<T extends Element | undefined>(drawing: T): T {
  if (!drawing) return drawing;
  const root = ours(drawing);
  for (const part of [root, ...(root.localName === "figure" ? root.children : [])]) applyDefaultStyle(part);
  return drawing;
}

/** The author's own style wins. */
function applyDefaultStyle({ localName, style }: ElementNode): void {
  for (const [name, value] of Object.entries(defaultStyles[localName] ?? {}))
    if (!style.getPropertyValue(name)) style.setProperty(name, value);
}

/**
 * Plot leaves the layout of tips to the next frame, when the page can measure their text. Here the markup is read
 * before that, and Node has no frames: while the (synchronous) drawing lasts, a frame comes right after it.
 */
function framesAtOnce<T>(draw: () => T): T {
  const name = "requestAnimationFrame";
  const original = Object.getOwnPropertyDescriptor(globalThis, name);
  const frames: FrameRequestCallback[] = [];
  const value = (frame: FrameRequestCallback) => frames.push(frame);
  Reflect.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    const drawing = draw();
    for (const frame of frames) frame(0);
    return drawing;
  } finally {
    if (original) Reflect.defineProperty(globalThis, name, original);
    else Reflect.deleteProperty(globalThis, name);
  }
}
