import { For } from "solid-js";
import { CurveSample } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { Sym } from "../parts/symbol.tsx";
import { shown } from "./planes.tsx";
import type { Drawn } from "./state.ts";

/** The functions that are drawn, with stroke and mark, value and slope at z. */
export function Values(props: { drawn: readonly Drawn[]; z: number }) {
  return (
    <div class="scrolls">
      <table class="steps explorer-values">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">function, </span>at <Sym of="z" /> = {shown(props.z)}
            </th>
            <th scope="col">
              <i>f</i>(<Sym of="z" />)
            </th>
            <th scope="col">slope</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.drawn}>
            {(one, i) => (
              <tr>
                <th scope="row">
                  <CurveSample style={one.style} quantity={i() === 0 ? "signal" : undefined} mark />{" "}
                  {one.entry.name}
                </th>
                <td class={i() === 0 ? "q-signal" : ""}>{formatNumber(one.f(props.z))}</td>
                <td class={i() === 0 ? "q-gradient" : ""}>
                  {one.hasNoSlopeAt(props.z) ? "none" : formatNumber(one.derivative(props.z))}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
