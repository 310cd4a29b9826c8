import { backwardTable } from "./backward-table.ts";

/** A training step from nothing: forward, error, backward, and the update of the first layer’s weights. */
export const backwardWhole = backwardTable(() => true, {
  id: "backward-whole",
  title: "A training step, every number",
  level: "hard",
  minutes: 20,
  hints: [
    () =>
      "Forward through both layers, then the error, then back in the opposite order. Keep four digits or more on the way.",
    () =>
      "The two paths back to the hidden neuron add up. A new weight is the old one minus the rate times its gradient.",
  ],
});
