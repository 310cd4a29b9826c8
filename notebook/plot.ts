import * as library from "@observablehq/plot";
import { SmallDocument } from "./document/document.ts";
import type { ElementNode } from "./document/element.ts";
import { nameDefinitions } from "./document/ids.ts";

const document = new SmallDocument();

/** Fits the column of a cell. */
const defaultWidth = 480;

/** Drawings take type and colours from the page that they stand in. */
const inherited = { color: "inherit", background: "none", "font-family": "inherit" };
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
  const drawing = framesAtOnce(() => library.plot({ ...options, width, document: asDom(document) }));
  return finish(drawing);
}

/** As Plot's own, but needs no DOM. */
function legend(
  options: library.LegendScales & { document?: Document } = {},
): ReturnType<typeof library.legend> {
  if (options.document) return library.legend(options);
  return finish(library.legend({ ...options, document: asDom(document) } as library.LegendScales));
}

// Plot gives its marks this method in the same way; it has to draw into the small document too.
library.Mark.prototype.plot = function (this: library.Mark, { marks = [], ...options } = {}) {
  return plot({ ...options, marks: [...marks, this as library.RenderableMark] });
};

/** All of Observable Plot, to be used where there is no DOM. */
export const Plot = { ...library, plot, legend };

const asDom = (small: SmallDocument) => small as unknown as Document;

function finish<T extends Element>(drawing: T): T {
  const root = drawing as unknown as ElementNode;
  for (const part of [root, ...(root.localName === "figure" ? root.children : [])]) applyDefaultStyle(part);
  nameDefinitions(root);
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
