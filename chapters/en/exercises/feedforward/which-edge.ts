import { fair } from "../fair.ts";

/** What the indices of a weight say. */
export const whichEdge = fair({
  kind: "choice",
  id: "which-edge",
  version: 1,
  chapter: "feedforward",
  title: "From where to where",
  level: "warm-up",
  minutes: 1,
  parameters: (random) => {
    const [to, from] = random.shuffle([1, 2, 3, 4, 5, 6]);
    return { layer: 2 + random.integer(2), to, from };
  },
  options: ({ layer, to, from }) => [
    {
      id: "right",
      text: `from neuron ${from} of layer ${layer - 1} to neuron ${to} of layer ${layer}`,
      right: true,
      why: "The raised number is the layer that the weight belongs to. The indices read from the right: where from, then where to.",
    },
    {
      id: "left-to-right",
      text: `from neuron ${to} of layer ${layer - 1} to neuron ${from} of layer ${layer}`,
      why: "The first index is the neuron that the weight belongs to, where the edge ends. Read the indices from the right.",
    },
    {
      id: "layer-of-the-start",
      text: `from neuron ${from} of layer ${layer} to neuron ${to} of layer ${layer + 1}`,
      why: "The raised number is the layer in which the edge ends. Some texts name the layer in which it starts; this book doesn’t.",
    },
    {
      id: "both-turned",
      text: `from neuron ${to} of layer ${layer} to neuron ${from} of layer ${layer + 1}`,
      why: "Two things are turned round: the layer is the one in which the edge ends, and so is the first index.",
    },
  ],
  hints: [
    () => "A weight belongs to the neuron that adds it up. Its layer and its index come first.",
    ({ layer, to }) =>
      `It is one of the weights of neuron ${to} in layer ${layer}. Where does the other index point?`,
  ],
  solution: ({ layer, to, from }) => [
    `The raised (${layer}) is the layer, and the first index, ${to}, the neuron there that the weight belongs to.`,
    `The second index, ${from}, is where its input comes from: neuron ${from} of layer ${layer - 1}.`,
  ],
});
