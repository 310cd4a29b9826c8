import type { Experiment, PreparedExperiment, Random } from "../../engine/index.ts";

/**
 * An exercise is data and pure functions: the reader's own numbers from a seed, the right answer from the engine, the
 * likely slips, hints and a worked solution. The prompt stands in the chapter, where `` `= name` `` shows a number of
 * `parameters`. Sentences may hold TeX between dollars, of the kind that a widget's formula part can set.
 */
export type Exercise = NumberExercise | NumbersExercise | ChoiceExercise | CodeExercise | GoalExercise;

export type ExerciseKind = Exercise["kind"];

/** Plain JSON: it is shown, kept and sent. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** The numbers of one reader, by the names that prompt, answer and solution use. */
export type Parameters = Readonly<Record<string, Plain>>;

export const levels = ["warm-up", "standard", "hard"] as const;

/** What all kinds have. `P` are the reader's numbers. */
interface Common<P extends Parameters> {
  /** Its name in files and links, kebab-case, one of a kind in the book and never given to another. */
  readonly id: string;
  /** Counted up when an answer that was right may no longer be; assignments pin it. */
  readonly version: number;
  /** The slug of the chapter that teaches it. */
  readonly chapter: string;
  readonly title: string;
  readonly level: (typeof levels)[number];
  /** How long it may take. */
  readonly minutes: number;
  /** Draws numbers that make a fair question, whatever the seed. */
  parameters(random: Random): P;
  /** Two hints: where to look, then nearly there. */
  readonly hints: readonly [(parameters: P) => string, (parameters: P) => string];
  /** The worked solution with the reader's own numbers, a step a line. */
  solution(parameters: P): readonly string[];
  /** Answers that tests try over many seeds, as a reader would give them. */
  samples(parameters: P): Samples;
}

/** Answers as a reader gives them, each in the form that the kind takes. */
export interface Samples {
  readonly right: readonly Answer[];
  /** Plausible and not right. */
  readonly wrong: readonly Answer[];
  /** Not answers at all, such as a word where a number is asked for. */
  readonly invalid: readonly unknown[];
}

/**
 * What a reader answers: a number as it was typed; several of them by name; the options chosen, by their places as
 * written in the exercise; code; an experiment.
 */
export type Answer = string | Readonly<Record<string, string>> | readonly number[] | Experiment;

/** A wrong way that leads to a known wrong answer, and the sentence that helps. */
export interface Slip<P, Value> {
  /** Its name in statistics, kebab-case: "bias-left-out". "other-sign" and "rounded" are found without being written. */
  readonly id: string;
  value(parameters: P): Value;
  readonly sentence: string;
}

/** How near is near enough: within `absolute`, or within `relative` of the right number. 0 of both means exactly. */
export interface Tolerance {
  readonly absolute?: number;
  readonly relative?: number;
}

export interface NumberExercise<P extends Parameters = Parameters> extends Common<P> {
  readonly kind: "number";
  answer(parameters: P): number;
  /** See `usualTolerance` for what holds unless one is given; tell the reader how exactly to answer. */
  readonly tolerance?: Tolerance;
  readonly slips: readonly Slip<P, number>[];
}

/** A table to fill in: some of its numbers are given, others blank. Each blank counts alike. */
export interface NumbersExercise<P extends Parameters = Parameters> extends Common<P> {
  readonly kind: "numbers";
  /** The rows of the table, in the order of working. */
  rows(parameters: P): readonly TableRow[];
  readonly tolerance?: Tolerance;
  /** By the row's name: what a wrong way would give there. */
  readonly slips: readonly (Slip<P, number> & { readonly row: string })[];
}

export interface TableRow {
  /** One of a kind in the table, kebab-case. */
  readonly name: string;
  /** What the number is, in words or TeX between dollars. */
  readonly label: string;
  readonly value: number;
  /** Shown from the start rather than asked for. */
  readonly given?: boolean;
}

export interface ChoiceExercise<P extends Parameters = Parameters> extends Common<P> {
  readonly kind: "choice";
  /** Several may be right; then all of those and no other have to be chosen. Shown in an order drawn by the seed. */
  options(parameters: P): readonly Option[];
  /** Whether more than one may be chosen. */
  readonly several?: boolean;
}

export interface Option {
  /** Its name in statistics, kebab-case. */
  readonly id: string;
  readonly text: string;
  readonly right?: boolean;
  /** Why it is right or is not, told to those who chose it. */
  readonly why: string;
}

/** A function to write. It is called with fresh inputs, away from the page; what it returns is compared. */
export interface CodeExercise<
  P extends Parameters = Parameters,
  Arguments extends readonly Plain[] = readonly Plain[],
> extends Common<P> {
  readonly kind: "code";
  /** The name of the function that is asked for. */
  readonly entry: string;
  /** What stands in the editor, TypeScript. */
  readonly starter: string;
  /** Calls that the reader sees, with what comes back; tried first. */
  examples(parameters: P): readonly Arguments[];
  /** The arguments of one hidden call; some seeds must give the hard cases. */
  inputs(random: Random, parameters: P): Arguments;
  /** The right result, from the engine. */
  answer(parameters: P, ...inputs: Arguments): Plain;
  readonly tolerance?: Tolerance;
  /** Likely wrong functions. Where all results agree with one of them, its sentence is told. */
  readonly slips: readonly (Omit<Slip<P, Plain>, "value"> & {
    value(parameters: P, ...inputs: Arguments): Plain;
  })[];
}

/** A state that the playground is to be brought to. The answer is its experiment, run again by whoever judges. */
export interface GoalExercise<P extends Parameters = Parameters> extends Common<P> {
  readonly kind: "goal";
  /** Where the reader starts. */
  start(parameters: P): Experiment;
  /** What the experiment must keep to (its data, at most so many neurons …) and reach. Each counts alike. */
  readonly demands: readonly Demand<P>[];
}

export interface Demand<P> {
  readonly id: string;
  /** What is asked: "a test loss of at most 0.05". */
  sentence(parameters: P): string;
  /** Looks at the experiment, and at what came of running it. */
  met(parameters: P, experiment: Experiment, run: PreparedExperiment): boolean;
}

/** What a judge says of an answer. */
export interface Verdict {
  /** "invalid": not an answer, so nothing was judged and no try is counted. */
  readonly status: "right" | "partly" | "wrong" | "invalid";
  /** From 0 to 1. Of an invalid table, the share that is right in spite of it; of what else is invalid, 0. */
  readonly score: number;
  /** Sentences for the reader; a slip's where one was recognised. */
  readonly messages: readonly string[];
  /** The slips that were recognised, by id. */
  readonly slips: readonly string[];
  /** For a table or a goal: each part, by name. */
  readonly parts?: Readonly<Record<string, { readonly right: boolean; readonly message?: string }>>;
  /** For code: what it wrote to the console, in the call that a message tells of or else in the first. */
  readonly printed?: readonly string[];
}

/** The seed of the numbers that the book is printed with. */
export const firstSeed = 1;

/** All exercises of the book, by id. */
export type Registry = ReadonlyMap<string, Exercise>;

/** Keeps the types of parameters inside an exercise; outside, all exercises are alike. */
export function exercise<P extends Parameters, Arguments extends readonly Plain[] = readonly Plain[]>(
  definition:
    | NumberExercise<P>
    | NumbersExercise<P>
    | ChoiceExercise<P>
    | CodeExercise<P, Arguments>
    | GoalExercise<P>,
): Exercise {
  return definition as unknown as Exercise;
}
