/** Neural networks in plain TypeScript: no DOM, no dependency. Cells, widgets, exercises and tests all use this. */
export * from "./data/band.ts";
export * from "./data/houses.ts";
export * from "./data/logic.ts";
export * from "./data/ring.ts";
export * from "./data/sample.ts";
export * from "./data/separable.ts";
export * from "./data/tryouts.ts";
export * from "./learning-rule.ts";
export * from "./least-squares.ts";
export * from "./matrix.ts";
export * from "./perceptron.ts";
export * from "./random.ts";
export * from "./separation.ts";
export * from "./vector.ts";
