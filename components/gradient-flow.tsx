import "./gradient-flow/gradient-flow.css";
import { createMemo } from "solid-js";
import { FlowChart } from "./gradient-flow/chart.tsx";
import { flow, meanFactor } from "./gradient-flow/flow.ts";
import { codec, depths, initial, inputs, kindNames, weights } from "./gradient-flow/state.ts";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { weightQuantity } from "./parts/quantity.ts";
import { Slider } from "./parts/slider.tsx";
import { urlState } from "./parts/url-state.ts";

/** The gradient on its way back through a chain of neurons: multiplied at each, it vanishes or explodes. */
export default function GradientFlow(props: { name?: string }) {
  const state = urlState(props.name ?? "flow", codec, initial);
  const plain = createMemo(() => flow(state.get(), false));
  const shortcut = createMemo(() => flow(state.get(), true));
  const said = () => `${sentence(plain())} With a shortcut around every layer: ${shown(shortcut()[0])}.`;
  return (
    <div class="widget gradient-flow">
      <div class="flow-layout">
        <FlowChart
          plain={plain()}
          shortcut={shortcut()}
          label={`The size of the gradient at each of ${state.get().depth} layers. ${said()}`}
        />
        <div class="flow-words">
          <p>{sentence(plain())}</p>
          <p>
            With a shortcut each factor is 1 + <i>w</i> · σ′(<i>z</i>), and{" "}
            <b class="q-gradient">{shown(shortcut()[0])}</b> arrives at the input:{" "}
            {formatNumber(meanFactor(shortcut()))} a layer.
          </p>
        </div>
      </div>
      <div class="controls">
        <Choice
          label="activation"
          options={kindNames}
          value={state.get().kind}
          onChange={(kind) => state.patch({ kind })}
        />
        <Slider
          label="layers"
          {...depths}
          value={state.get().depth}
          onInput={(depth) => state.patch({ depth })}
        />
        <Slider
          label="weight"
          sym="w"
          quantity={weightQuantity(state.get().weight)}
          {...weights}
          value={state.get().weight}
          onInput={(weight) => state.patch({ weight })}
        />
        <Slider
          label="input"
          sym="x"
          quantity="signal"
          {...inputs}
          value={state.get().input}
          onInput={(input) => state.patch({ input })}
        />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

const shown = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** What becomes of a gradient of 1 at the last layer by the time it reaches the input. */
export function sentence(gradients: readonly number[]): string {
  const depth = gradients.length - 1;
  const arrives = `Of a gradient of 1 at layer ${depth}, ${shown(gradients[0])} arrives at the input`;
  if (gradients[0] === 0) return `${arrives}: somewhere on its way a slope is 0.`;
  const factor = meanFactor(gradients);
  const kind = factor < 0.9 ? "it vanishes" : factor > 1.1 ? "it explodes" : "it keeps its size";
  return `${arrives}: ${kind}. On average a layer multiplies its size by ${formatNumber(factor)}.`;
}
