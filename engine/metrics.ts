import { checkInteger } from "./checks.ts";
import { lossFunction, type Outputs, pair } from "./losses.ts";
import { Matrix } from "./matrix.ts";

/** Where the largest number of a vector stands, counted from 0; the first of several. */
export function largestIndex(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/**
 * The share of samples, from 0 to 1, that are classified rightly. With several outputs the class is that of the
 * largest one. With one output it is whether the output reaches `threshold`: 0.5 for labels 0 and 1, 0 for −1 and 1.
 */
export function classificationAccuracy(prediction: Outputs, target: Outputs, threshold = 0.5): number {
  const [p, y] = pair("classificationAccuracy", prediction, target);
  const classOf = (row: number[]) => (row.length > 1 ? largestIndex(row) : Number(row[0] >= threshold));
  let right = 0;
  for (let i = 0; i < p.rows; i++) if (classOf(p.row(i)) === classOf(y.row(i))) right++;
  return right / p.rows;
}

/** How often a class (the row) was taken for another (the column): counts, right answers on the diagonal. */
export function confusionMatrix(
  labels: readonly number[],
  predicted: readonly number[],
  classes: number,
): Matrix {
  checkInteger(
    "confusionMatrix",
    "the number of predictions",
    predicted.length,
    labels.length,
    labels.length,
  );
  const counts = Matrix.zeros(classes, classes);
  labels.forEach((label, i) => {
    checkInteger("confusionMatrix", `labels[${i}]`, label, 0, classes - 1);
    checkInteger("confusionMatrix", `predicted[${i}]`, predicted[i], 0, classes - 1);
    counts.data[label * classes + predicted[i]]++;
  });
  return counts;
}

/** The metric of that name, "accuracy" or a loss, as a function of outputs and targets. */
export function metricFunction(
  name: string,
  threshold: number,
): (prediction: Matrix, target: Matrix) => number {
  if (name === "accuracy")
    return (prediction, target) => classificationAccuracy(prediction, target, threshold);
  const { mean, term } = lossFunction(name);
  return (prediction, target) => {
    let sum = 0;
    for (let i = 0; i < target.data.length; i++) sum += term(prediction.data[i], target.data[i]);
    return sum / (mean ? target.data.length : target.rows);
  };
}
