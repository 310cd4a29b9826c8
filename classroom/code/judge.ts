import type { CodeExercise, Parameters, Plain, Verdict } from "../exercises/exercise.ts";
import type { CodeJudge } from "../exercises/judge-answer.ts";
import { invalid } from "../exercises/verdict.ts";
import { type Call, callsOf, readInputs, slipsOf } from "./calls.ts";
import { difference } from "./compare.ts";
import type { CallResult, CodeRunner } from "./run.ts";
import { type CodeValue, formatApart, formatValue } from "./value.ts";

export interface CodeOptions {
  /** What the hidden calls are drawn from. */
  readonly seed: number;
  /** Whether hidden calls are left out. */
  readonly examplesOnly?: boolean;
  /** Where the code runs. It is given inputs alone: nothing there knows what is right. */
  readonly run: CodeRunner;
}

/** A judge of code for `judgeAnswer`, whose answers run there. */
export const codeJudge =
  (run: CodeRunner): CodeJudge =>
  (exercise, parameters, code, options) =>
    judgeCode(exercise, parameters, code, { ...options, run });

interface JudgedCall {
  readonly call: Call;
  readonly result: CallResult;
  /** What is wrong with the result; null: nothing. */
  readonly fault: string | null;
}

/**
 * Judges a function by what it gives back, in the exercise's examples and in hidden calls. It is right where every call
 * is, and wrong otherwise: one that merely gives back its input may be right in most.
 */
export async function judgeCode(
  exercise: CodeExercise,
  parameters: Parameters,
  code: string,
  { seed, run, examplesOnly = false }: CodeOptions,
): Promise<Verdict> {
  const calls = callsOf(exercise, parameters, seed).filter(({ shown }) => shown || !examplesOnly);
  const ran = await run({ code, entry: exercise.entry, calls: calls.map(({ inputs }) => inputs) });
  if ("unreadable" in ran) return invalid(ran.unreadable);
  const judged = ran.calls.slice(0, calls.length).map((result, i): JudgedCall => {
    return { call: calls[i], result, fault: faultOf(exercise, calls[i], result) };
  });
  const failed = judged.find(({ fault }) => fault !== null);
  const notes = judged.some(({ result }) => result.inputsChanged) ? [changes] : [];
  const printed = (failed ?? judged[0])?.result.printed;
  if (!failed && judged.length === calls.length)
    return {
      status: "right",
      score: 1,
      messages: [`Right in all ${calls.length} ${examplesOnly ? "examples" : "calls"}.`, ...notes],
      slips: [],
      printed,
    };
  const slips = recognised(exercise, parameters, judged, calls.length);
  const messages = [
    ...slips.map(({ sentence }) => sentence),
    ...account(judged, calls.length, failed),
    ...notes,
  ];
  return { status: "wrong", score: 0, messages, slips: slips.map(({ id }) => id), printed };
}

const changes =
  "Your function changes the lists it is given; whoever calls it may still need them as they were.";

function faultOf(exercise: CodeExercise, call: Call, { outcome }: CallResult): string | null {
  if (outcome.kind !== "value") return `${callText(exercise, call)}: ${outcome.sentence}`;
  const detail = difference(outcome.value, call.right, exercise.tolerance);
  if (detail === null) return null;
  const [given, wanted] = formatApart(outcome.value, call.right as CodeValue).map((text) =>
    shorten(text, 200),
  );
  const plain = [outcome.value, call.right].every(
    (value) => typeof value === "boolean" || Number.isFinite(value),
  );
  return `${callText(exercise, call)} should give ${wanted}, and gives ${given}.${plain ? "" : ` ${detail}`}`;
}

const hiddenFault = "The examples are right, but another call isn't.";

/** The messages of a verdict without the inputs of hidden calls, and what came of them. */
export const withoutHiddenCalls = (messages: readonly string[]): string[] =>
  messages.map((message) => (message.startsWith(hiddenFault) ? hiddenFault : message));

/** How far it got, and the first call that went wrong. */
function account(judged: readonly JudgedCall[], count: number, failed: JudgedCall | undefined): string[] {
  if (!failed) return ["Not all calls could be made."];
  const right = judged.filter(({ fault }) => fault === null).length;
  const fault = failed.call.shown ? failed.fault : `${hiddenFault} ${failed.fault}`;
  return [fault as string, `${right} of ${count} calls are right.`];
}

/** The slips that would have given all that was given. */
function recognised(
  exercise: CodeExercise,
  parameters: Parameters,
  judged: readonly JudgedCall[],
  count: number,
): CodeExercise["slips"] {
  const results = judged.flatMap(({ call, result: { outcome } }) =>
    outcome.kind === "value" ? [{ call, value: outcome.value as Plain }] : [],
  );
  return results.length === count ? slipsOf(exercise, parameters, results) : [];
}

function callText({ entry }: CodeExercise, { inputs }: Call): string {
  return `${entry}(${shorten(
    readInputs(inputs)
      .map((input) => formatValue(input as CodeValue))
      .join(", "),
    200,
  )})`;
}

const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)} …` : text;
