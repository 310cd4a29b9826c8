import { fair } from "../fair.ts";

const libraries = ["PyTorch", "Keras"] as const;

/** The shape of a layer’s weights in two libraries. */
export const whichWayRound = fair({
  kind: "choice",
  id: "which-way-round",
  version: 1,
  chapter: "feedforward",
  title: "Weights from a library",
  level: "warm-up",
  minutes: 2,
  parameters: (random) => {
    const [inputs, neurons] = random.shuffle([3, 5, 8, 12, 16, 20, 32, 64]);
    return { library: random.shuffle(libraries)[0], inputs, neurons };
  },
  options: ({ library, inputs, neurons }) => [
    {
      id: "neurons-by-inputs",
      text: `${neurons} × ${inputs}`,
      right: library === "PyTorch",
      why: "Neurons × inputs: a row for each neuron. So it is in PyTorch and in this book, and the other way round in Keras.",
    },
    {
      id: "inputs-by-neurons",
      text: `${inputs} × ${neurons}`,
      right: library === "Keras",
      why: "Inputs × neurons: a column for each neuron. So it is in Keras, and the other way round in PyTorch and in this book.",
    },
    {
      id: "bias-as-column",
      text: `${neurons} × ${inputs + 1}`,
      why: "That has the biases inside the matrix. Both libraries keep them apart.",
    },
    {
      id: "bias-as-row",
      text: `${inputs + 1} × ${neurons}`,
      why: "That has the biases inside the matrix. Both libraries keep them apart.",
    },
  ],
  hints: [
    () =>
      "Look at the table of conventions. Does this library multiply a row by $\\mathbf{W}$ or by its transpose?",
    ({ library, inputs }) =>
      library === "Keras"
        ? `Keras computes a row of ${inputs} inputs times $\\mathbf{W}$. The inner numbers have to agree.`
        : `PyTorch computes a row of ${inputs} inputs times $\\mathbf{W}^{\\top}$. The inner numbers have to agree.`,
  ],
  solution: ({ library, inputs, neurons }) =>
    library === "Keras"
      ? [
          `In Keras a sample is a row, here 1 × ${inputs}, and the layer multiplies it by $\\mathbf{W}$ as it stands.`,
          `So $\\mathbf{W}$ is ${inputs} × ${neurons}.`,
        ]
      : [
          `In PyTorch a sample is a row, here 1 × ${inputs}, and the layer multiplies it by $\\mathbf{W}^{\\top}$.`,
          `$\\mathbf{W}^{\\top}$ is ${inputs} × ${neurons}, and $\\mathbf{W}$ is ${neurons} × ${inputs}.`,
        ],
});
