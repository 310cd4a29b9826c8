import { Show } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import type { Readings } from "./protocol.ts";
import type { PlaygroundState } from "./settings.ts";
import { classesOf } from "./state.ts";

/** The losses and the shares of right answers, of what is trained on and of what is tested on. */
export function ReadingsList(props: { state: PlaygroundState; readings?: Readings }) {
  const loss = (value?: number) =>
    value === undefined
      ? "–"
      : Number.isFinite(value)
        ? formatNumber(value, { decimals: value < 10 ? 4 : 1 })
        : "none";
  const share = (value = Number.NaN) =>
    Number.isFinite(value) ? `${formatNumber(100 * value, { decimals: 1 })} %` : "–";
  return (
    <table class="readings">
      <thead>
        <tr>
          <td />
          <th scope="col">training</th>
          <th scope="col">test</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">loss</th>
          <td class="q-error">{loss(props.readings?.loss)}</td>
          <td class="q-error">{loss(props.readings?.testLoss)}</td>
        </tr>
        <Show when={classesOf(props.state) > 0}>
          <tr>
            <th scope="row">right</th>
            <td>{share(props.readings?.accuracy)}</td>
            <td>{share(props.readings?.testAccuracy)}</td>
          </tr>
        </Show>
      </tbody>
    </table>
  );
}
