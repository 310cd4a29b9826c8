import { createMemo, createSignal, For, Show } from "solid-js";
import type { Dataset, Network } from "../../../engine/index.ts";
import { Choice } from "../../parts/choice.tsx";
import { formatNumber } from "../../parts/format.ts";
import { labelName } from "../data/sample-words.ts";
import { createThrottled } from "../throttled.ts";
import { confusionOf } from "./confusion.ts";

export interface ConfusionTableProps {
  network: Network;
  training: Dataset;
  test: Dataset;
  /** How many classes there are; 0 for heights, which can't be confused. */
  classes: number;
  names?: readonly string[];
}

const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : `${formatNumber((100 * part) / whole, { decimals: 1 })} %`;

/** How many answers are right, and which classes are taken for which. */
export function ConfusionTable(props: ConfusionTableProps) {
  const [part, setPart] = createSignal<"test" | "training">("test");
  const network = createThrottled(() => props.network, 250);
  const found = createMemo(() =>
    props.classes === 0 ? null : confusionOf(network(), part() === "test" ? props.test : props.training),
  );
  const name = (k: number) => labelName(k, props.classes, props.names);
  return (
    <Show
      when={props.classes > 0}
      fallback={<p>These points have heights rather than classes: no answer is just right or wrong.</p>}
    >
      <Choice
        label="Of the"
        options={[
          { value: "test", label: "test data" },
          { value: "training", label: "training data" },
        ]}
        value={part()}
        onChange={setPart}
      />
      <Show when={found()} fallback={<p>The network’s answers are no numbers any more.</p>}>
        {(confusion) => (
          <>
            <p>
              <b>{percent(confusion().right, confusion().total)}</b> are right: {confusion().right} of{" "}
              {confusion().total}.
            </p>
            <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
              <table class="steps confusion">
                <thead>
                  <tr>
                    <th scope="col">is ↓ taken for →</th>
                    <For each={confusion().counts.toRows()}>{(_, k) => <th scope="col">{name(k())}</th>}</For>
                    <th scope="col">right</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={confusion().counts.toRows()}>
                    {(row, i) => (
                      <tr>
                        <th scope="row">{name(i())}</th>
                        <For each={row}>
                          {(count, j) => (
                            <td classList={{ right: i() === j(), "q-error": i() !== j() && count > 0 }}>
                              {count}
                            </td>
                          )}
                        </For>
                        <td>
                          {percent(
                            row[i()],
                            row.reduce((sum, count) => sum + count),
                          )}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          </>
        )}
      </Show>
    </Show>
  );
}
