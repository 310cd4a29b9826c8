import { createMemo } from "solid-js";
import { houses } from "../engine/index.ts";
import { NeuronControls, type NeuronExample } from "./neuron/controls.tsx";
import { NeuronDrawing } from "./neuron/drawing.tsx";
import { NeuronFormula } from "./neuron/formula.tsx";
import { acrossLayout, downLayout } from "./neuron/layout.ts";
import { activity, described, type NeuronLimits, type NeuronState, neuronCodec } from "./neuron/model.ts";
import { Layouts } from "./parts/drawing.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { urlState } from "./parts/url-state.ts";

export interface NeuronProps {
  /** The query parameter that holds the state; a page with two neurons gives each its own. */
  name?: string;
  /** What the inputs are called. */
  names?: readonly string[];
  inputs?: readonly number[];
  weights?: readonly number[];
  bias?: number;
  useBias?: boolean;
  limits?: Partial<NeuronLimits>;
  examples?: readonly NeuronExample[];
}

// The threshold of the house: is it worth more than 70? With this bias the step answers that.
const HOUSE_BIAS = -70;

const usualLimits: NeuronLimits = { inputs: [0, 10, 1], weights: [-10, 10, 0.5], bias: [-100, 100, 1] };

/** One perceptron to play with: inputs, weights and bias by sliders; products, sum and step shown as they happen. */
export default function Neuron(props: NeuronProps) {
  const names = props.names ?? houses.features;
  const examples = props.examples ?? (props.names ? [] : houses.examples);
  const limits = { ...usualLimits, ...props.limits };
  const initial: NeuronState = {
    x: props.inputs ?? houses.examples[1].x,
    w: props.weights ?? houses.weights,
    b: props.bias ?? HOUSE_BIAS,
    bias: props.useBias ?? true,
  };
  const state = urlState(props.name ?? "neuron", neuronCodec(initial, limits), initial);
  const now = createMemo(() => activity(state.get()));
  const sentence = () => described(now(), names);
  const size = ([min, max]: readonly number[]) => Math.max(Math.abs(min), Math.abs(max));
  const drawn = { names, largest: size(limits.weights), largestBias: size(limits.bias) };

  return (
    <div class="widget neuron">
      <div class="neuron-layout">
        <div>
          <Layouts
            wide={
              <NeuronDrawing {...drawn} layout={acrossLayout(names.length)} now={now()} label={sentence()} />
            }
            narrow={
              <NeuronDrawing {...drawn} layout={downLayout(names.length)} now={now()} label={sentence()} />
            }
          />
          <NeuronFormula now={now()} />
        </div>
        <NeuronControls
          state={state.get()}
          names={names}
          limits={limits}
          examples={examples}
          onChange={state.patch}
          onReset={state.reset}
        />
      </div>
      <LiveText text={sentence()} />
      <Notice text={state.notice()} />
    </div>
  );
}
