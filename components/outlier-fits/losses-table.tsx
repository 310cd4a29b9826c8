import { For, Show } from "solid-js";
import { CurveSample } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { type Fit, type FitName, fitTitle, lineText, styles } from "./fits.ts";
import type { Shape } from "./state.ts";

const measures: { name: FitName; title: string }[] = [
  { name: "squares", title: "MSE" },
  { name: "absolute", title: "MAE" },
  { name: "huber", title: "Huber" },
];

/** Each fit by each measure: on its own measure none beats it. */
export function LossesTable(props: { fits: readonly Fit[]; shape: Shape }) {
  const columns = () => measures.filter(({ name }) => props.fits.some((fit) => fit.name === name));
  const least = (measure: FitName) => Math.min(...props.fits.map(({ losses }) => losses[measure]));
  // Equal but for rounding counts as least.
  const isLeast = (fit: Fit, measure: FitName) => fit.losses[measure] <= least(measure) * (1 + 1e-9);
  return (
    <table class="steps losses">
      <thead>
        <tr>
          <th scope="col">fit</th>
          <For each={columns()}>{({ title }) => <th scope="col">{title}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.fits}>
          {(fit) => (
            <tr>
              <th scope="row">
                <CurveSample style={styles[fit.name]} quantity="signal" /> {fitTitle(fit.name, props.shape)}
                <span class="equation">{lineText(fit.line)}</span>
              </th>
              <For each={columns()}>
                {({ name }) => (
                  <td class="q-error">
                    {lossText(fit.losses[name])}
                    <Show when={isLeast(fit, name)}>
                      <span class="visually-hidden"> least</span>
                      <i class="least" aria-hidden="true" />
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** A loss with as many digits as tell two fits apart. */
export const lossText = (loss: number) => formatNumber(loss, { decimals: loss < 1000 ? 1 : 0 });
