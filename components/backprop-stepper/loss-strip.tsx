import { Show } from "solid-js";
import { digitsText } from "./digits.ts";
import type { Lesson } from "./lesson.ts";
import type { Moment } from "./moment.ts";
import type { Score } from "./score.ts";
import type { Digits } from "./state.ts";

/** The loss before and after the update, as far as they are known; and what was predicted. */
export function LossStrip(props: { lesson: Lesson; moment: Moment; digits: Digits; score?: Score }) {
  const known = () => props.moment.position - (props.moment.hidden ? 1 : 0);
  const before = () => props.lesson.steps.findIndex(({ place }) => place.quantity === "loss") < known();
  const after = () => known() === props.lesson.steps.length;
  const verdict = () => {
    const { loss, lossAfter } = props.lesson.trace;
    if (lossAfter === loss) return "the same";
    return lossAfter < loss
      ? `lower by ${digitsText(loss - lossAfter, "3")}`
      : `higher by ${digitsText(lossAfter - loss, "3")}: the step was too long`;
  };
  return (
    <p class="loss-strip">
      <span>
        <span class="error-square q-error" aria-hidden="true" /> Loss before the update:{" "}
        <b class="q-error">{before() ? digitsText(props.lesson.trace.loss, props.digits) : "?"}</b>
      </span>
      <span>
        after it:{" "}
        <b class="q-error">{after() ? digitsText(props.lesson.trace.lossAfter, props.digits) : "?"}</b>
        <Show when={after()}>, {verdict()}</Show>
      </span>
      <Show when={props.score}>
        {(score) => (
          <span>
            Predicted: {score().tally().found}, {score().tally().first} of them at the first try; shown:{" "}
            {score().tally().shown}
          </span>
        )}
      </Show>
    </p>
  );
}
