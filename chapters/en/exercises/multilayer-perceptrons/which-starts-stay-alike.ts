import { createNetwork, type Network, trainNetwork, xor } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";

/** A 2-3-1 network of tanh whose hidden neurons start as told. */
function started(into: () => number, out: () => number, bias: () => number): Network {
  const network = createNetwork({ sizes: [2, 3, 1], hidden: "tanh", output: "sigmoid", seed: 1 });
  const [one, two] = network.layers;
  for (let k = 0; k < one.weights.data.length; k++) one.weights.data[k] = into();
  for (let k = 0; k < two.weights.data.length; k++) two.weights.data[k] = out();
  for (let k = 0; k < one.biases.length; k++) one.biases[k] = bias();
  return network;
}

/** Different numbers, one after the other. */
function various(): () => number {
  let next = 0.1;
  return () => {
    next = next > 0 ? -next - 0.15 : -next + 0.1;
    return next;
  };
}

const zero = () => 0;
const same = () => 0.3;

const starts = {
  "all-zero": {
    network: () => started(zero, zero, zero),
    text: "all weights and biases 0",
    why: "With zero weights behind them, the hidden neurons get no share of the error at all: not one of their weights ever moves.",
  },
  "all-equal": {
    network: () => started(same, same, same),
    text: "all weights and biases 0.3",
    why: "Same inputs, same weights, same share of the error, same nudge: they move, but always together.",
  },
  "equal-weights": {
    network: () => started(same, same, zero),
    text: "all weights 0.3, all biases 0",
    why: "Each hidden neuron has the same weights and the same bias as the others, so they stay one neuron.",
  },
  "random-biases": {
    network: () => started(same, same, various()),
    text: "all weights 0.3, biases drawn at random",
    why: "Other biases make other sums, other slopes and other nudges: the neurons part.",
  },
  "random-out": {
    network: () => started(same, various(), zero),
    text: "weights into the hidden layer 0.3, weights out of it at random, biases 0",
    why: "At first they answer alike, but the weights behind them differ, so each gets another share of the error and another nudge.",
  },
  "random-weights": {
    network: () => started(various(), various(), zero),
    text: "all weights at random, biases 0",
    why: "Random weights are what breaks the symmetry. The biases may all start at 0.",
  },
} as const;

type Name = keyof typeof starts;
const names = Object.keys(starts) as Name[];

/** Whether the hidden neurons are still one and the same after some training. */
function stayAlike(name: Name): boolean {
  const optimizer = { name: "sgd", learningRate: 0.5 } as const;
  const options = { loss: "binaryCrossEntropy", epochs: 20, optimizer } as const;
  const { network } = trainNetwork(starts[name].network(), xor, options);
  const rows = network.layers[0].weights.toRows();
  return rows.every((row) => row.every((w, j) => Math.abs(w - rows[0][j]) < 1e-9));
}

/** Which starts leave the neurons of a layer identical for ever: asked of a training run. */
export const whichStartsStayAlike = fair({
  kind: "choice",
  id: "which-starts-stay-alike",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "Neurons that stay twins",
  level: "hard",
  minutes: 4,
  several: true,
  parameters: (random) => {
    const chosen = random.shuffle(names).slice(0, 4);
    return { starts: chosen, alike: chosen.map(stayAlike) };
  },
  options: ({ starts: chosen, alike }) =>
    chosen.map((id, i) => ({ id, text: starts[id].text, right: alike[i], why: starts[id].why })),
  hints: [
    () =>
      "Two hidden neurons stay alike if they give the same answer and get the same nudge. What decides about each?",
    () =>
      "The answer depends on what leads into a neuron, its share of the error on what leads out of it. Any difference in either parts the two.",
  ],
  solution: ({ starts: chosen, alike }) =>
    chosen.map(
      (id, i) => `“${starts[id].text}”: ${alike[i] ? "alike for ever" : "they part"}. ${starts[id].why}`,
    ),
});
