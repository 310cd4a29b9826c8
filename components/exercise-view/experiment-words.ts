import type { Answer } from "../../classroom/exercises/exercise.ts";
import type { Experiment } from "../../engine/index.ts";

/** The experiment that an answer is, as far as one can be shown; undefined where there is none yet. */
export function experimentIn(answer: Answer | undefined): Experiment | undefined {
  const found = answer as Partial<Experiment> | undefined;
  if (typeof found !== "object" || found.format !== "experiment") return undefined;
  return Array.isArray(found.network?.hiddenSizes) && found.training ? (found as Experiment) : undefined;
}

/** An experiment in a few words: "hidden layers of 4 and 2 neurons, 200 epochs". */
export function experimentWords({ network, training }: Experiment): string {
  const sizes = network.hiddenSizes;
  const layers =
    sizes.length === 0
      ? "no hidden layer"
      : `hidden ${sizes.length === 1 ? "layer" : "layers"} of ${sizes.join(" and ")} ${Math.max(...sizes) === 1 ? "neuron" : "neurons"}`;
  const epochs = training.epochs ?? 100;
  return `${layers}, ${epochs} ${epochs === 1 ? "epoch" : "epochs"}`;
}
