import { random } from "../../engine/index.ts";
import type { CodeExercise, Parameters, Plain } from "../exercises/exercise.ts";
import { difference } from "./compare.ts";
import type { CodeValue } from "./value.ts";

/** A call of the function that is asked for, with what is right. */
export interface Call {
  /** The arguments, as JSON: who takes them gets ones of their own. */
  readonly inputs: string;
  readonly right: Plain;
  /** Whether the reader knows it from the exercise. */
  readonly shown: boolean;
}

type CodeSlip = CodeExercise["slips"][number];

const fewest = 6;
const tries = 200;

/**
 * The reader's examples, then hidden calls drawn from the seed: six, and as many more as it takes for each slip to fail
 * in one of them at least, so that a hard case that is seldom drawn is not missed.
 * An exercise that has only few different inputs may get fewer.
 * @throws TypeError if the exercise draws inputs that JSON can't hold
 */
export function callsOf(exercise: CodeExercise, parameters: Parameters, seed: number): Call[] {
  const call = (values: readonly Plain[], shown: boolean): Call => {
    const inputs = writeInputs(exercise, values);
    return { inputs, right: rightFor(exercise, parameters, inputs), shown };
  };
  const calls = exercise.examples(parameters).map((values) => call(values, true));
  const known = new Set(calls.map(({ inputs }) => inputs));
  const stream = random(seed);
  const missed = new Set(exercise.slips);
  const chosen: Call[] = [];
  for (let i = 0; i < tries && (chosen.length < fewest || missed.size > 0); i++) {
    const next = call(exercise.inputs(stream, parameters), false);
    if (known.has(next.inputs)) continue;
    known.add(next.inputs);
    const told = [...missed].filter((slip) => fails(exercise, parameters, slip, next));
    if (chosen.length >= fewest && told.length === 0) continue;
    for (const slip of told) missed.delete(slip);
    chosen.push(next);
  }
  return [...calls, ...chosen];
}

/** Whether a slip shows in a call. */
function fails(
  exercise: CodeExercise,
  parameters: Parameters,
  slip: CodeSlip,
  { inputs, right }: Call,
): boolean {
  const value = outcomeOf(() => slip.value(parameters, ...readInputs(inputs)));
  return value === undefined || difference(value as CodeValue, right, exercise.tolerance) !== null;
}

/** The slips that give everywhere what the function gave. */
export function slipsOf(
  exercise: CodeExercise,
  parameters: Parameters,
  results: readonly { readonly call: Call; readonly value: Plain }[],
): CodeExercise["slips"] {
  return exercise.slips.filter((slip) =>
    results.every(({ call, value }) => {
      const wrong = outcomeOf(() => slip.value(parameters, ...readInputs(call.inputs)));
      return wrong !== undefined && difference(value as CodeValue, wrong, exercise.tolerance) === null;
    }),
  );
}

export const readInputs = (inputs: string): readonly Plain[] => JSON.parse(inputs);

function writeInputs({ id }: CodeExercise, values: readonly Plain[]): string {
  return JSON.stringify(values, (_, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new TypeError(`${id}: draws the input ${value}; inputs are finite numbers`);
    return value;
  });
}

function rightFor(exercise: CodeExercise, parameters: Parameters, inputs: string): Plain {
  return exercise.answer(parameters, ...readInputs(inputs));
}

/** A wrong function may have no result where the right one has. */
function outcomeOf(compute: () => Plain): Plain | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
