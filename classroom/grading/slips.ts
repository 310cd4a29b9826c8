import type { Exercise } from "../exercises/exercise.ts";
import { generalSlips } from "../exercises/judge-number.ts";
import { parametersFor } from "../exercises/seed.ts";

/** What a slip's name in statistics stands for: the sentence of the exercise, or the option that was chosen. */
export function slipSentence(exercise: Exercise | undefined, id: string): string {
  if (!exercise || exercise.kind === "goal") return id;
  if (exercise.kind !== "choice") {
    // One slip may happen in several rows of a table, each with a sentence of its own.
    const sentences = exercise.slips.flatMap((slip) => (slip.id === id ? slip.sentence : []));
    return [...new Set(sentences)].join(" Or: ") || generalSlips[id] || id;
  }
  // Options of other seeds may say it with other numbers.
  const option = exercise.options(parametersFor(exercise, 1)).find((one) => one.id === id);
  return option ? `chose “${option.text}”` : id;
}

export const itemTitle = (exercise: Exercise | undefined, id: string): string => exercise?.title ?? id;
