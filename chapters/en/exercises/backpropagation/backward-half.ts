import { backwardTable } from "./backward-table.ts";

/** The whole way back, after a forward pass that is given. */
export const backwardHalf = backwardTable(({ phase }) => phase === "backward", {
  id: "backward-half",
  title: "A backward pass: all the way back",
  level: "hard",
  minutes: 12,
  hints: [
    () => "Begin at the error: output minus target, times the slope of the sigmoid, is the δ of each output.",
    () =>
      "The gradient of a weight is the δ at its end times the signal at its start. The hidden neuron gets both δs back, each times its weight.",
  ],
});
