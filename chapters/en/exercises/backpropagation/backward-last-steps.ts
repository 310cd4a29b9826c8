import { backwardTable } from "./backward-table.ts";

/** The backward pass with its last steps blank: the hidden neuron, where two paths meet. */
export const backwardLastSteps = backwardTable(
  ({ phase, place }) => phase === "backward" && place.layer === 1,
  {
    id: "backward-last-steps",
    title: "A backward pass: the last steps",
    level: "standard",
    minutes: 6,
    hints: [
      () => "The hidden neuron feeds both outputs. What comes back to it is a sum over two paths.",
      () =>
        "Each path is the δ at its end times its weight. The sum, times $a (1 - a)$ of the hidden neuron, is its δ; and δ times each input is the gradient of a weight.",
    ],
  },
);
