import { checkInteger, checkLength, checkVector } from "./checks.ts";
import { averageLoss, lossFunction, type Outputs, pair } from "./losses.ts";
import { Matrix } from "./matrix.ts";

/** Where the largest number of a vector stands, counted from 0; the first of several. */
export function largestIndex(values: ArrayLike<number>): number {
  checkVector("largestIndex", "what it got", values);
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/**
 * The share of samples, from 0 to 1, that are classified rightly. With several outputs the class is that of the
 * largest one. With one output it is whether the output reaches `threshold`: 0.5 for labels 0 and 1, 0 for −1 and 1.
 */
export function classificationAccuracy(prediction: Outputs, target: Outputs, threshold = 0.5): number {
  return shareOfRight(threshold, ...pair("classificationAccuracy", prediction, target));
}

function shareOfRight(threshold: number, p: Matrix, y: Matrix): number {
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
  const where = "confusionMatrix";
  checkVector(where, "the list of labels", labels);
  checkLength(where, "the list of predictions", predicted, labels.length);
  const counts = Matrix.zeros(classes, classes);
  labels.forEach((label, i) => {
    checkInteger(where, `labels[${i}]`, label, 0, classes - 1);
    checkInteger(where, `predicted[${i}]`, predicted[i], 0, classes - 1);
    counts.data[label * classes + predicted[i]]++;
  });
  return counts;
}

/**
 * The metric of that name, "accuracy" or a loss, as a function of outputs and targets. It takes any numbers, as those
 * of a run that has diverged.
 */
export function metricFunction(
  name: string,
  threshold: number,
): (prediction: Matrix, target: Matrix) => number {
  if (name === "accuracy") return (prediction, target) => shareOfRight(threshold, prediction, target);
  const loss = lossFunction(name);
  return (prediction, target) => averageLoss(loss, prediction, target);
}
