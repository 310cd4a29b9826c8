import { type Accessor, createEffect, createSignal, on } from "solid-js";
import { type NumberLimits, readNumber } from "./read-number.ts";

export interface NumberText {
  /** What stands in the field. */
  text: Accessor<string>;
  /** What is wrong with it, in a sentence; empty when nothing is. */
  problem: Accessor<string>;
  /** Takes what was typed, and passes it on where it is an accepted number. */
  type(typed: string): void;
}

/**
 * The text of a field for a number. What isn't an accepted number stays as it was typed, with a sentence that says
 * what would be accepted; meanwhile the last good value stays in force.
 */
export function numberText(
  value: Accessor<number>,
  limits: Accessor<NumberLimits>,
  accept: (value: number) => void,
): NumberText {
  const [text, setText] = createSignal(typeable(value()));
  const [problem, setProblem] = createSignal("");

  function type(typed: string) {
    setText(typed);
    const read = readNumber(typed, limits());
    setProblem("problem" in read ? read.problem : "");
    if ("value" in read) accept(read.value);
  }

  // A value from elsewhere replaces what was typed; the one that was just typed must not ("0." would lose its point).
  // The first run counts: by then a link may already have set another value than the first frame showed.
  createEffect(
    on(value, (now) => {
      const read = readNumber(text(), limits());
      if ("value" in read && read.value === now) return;
      setText(typeable(now));
      setProblem("");
    }),
  );

  return { text, problem, type };
}

// A true minus, but no grouped thousands and no × 10ⁿ: what stands in the field must be readable as a number again.
const typeable = (value: number) => String(value).replace(/^-/, "−");
