import type { Experiment } from "../../engine/index.ts";
import { type CodeValue, formatValue } from "../code/value.ts";
import type { Exercise, Parameters } from "./exercise.ts";
import { nextSeed, optionOrder, parametersFor } from "./seed.ts";

/** What an exercise asks with the numbers of a seed: all that a reader sees before answering, and nothing that is right. */
export interface Asked {
  readonly seed: number;
  readonly parameters: Parameters;
  /** Whether another seed gives other numbers. */
  readonly varies: boolean;
  readonly fields: AskedFields;
}

export type AskedFields =
  | { readonly kind: "number" }
  | { readonly kind: "numbers"; readonly rows: readonly AskedRow[] }
  | { readonly kind: "choice"; readonly several: boolean; readonly options: readonly AskedOption[] }
  | {
      readonly kind: "code";
      readonly entry: string;
      readonly starter: string;
      readonly examples: readonly { readonly call: string; readonly result: string }[];
    }
  | {
      readonly kind: "goal";
      readonly start: Experiment;
      readonly demands: readonly { readonly id: string; readonly sentence: string }[];
    };

export interface AskedRow {
  readonly name: string;
  readonly label: string;
  /** The number, where it is given; without one, the row is a blank. */
  readonly value?: number;
}

export interface AskedOption {
  /** Its place as written in the exercise, which is what an answer names. */
  readonly place: number;
  readonly text: string;
}

/** Works out what an exercise asks; options stand in the order of the seed. */
export function askedOf(exercise: Exercise, seed: number): Asked {
  const parameters = parametersFor(exercise, seed);
  const varies = nextSeed(exercise, seed) !== null;
  return { seed, parameters, varies, fields: fieldsOf(exercise, seed, parameters) };
}

function fieldsOf(exercise: Exercise, seed: number, parameters: Parameters): AskedFields {
  switch (exercise.kind) {
    case "number":
      return { kind: "number" };
    case "numbers": {
      const rows = exercise.rows(parameters);
      return {
        kind: "numbers",
        rows: rows.map(({ name, label, value, given }) => (given ? { name, label, value } : { name, label })),
      };
    }
    case "choice": {
      const options = exercise.options(parameters);
      const order = optionOrder(exercise, seed, options.length);
      return {
        kind: "choice",
        several: exercise.several ?? false,
        options: order.map((place) => ({ place, text: options[place].text })),
      };
    }
    case "code": {
      const text = (value: unknown) => formatValue(value as CodeValue);
      return {
        kind: "code",
        entry: exercise.entry,
        starter: exercise.starter,
        examples: exercise.examples(parameters).map((inputs) => ({
          call: `${exercise.entry}(${inputs.map(text).join(", ")})`,
          result: text(exercise.answer(parameters, ...inputs)),
        })),
      };
    }
    case "goal":
      return {
        kind: "goal",
        start: exercise.start(parameters),
        demands: exercise.demands.map(({ id, sentence }) => ({ id, sentence: sentence(parameters) })),
      };
  }
}
