import { type Experiment, type PreparedExperiment, runExperiment } from "../../engine/index.ts";
import type { GoalExercise, Parameters, Verdict } from "./exercise.ts";
import { invalid, shareOf } from "./verdict.ts";

/** What an experiment may cost to run: more than the playground lets a reader build, and seconds at most. */
const most = { neurons: 100, layers: 10, samples: 5000, epochs: 20_000, work: 2e9 };

/** Runs the experiment that an answer is, and holds it to each demand; each counts alike. */
export function judgeGoal(exercise: GoalExercise, parameters: Parameters, answer: unknown): Verdict {
  const read = readExperiment(answer);
  if ("problem" in read) return invalid(read.problem);
  const experiment = read.experiment;
  let run: PreparedExperiment;
  try {
    const tooMuch = excess(experiment);
    if (tooMuch) return invalid(tooMuch);
    run = runExperiment(experiment);
  } catch (error) {
    return invalid(`This experiment can’t be run: ${(error as Error).message}.`);
  }
  const parts: Record<string, { right: boolean; message: string }> = Object.create(null);
  for (const demand of exercise.demands)
    parts[demand.id] = {
      right: isMet(() => demand.met(parameters, experiment, run)),
      message: demand.sentence(parameters),
    };
  const missed = exercise.demands.filter(({ id }) => !parts[id].right);
  return {
    ...shareOf(exercise.demands.length - missed.length, exercise.demands.length),
    messages: missed.map(({ id }) => `Not met: ${parts[id].message}.`),
    slips: missed.map(({ id }) => id),
    parts,
  };
}

/** What is asked of an experiment may be asked of things that it lacks; then it is not met. */
function isMet(demand: () => boolean): boolean {
  try {
    return demand() === true;
  } catch {
    return false;
  }
}

/** An experiment, or its JSON as it was copied out of the playground. */
function readExperiment(answer: unknown): { experiment: Experiment } | { problem: string } {
  let value = answer;
  if (typeof answer === "string") {
    try {
      value = JSON.parse(answer);
    } catch {
      return { problem: "This is no experiment: take it over from the playground." };
    }
  }
  if ((value as Experiment | null)?.format !== "experiment")
    return { problem: "This is no experiment: take it over from the playground." };
  return { experiment: value as Experiment };
}

/** What of an experiment is too large to be run, in a sentence; looked at before anything is built. */
function excess({ data, features, network, training }: Experiment): string | null {
  const sizes = network.hiddenSizes.map(Number);
  const samples = "samples" in data ? data.samples.length : Number(data.count ?? 500);
  const epochs = Number(training.epochs ?? 100);
  const widths = [features.length, ...sizes, 10];
  const weights = widths.slice(1).reduce((sum, width, i) => sum + width * (widths[i] + 1), 0);
  if (sizes.length > most.layers || !sizes.every((size) => size <= most.neurons))
    return `At most ${most.layers} layers of ${most.neurons} neurons can be judged.`;
  if (!(samples <= most.samples)) return `At most ${most.samples} samples can be judged.`;
  if (!(epochs <= most.epochs)) return `At most ${most.epochs} epochs can be judged.`;
  if (!(samples * weights * epochs <= most.work))
    return "This experiment takes too long to be judged: take fewer epochs, neurons or samples.";
  return null;
}
