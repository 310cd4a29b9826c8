import { checkFilled, checkFinite, checkLength } from "./checks.ts";
import { type PlaneFunction, planeFunction } from "./formula.ts";
import { Matrix } from "./matrix.ts";

const features: Record<string, PlaneFunction> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  "x1^2": (x1) => x1 * x1,
  "x2^2": (_, x2) => x2 * x2,
  "x1*x2": (x1, x2) => x1 * x2,
  "sin(x1)": (x1) => Math.sin(x1),
  "sin(x2)": (_, x2) => Math.sin(x2),
  "cos(x1)": (x1) => Math.cos(x1),
  "cos(x2)": (_, x2) => Math.cos(x2),
};

/** What a network may take of a point (x₁, x₂), besides formulas of one's own. */
export const featureNames = /* @__PURE__ */ Object.keys(features) as readonly string[];

/** The features of one point, in the order of their names or formulas, as in ["x1", "sin(2*x1) + x2"]. */
export function featuresOf(point: readonly number[], names: readonly string[]): number[] {
  return featureMatrix([point], names).row(0);
}

/**
 * The features of points, a row for each: what a network takes in. A feature is one of `featureNames` or a formula as
 * `planeFunction` reads it. Throws where it is none, or has no finite value at a point.
 */
export function featureMatrix(
  points: readonly (readonly number[])[],
  names: readonly string[],
  where = "featuresOf",
): Matrix {
  checkFilled(where, "the list of points", points, "an array of points (x1, x2)");
  checkFilled(where, "features", names, "an array of names, as in featureNames, or formulas of x1 and x2");
  const functions = names.map((name) =>
    Object.hasOwn(features, name) ? features[name] : planeFunction(name),
  );
  const rows = Matrix.zeros(points.length, names.length);
  points.forEach((point, i) => {
    checkLength(where, "the point", point, 2);
    functions.forEach((f, j) => {
      const value = f(point[0], point[1]);
      if (!Number.isFinite(value)) checkFinite(where, `${names[j]} at (${point[0]}, ${point[1]})`, value);
      rows.data[i * names.length + j] = value;
    });
  });
  return rows;
}
