import { createNetwork, forwardPass, Matrix } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";

type Given = { readonly samples: number; readonly sizes: readonly number[] };

function shapes({ samples, sizes }: Given) {
  const network = createNetwork({ sizes });
  const { layers } = forwardPass(network, Matrix.zeros(samples, sizes[0]));
  return { W1: network.layers[0].weights, A1: layers[0].a, W2: network.layers[1].weights, A2: layers[1].a };
}

/** The shapes of weights and activations while a batch goes through. */
export const shapesOfABatch = fair<Given>({
  kind: "numbers",
  id: "shapes-of-a-batch",
  version: 1,
  chapter: "feedforward",
  title: "The shapes of a batch",
  level: "standard",
  minutes: 3,
  parameters: (random) => {
    const [inputs, hidden, outputs] = random.shuffle([2, 3, 4, 5, 6, 7, 8, 9]);
    return { samples: 10 * (2 + random.integer(8)), sizes: [inputs, hidden, outputs] };
  },
  rows: (p) => {
    const { W1, A1, W2, A2 } = shapes(p);
    const both = (name: string, tex: string, of: Matrix) => [
      { name: `${name}-rows`, label: `the rows of $${tex}$`, value: of.rows },
      { name: `${name}-columns`, label: `the columns of $${tex}$`, value: of.columns },
    ];
    return [
      ...both("w1", "\\mathbf{W}^{(1)}", W1),
      ...both("a1", "\\mathbf{A}^{(1)}", A1),
      ...both("w2", "\\mathbf{W}^{(2)}", W2),
      ...both("a2", "\\mathbf{A}^{(2)}", A2),
    ];
  },
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "kernel",
      row: "w1-rows",
      value: ({ sizes }) => sizes[0],
      sentence:
        "Keras keeps its weights that way round. In this book each neuron has a row of $\\mathbf{W}$.",
    },
    {
      id: "kernel",
      row: "w1-columns",
      value: ({ sizes }) => sizes[1],
      sentence:
        "Keras keeps its weights that way round. In this book each input has a column of $\\mathbf{W}$.",
    },
    {
      id: "sample-as-column",
      row: "a1-rows",
      value: ({ sizes }) => sizes[1],
      sentence: "In a batch each sample is a row, not a column.",
    },
    {
      id: "kernel",
      row: "w2-rows",
      value: ({ sizes }) => sizes[1],
      sentence: "Each neuron of layer 2 has a row of its own. How many neurons are there?",
    },
    {
      id: "inputs-again",
      row: "w2-columns",
      value: ({ sizes }) => sizes[0],
      sentence: "Layer 2 doesn’t see the inputs. It takes what layer 1 gives out.",
    },
  ],
  hints: [
    () =>
      "In a batch the samples are rows. The weights have a row for each neuron and a column for each input.",
    ({ samples, sizes }) =>
      `$\\mathbf{A}^{(1)}$ has a row for each of the ${samples} samples and a column for each of the ${sizes[1]} neurons.`,
  ],
  solution: (p) => {
    const { W1, A1, W2, A2 } = shapes(p);
    return [
      `$\\mathbf{W}^{(1)}$ is ${W1.shape}, neurons × inputs, and $\\mathbf{A}^{(1)}$ is ${A1.shape}: a row for each sample.`,
      `$\\mathbf{W}^{(2)}$ is ${W2.shape}, and $\\mathbf{A}^{(2)}$ is ${A2.shape}.`,
      `The ${p.samples} is the number of samples, and stays to the end.`,
    ];
  },
});
