import { checkFiniteVector, checkInteger, checkLength, checkVector } from "./checks.ts";
import { mean } from "./line-fit.ts";
import { checkMatrix, Matrix } from "./matrix.ts";
import type { Vector } from "./vector.ts";

/** Labels 0, 1, …, classes − 1 as rows with a 1 in the label's place and 0 elsewhere. Throws for any other label. */
export function oneHot(labels: Vector, classes: number): Matrix {
  checkInteger("oneHot", "classes", classes, 1);
  checkVector("oneHot", "labels", labels);
  const rows = Matrix.zeros(labels.length, classes);
  labels.forEach((label: number, i: number) => {
    checkInteger("oneHot", `labels[${i}]`, label, 0, classes - 1);
    rows.data[i * classes + label] = 1;
  });
  return rows;
}

/** How features were brought to one scale: mean and standard deviation of each. */
export interface Standardization {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** The same change for other data, as new data must go through what the training data went through. */
  apply(x: Matrix): Matrix;
}

/**
 * What brings every column of x to mean 0 and standard deviation 1: `standardization(train).apply(test)`. A column
 * of equal numbers becomes 0. Throws when a number is not finite.
 */
export function standardization(x: Matrix): Standardization {
  checkMatrix("standardization", "x", x);
  checkFiniteVector("standardization", "x", x.data);
  const columns = Array.from({ length: x.columns }, (_, j) => x.column(j));
  const means = columns.map(mean);
  const deviations = columns.map((column, j) =>
    Math.sqrt(mean(column.map((value) => (value - means[j]) ** 2))),
  );
  const apply = (other: Matrix) => {
    checkMatrix("standardization", "what it got", other);
    checkLength("standardization", "a row", { length: other.columns }, x.columns);
    return other.map((value, _, j) => (deviations[j] === 0 ? 0 : (value - means[j]) / deviations[j]));
  };
  return { means, deviations, apply };
}

/** Every column of x brought to mean 0 and standard deviation 1. */
export function standardize(x: Matrix): Matrix {
  return standardization(x).apply(x);
}
