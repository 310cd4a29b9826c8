import { Index, Show } from "solid-js";
import { Num } from "../parts/number.tsx";
import { factorsOf, type ProductState, sizeOf } from "./model.ts";

export interface EntrySumProps {
  state: ProductState;
  entry: readonly [row: number, column: number] | null;
  value: number | null;
}

/** How one entry comes about: the factors, their products, the sum. */
export function EntrySum(props: EntrySumProps) {
  return (
    <Show when={props.entry} fallback={<Start state={props.state} />}>
      {(entry) => (
        <div class="entry-sum">
          <p class="lesson-head">
            Row {entry()[0] + 1} of the first, column {entry()[1] + 1} of the second
          </p>
          <p class="worked">
            <Index each={factorsOf(props.state, entry())}>
              {(pair, k) => (
                <>
                  {k > 0 ? " + " : ""}
                  <span class="term">
                    <Num value={pair()[0]} inside={k > 0} /> · <Num value={pair()[1]} inside />
                  </span>
                </>
              )}
            </Index>
          </p>
          <p class="worked">
            ={" "}
            <Index each={factorsOf(props.state, entry())}>
              {(pair, k) => (
                <>
                  {k > 0 ? " + " : ""}
                  <Num value={pair()[0] * pair()[1]} inside={k > 0} />
                </>
              )}
            </Index>{" "}
            <strong>
              = <Num value={props.value ?? 0} />
            </strong>
          </p>
        </div>
      )}
    </Show>
  );
}

function Start(props: { state: ProductState }) {
  const size = () => sizeOf(props.state);
  return (
    <div class="entry-sum">
      <p class="lesson-head">The shapes</p>
      <p class="worked">
        {size().m} × {size().k} times {size().k} × {size().n}: the inner numbers are equal, so it can be done.
        The outer ones are the shape of the product, {size().m} × {size().n}.
      </p>
    </div>
  );
}
