import { createMemo, For, Show } from "solid-js";
import type { Network } from "../../../engine/index.ts";
import { formatNumber } from "../../parts/format.ts";
import type { NodePlace } from "../../parts/node-place.ts";
import { Num, WeightNum } from "../../parts/number.tsx";
import { Select } from "../../parts/select.tsx";
import { neuronFormula, neuronName } from "./neuron-formula.ts";

export interface NeuronNumbersProps {
  network: Network;
  features: readonly string[];
  /** The neuron: its layer from 1, its place in it from 0. */
  place: NodePlace;
  /** The point that goes in, and its features. */
  point: readonly number[];
  inputs: readonly number[];
  /** With it, a list lets the reader choose another neuron. */
  onPlace?(place: NodePlace): void;
}

const functions: Record<string, string> = { identity: "", swish: "swish", gelu: "gelu" };

/** The formula of a neuron, and the same with the numbers of one point. */
export function NeuronNumbers(props: NeuronNumbersProps) {
  const formula = createMemo(() => neuronFormula(props.network, props.features, props.place, props.inputs));
  const places = () =>
    props.network.layers.flatMap(({ neurons }, l) =>
      Array.from({ length: neurons }, (_, index) => ({
        value: `${l + 1},${index}`,
        label: neuronName(l + 1, index),
      })),
    );
  const choose = (text: string) => {
    const [layer, index] = text.split(",").map(Number);
    props.onPlace?.({ layer, index });
  };
  const call = () => functions[formula().activation] ?? formula().activation;
  const at = () => `(${props.point.map((value) => formatNumber(value)).join(", ")})`;
  return (
    <div class="neuron-numbers">
      <Show when={props.onPlace}>
        <Select
          label="Neuron"
          options={places()}
          value={`${props.place.layer},${props.place.index}`}
          onChange={choose}
        />
      </Show>
      <div class="worked">
        <p>
          <i>z</i> =
          <For each={formula().terms}>
            {({ name, weight }, j) => (
              <>
                {j() > 0 ? " + " : " "}
                <span class="term">
                  <WeightNum value={weight} inside={j() > 0} /> · <i class="q-signal">{name}</i>
                </span>
              </>
            )}
          </For>
          {" + "}
          <WeightNum value={formula().bias} inside />
        </p>
        <p>
          <span class="aside">for {at()}:</span> <i>z</i> =
          <For each={formula().terms}>
            {({ input, weight }, j) => (
              <>
                {j() > 0 ? " + " : " "}
                <span class="term">
                  <WeightNum value={weight} inside={j() > 0} /> ·{" "}
                  <Num value={input} quantity="signal" inside />
                </span>
              </>
            )}
          </For>
          {" + "}
          <WeightNum value={formula().bias} inside />
          {" = "}
          <Num value={formula().z} quantity="signal" />
        </p>
        <p>
          <i>{formula().name}</i> ={" "}
          <Show
            when={formula().others}
            fallback={
              <>
                {call()}
                <Show when={call()}>(</Show>
                <Num value={formula().z} quantity="signal" />
                <Show when={call()}>)</Show>
              </>
            }
          >
            {(others) => (
              <>
                softmax of <Num value={formula().z} quantity="signal" /> among{" "}
                {others()
                  .map((value) => formatNumber(value))
                  .join(", ")}
              </>
            )}
          </Show>
          {" = "}
          <b>
            <Num value={formula().a} quantity="signal" />
          </b>
          <span class="aside">
            {" "}
            slope <Num value={formula().slope} quantity="gradient" />
          </span>
        </p>
      </div>
    </div>
  );
}
