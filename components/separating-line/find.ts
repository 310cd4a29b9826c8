import { type Perceptron, type Sample, trainPerceptron } from "../../engine/index.ts";
import { bestLine } from "../parts/best-line.ts";
import { rounded } from "../parts/model-codec.ts";

/** What the search came to: the line, and how in a sentence. */
export interface Found {
  readonly model: Perceptron;
  readonly sentence: string;
}

const EPOCHS = 2000;

/** Lets the learning rule look for a line from zero weights; where none separates the points, the least wrong one. */
export function findLine(samples: readonly Sample[], useBias: boolean): Found {
  const { model, errors } = bestLine(samples, { useBias });
  const best = rounded(model, 5);
  if (errors > 0) {
    const which = useBias ? "No line separates" : "No line through the origin separates";
    return {
      model: best,
      sentence: `${which} these points, so the learning rule would never stop. This line makes the fewest mistakes: ${errors}.`,
    };
  }
  const run = trainPerceptron(samples, { useBias, epochs: EPOCHS });
  if (!run.converged || run.weights.every((weight) => weight === 0)) {
    return {
      model: best,
      sentence: `The learning rule needs more than ${EPOCHS} passes here: the line was computed.`,
    };
  }
  const updates = `${run.updates.length} ${run.updates.length === 1 ? "update" : "updates"}`;
  const passes = `${run.epochs} ${run.epochs === 1 ? "pass" : "passes"}`;
  return {
    model: rounded(run),
    sentence: `Found from zero weights by ${updates} in ${passes} through the points.`,
  };
}
