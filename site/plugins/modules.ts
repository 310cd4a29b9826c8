import type { Modules } from "../../notebook/node.ts";

/** The modules that cells can import, as Node gives them while the book is built and tested. */
export const modules: Modules = {
  engine: () => import("../../engine/index.ts"),
  "engine/digits": () => import("../../engine/data/digits.ts"),
  "@observablehq/plot": async () => (await import("../../notebook/plot.ts")).Plot,
};
