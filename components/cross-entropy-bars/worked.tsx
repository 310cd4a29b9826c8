import { For } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { classes } from "./state.ts";

/** The sum with its numbers, and what is left of it. */
export function Worked(props: { p: readonly number[]; y: readonly number[]; loss: number }) {
  const truth = () => props.y.indexOf(1);
  return (
    <p class="worked">
      <span class="term">
        −∑ <Indexed of="y" /> ln <Indexed of="p" />
      </span>{" "}
      = −(
      <For each={classes}>
        {(_, i) => (
          <>
            {i() > 0 ? " + " : ""}
            <span class="term">
              {props.y[i()]} · ln <span class="q-signal">{probabilityText(props.p[i()])}</span>
            </span>
          </>
        )}
      </For>
      ){" "}
      <span class="term">
        = −ln <span class="q-signal">{probabilityText(props.p[truth()])}</span> ={" "}
        <strong class="q-error">{lossText(props.loss)}</strong>
      </span>
    </p>
  );
}

/** A letter with the running index i, which is in italics as the letter is. */
function Indexed(props: { of: string }) {
  return (
    <span class="symbol">
      <i>{props.of}</i>
      <sub>
        <i>i</i>
      </sub>
    </span>
  );
}

/** A probability with two decimals, or three where it has them. */
export const probabilityText = (p: number) =>
  formatNumber(p, { decimals: Number.isInteger(Number((p * 100).toFixed(6))) ? 2 : 3 });

/** A loss with three decimals, a whole one plainly. */
export const lossText = (loss: number) =>
  Number.isInteger(loss) || !Number.isFinite(loss) ? formatNumber(loss) : formatNumber(loss, { decimals: 3 });
