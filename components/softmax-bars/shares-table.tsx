import { For } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { Sym } from "../parts/symbol.tsx";
import type { Share } from "./shares.ts";
import { classNames } from "./state.ts";

const shown = (value: number) => (Number.isNaN(value) ? "not a number" : formatNumber(value));

/** Every class on its way: logit, power, power by sum, and what the engine gives. */
export function SharesTable(props: { shares: readonly Share[] }) {
  const sum = (of: keyof Share) => props.shares.reduce((total, share) => total + share[of], 0);
  return (
    <div class="scrolls">
      <table class="steps softmax-shares">
        <thead>
          <tr>
            <th scope="col">class</th>
            <th scope="col">
              <Sym of="z" />
            </th>
            <th scope="col">
              <span class="term">
                <i>e</i>
                <sup>z/T</sup>
              </span>
            </th>
            <th scope="col">over the sum</th>
            <th scope="col">softmax</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.shares}>
            {(share, i) => (
              <tr>
                <th scope="row">{classNames[i()]}</th>
                <td class="q-signal">{shown(share.logit)}</td>
                <td>{shown(share.power)}</td>
                <td>{shown(share.plain)}</td>
                <td class="q-signal">{shown(share.probability)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">sum</th>
            <td />
            <td>{shown(sum("power"))}</td>
            <td>{shown(sum("plain"))}</td>
            <td>{shown(Number(sum("probability").toFixed(12)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
