import { backwardPass, createNetwork, forwardPass, softmax } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { list, shown } from "../shown.ts";

type Given = { readonly p: readonly number[]; readonly y: readonly number[] };

/** Asked of the engine: a layer of softmax whose biases give these probabilities; the gradient of a bias is δ. */
function deltas({ p, y }: Given): number[] {
  const network = createNetwork({ sizes: [1, p.length], output: "softmax", initializer: "constant(0)" });
  network.layers[0].biases.set(p.map(Math.log));
  const { layers } = backwardPass(network, forwardPass(network, [1]), y, "crossEntropy");
  return Array.from(layers[0].biases);
}

/** Softmax with cross-entropy: prediction minus truth. */
export const deltaOfASoftmax = fair<Given>({
  kind: "numbers",
  id: "delta-of-a-softmax",
  version: 1,
  chapter: "backpropagation",
  title: "Prediction minus truth",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => {
    const z = random.shuffle([-0.5, 0, 0.7, 1.2, 1.6]).slice(0, 3);
    const [p1, p2] = softmax(z).map((share) => Number(share.toFixed(2)));
    return { p: [p1, p2, Number((1 - p1 - p2).toFixed(2))], y: random.shuffle([1, 0, 0]) };
  },
  rows: (given) =>
    deltas(given).map((delta, i) => ({ name: `delta${i + 1}`, label: `$\\delta_${i + 1}$`, value: delta })),
  tolerance: { absolute: 0.001 },
  slips: [0, 1, 2].map((i) => ({
    id: "truth-first",
    row: `delta${i + 1}`,
    value: (given: Given) => -deltas(given)[i],
    sentence:
      "The other way round: too much probability has to give a positive δ, so that the step takes some away.",
  })),
  hints: [
    () => "Softmax and cross-entropy fit each other so well that only a difference is left.",
    ({ p, y }) => `The first one is $${p[0]} - ${y[0]}$.`,
  ],
  solution: (given) => [
    `$\\mathbf{p} - \\mathbf{y}$ is ${list(given.p)} minus ${list(given.y)}, entry by entry: ${list(deltas(given))}.`,
    `They sum to ${shown(deltas(given).reduce((sum, delta) => sum + delta))}: what is taken from one class is given to others.`,
  ],
});
