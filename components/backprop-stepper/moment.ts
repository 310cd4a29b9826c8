import type { TracePlace, TraceStep } from "../../engine/index.ts";
import type { Lesson } from "./lesson.ts";

/** What is to be seen after so many steps. */
export interface Moment {
  position: number;
  /** The step that was taken last; none at the start. */
  step: TraceStep | undefined;
  /** Whether its number is still to be guessed. */
  hidden: boolean;
  /** The latest value of a quantity, where it is known already. */
  known(quantity: TracePlace["quantity"], layer: number, neuron?: number, from?: number): number | undefined;
  /** What the step computes and what it takes, by key; see `keyOf`. */
  lit: ReadonlyMap<string, "result" | "operand">;
}

/** One name for a place. */
export function keyOf(
  quantity: TracePlace["quantity"],
  layer: number,
  neuron?: number,
  from?: number,
): string {
  return [quantity, layer, neuron, from].join(" ");
}

const placeKey = ({ quantity, layer, neuron, from }: TracePlace) => keyOf(quantity, layer, neuron, from);

/** The moment at a position; one beyond the end counts as the end. */
export function momentAt(lesson: Lesson, at: number, hidden: boolean): Moment {
  const position = Math.min(Math.max(at, 0), lesson.steps.length);
  const step = lesson.steps[position - 1];
  const taken = lesson.steps.slice(0, hidden ? position - 1 : position);
  // The second forward pass computes everything anew.
  const again = step?.phase === "again";
  const shown = taken.filter(({ phase }) => !again || phase === "again" || phase === "update");
  const values = new Map(shown.map(({ place, value }) => [placeKey(place), value]));
  const lit = new Map<string, "result" | "operand">();
  for (const operand of step?.operands ?? []) lit.set(placeKey(operand.place), "operand");
  if (step) lit.set(placeKey(step.place), "result");
  return {
    position,
    step,
    hidden: hidden && step !== undefined,
    known: (...place) => values.get(keyOf(...place)),
    lit,
  };
}
