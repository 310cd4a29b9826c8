/** How good a network is after some epochs. */
export interface LossPoint {
  readonly epoch: number;
  readonly loss: number;
  readonly testLoss: number;
}

/** Where the losses are going, judged by the last third of the run. */
export function trend(history: readonly LossPoint[]): string {
  if (history.length < 6) return "";
  const part = history.slice(Math.floor((2 * history.length) / 3));
  const [training, test] = [change(part, ({ loss }) => loss), change(part, ({ testLoss }) => testLoss)];
  if (training < -0.03 && test > 0.03)
    return "The training loss still falls while the test loss rises: it overfits.";
  if (training < -0.03) return "The loss is still falling.";
  if (training > 0.1) return "The loss is rising.";
  return "The loss hardly changes any more.";
}

// By what share the mean of the second half lies above that of the first.
function change(points: readonly LossPoint[], of: (point: LossPoint) => number): number {
  const half = Math.floor(points.length / 2);
  const average = (some: readonly LossPoint[]) =>
    some.reduce((sum, point) => sum + of(point), 0) / some.length;
  const [before, after] = [average(points.slice(0, half)), average(points.slice(half))];
  return before === 0 ? 0 : (after - before) / before;
}
