import { Index } from "solid-js";
import { sigmoid, walkthrough } from "../../engine/index.ts";
import { formatNumber } from "../parts/format.ts";
import { Num, WeightNum } from "../parts/number.tsx";
import { Sym } from "../parts/symbol.tsx";
import { type FirstLayerNeuron, type Scaling, shareOf, shortly } from "./model.ts";

/** For each neuron of the first layer: where its sum comes from, and where on the sigmoid it ends. */
export function FirstLayer(props: { scaling: Scaling }) {
  return (
    <div class="first-layer">
      <Index each={props.scaling.neurons}>
        {(neuron, i) => (
          <section class="first-layer-neuron" aria-label={`Neuron ${i + 1} of layer 1`}>
            <h4>Neuron {i + 1}</h4>
            <table class="products">
              <tbody>
                <Index each={neuron().products}>
                  {(product, j) => (
                    <tr>
                      <th scope="row">{walkthrough.features[j]}</th>
                      <td>
                        <span
                          class={`share-bar ${product() < 0 ? "q-weight-negative" : "q-weight"}`}
                          style={{ width: `${(100 * shareOf(neuron(), j)).toFixed(2)}%` }}
                        />
                      </td>
                      <td class="amount">
                        <WeightNum value={product()} />
                      </td>
                    </tr>
                  )}
                </Index>
                <tr>
                  <th scope="row">bias</th>
                  <td>
                    <span
                      class={`share-bar ${neuron().bias < 0 ? "q-weight-negative" : "q-weight"}`}
                      style={{ width: `${(100 * biasShare(neuron())).toFixed(2)}%` }}
                    />
                  </td>
                  <td class="amount">
                    <WeightNum value={neuron().bias} />
                  </td>
                </tr>
              </tbody>
            </table>
            <div class="landing">
              <SigmoidPlace neuron={neuron()} />
              <p class="worked">
                <Sym of="z" quantity="signal" /> = <Num value={neuron().z} quantity="signal" />
                <br />
                <Sym of="a" quantity="signal" /> = <span class="q-signal">{shortly(neuron().a)}</span>
                <br />
                slope <span class="q-gradient">{steepness(neuron().slope)}</span>
              </p>
            </div>
          </section>
        )}
      </Index>
    </div>
  );
}

// Beyond any use, and beyond what is worth reading.
const steepness = (slope: number) => (slope < 1e-6 ? "0.000" : formatNumber(slope, { decimals: 3 }));

const biasShare = (neuron: FirstLayerNeuron) =>
  1 - neuron.products.reduce((sum, _, j) => sum + shareOf(neuron, j), 0);

const [WIDTH, HEIGHT, REACH] = [200, 84, 8];
const curve = Array.from({ length: 65 }, (_, i) => {
  const z = (i / 64) * 2 * REACH - REACH;
  return `${i ? "L" : "M"}${across(z).toFixed(1)},${upwards(sigmoid(z)).toFixed(1)}`;
}).join("");

function across(z: number): number {
  return WIDTH / 2 + (Math.max(-REACH, Math.min(REACH, z)) / REACH) * (WIDTH / 2 - 10);
}
function upwards(a: number): number {
  return HEIGHT - 12 - a * (HEIGHT - 24);
}

/** Where z lies on the sigmoid; an arrow where it lies beyond the picture. */
function SigmoidPlace(props: { neuron: FirstLayerNeuron }) {
  const { z, a } = { z: () => props.neuron.z, a: () => props.neuron.a };
  const beyond = () => Math.abs(z()) > REACH;
  return (
    <svg class="sigmoid-place q-signal" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="ground" d={`M10,${upwards(0)}H${WIDTH - 10}M${across(0)},${upwards(0)}V${upwards(1)}`} />
      <path class="curve" d={curve} />
      <circle cx={across(z())} cy={upwards(a())} r="6" />
      {beyond() && (
        <path
          class="beyond"
          d={z() > 0 ? `M${WIDTH - 9},${upwards(1) - 5}l8,5l-8,5z` : `M9,${upwards(0) - 5}l-8,5l8,5z`}
        />
      )}
    </svg>
  );
}
