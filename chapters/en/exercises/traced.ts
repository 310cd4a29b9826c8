import type { NumbersExercise, Parameters, TableRow } from "../../../classroom/exercises/exercise.ts";
import { reply } from "../../../components/backprop-stepper/words.ts";
import { type SlipKind, stepSlips, type Trace, type TraceStep } from "../../../engine/index.ts";
import { shown } from "./shown.ts";

interface TracedTable<P extends Parameters> {
  /** The training step that the reader works out. Its network has the same shape for all parameters. */
  trace(parameters: P): Trace;
  /** Which of its steps stand in the table. */
  shows(step: TraceStep): boolean;
  /** Which of these are asked for. */
  asks(step: TraceStep): boolean;
  /** Any parameters, to see which slips there are. */
  example: P;
}

/** Slips that a judge finds by itself, or whose numbers lie too near to the right ones to be told from rounding. */
const unnamed: readonly SlipKind[] = ["sign", "updated"];

/** The rows, slips and solution of a table whose rows are steps of the engine’s trace, as in the stepper of chapter 7. */
export function tracedTable<P extends Parameters>({ trace, shows, asks, example }: TracedTable<P>) {
  const traces = new WeakMap<P, Trace>();
  function traceOf(parameters: P): Trace {
    const known = traces.get(parameters) ?? trace(parameters);
    traces.set(parameters, known);
    return known;
  }
  const asked = traceOf(example).steps.filter((step) => shows(step) && asks(step));

  const rows = (parameters: P): TableRow[] =>
    traceOf(parameters)
      .steps.filter(shows)
      .map((step) => ({
        name: nameOf(step),
        label: `$${step.symbol}$${step.phase === "update" ? ", new" : ""}`,
        value: step.value,
        given: !asks(step),
      }));

  const slips: NumbersExercise<P>["slips"] = asked.flatMap((step) =>
    stepSlips(traceOf(example), step)
      .filter(({ kind }) => !unnamed.includes(kind))
      .map((slip, i, all) => {
        const alike = (other: typeof slip) => other.kind === slip.kind && other.of === slip.of;
        const place = all.slice(0, i).filter(alike).length;
        return {
          id: kebab(slip.kind),
          row: nameOf(step),
          value: (parameters: P) => {
            const own = traceOf(parameters);
            return stepSlips(own, own.steps[step.index]).filter(alike)[place]?.value ?? Number.NaN;
          },
          sentence: reply({ kind: "slip", slip }, step),
        };
      }),
  );

  const solution = (parameters: P): string[] =>
    traceOf(parameters)
      .steps.filter((step) => shows(step) && asks(step))
      .map(({ symbol, formula, numbers, value, operands }) => {
        // A bias gradient is δ itself: its one number would only be said twice.
        const isCopy = operands.length === 1 && operands[0].value === value;
        return `$${[`${symbol} = ${formula}`, ...(isCopy ? [] : [numbers]), shown(value, 6)].join(" = ")}$`;
      });

  return { rows, slips, solution };
}

/** "weighted-sum-1-2": the quantity, the layer, the neuron and, for a weight, where it comes from. */
function nameOf({ place: { quantity, layer, neuron, from } }: TraceStep): string {
  return [kebab(quantity), layer, neuron, from].filter((part) => part !== undefined).join("-");
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
