import "./brute-force/brute-force.css";
import { For } from "solid-js";
import {
  combinationsExponent,
  descentExponent,
  duration,
  landmarks,
  SAMPLES,
  STEPS,
  searchExponent,
  weightCount,
} from "./brute-force/count.ts";
import { Choice } from "./parts/choice.tsx";
import { numberCodec, oneOfCodec, recordCodec } from "./parts/codecs.ts";
import { Curve, CurveSample } from "./parts/curve.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { NetworkDrawing } from "./parts/network.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import type { Frame } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { urlState } from "./parts/url-state.ts";

const choices = ["2", "10", "100", "1000"] as const;

interface State {
  inputs: number;
  hidden: number;
  values: (typeof choices)[number];
}

const initial: State = { inputs: 4, hidden: 5, values: "1000" };
const codec = recordCodec<State>(
  {
    inputs: numberCodec({ min: 1, max: 6, whole: true }),
    hidden: numberCodec({ min: 1, max: 7, whole: true }),
    values: oneOfCodec(choices),
  },
  initial,
);

/** How long it takes to try every combination of weights, beside a descent: over the number of weights. */
export default function BruteForce(props: { name?: string }) {
  const state = urlState(props.name ?? "count", codec, initial);
  const values = () => Number(state.get().values);
  const weights = () => weightCount(state.get().inputs, state.get().hidden);
  const search = (count: number) => searchExponent(count, values());
  const said = () =>
    `${weights()} weights with ${formatNumber(values())} values each make ${combinations(weights(), values())} combinations. Trying them all takes ${duration(search(weights()), two)} on the supercomputer; a descent takes ${duration(descentExponent(weights()), two)} on a laptop.`;

  return (
    <div class="widget brute-force">
      <div class="brute-layout">
        <NetworkDrawing
          sizes={[state.get().inputs, state.get().hidden, 1]}
          radius={13}
          width={300}
          height={300}
          label={`A network of ${state.get().inputs} inputs, ${state.get().hidden} hidden neurons and one output: ${weights()} edges.`}
        />
        <div>
          <Plane
            x={[0, 50]}
            y={[-20, 140]}
            width={400}
            height={300}
            xLabel="weights"
            yLabel="seconds, as powers of ten"
            label={said()}
            under={(frame) => <Landmarks frame={frame} />}
          >
            {(frame) => (
              <>
                <Curve frame={frame} of={search} quantity="error" />
                <Curve
                  frame={frame}
                  of={(count) => descentExponent(Math.max(count, 0.1))}
                  style="dashed"
                  quantity="weight"
                />
                <Now frame={frame} weights={weights()} exponent={search(weights())} />
              </>
            )}
          </Plane>
          <ul class="legend">
            <li>
              <CurveSample quantity="error" /> try them all, on the supercomputer
            </li>
            <li>
              <CurveSample style="dashed" quantity="weight" /> descent, on a laptop
            </li>
          </ul>
        </div>
      </div>
      <p class="outcome">
        {weights()} weights, <b>{combinations(weights(), values())}</b> combinations:{" "}
        <b>{duration(search(weights()), two)}</b> on the supercomputer. Gradient descent,{" "}
        {formatNumber(STEPS)} steps over {formatNumber(SAMPLES)} samples:{" "}
        <b>{duration(descentExponent(weights()), two)}</b> on a laptop that makes 10⁹ operations a second.
      </p>
      <div class="controls">
        <Slider
          label="inputs"
          min={1}
          max={6}
          step={1}
          value={state.get().inputs}
          onInput={(inputs) => state.patch({ inputs })}
        />
        <Slider
          label="hidden neurons"
          min={1}
          max={7}
          step={1}
          value={state.get().hidden}
          onInput={(hidden) => state.patch({ hidden })}
        />
        <Choice
          label="Values a weight"
          options={choices.map((value) => ({ value, label: formatNumber(Number(value)) }))}
          value={state.get().values}
          onChange={(choice) => state.patch({ values: choice })}
        />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice()} />
    </div>
  );
}

const two = (value: number) => formatNumber(value, { significant: 2 });
const combinations = (weights: number, values: number) =>
  two(10 ** combinationsExponent(weights, values)).replace(/^1 × /, "");

function Landmarks(props: { frame: Frame }) {
  const height = (exponent: number) => props.frame.toScreen([0, exponent])[1];
  return (
    <For each={landmarks}>
      {({ exponent, text }) => (
        <g class="landmark" aria-hidden="true">
          <path
            class="guide"
            d={`M${props.frame.left},${height(exponent).toFixed(1)}H${props.frame.right}`}
          />
          <text x={props.frame.right - 6} y={height(exponent) + (exponent > 0 ? -4 : 15)} text-anchor="end">
            {text}
          </text>
        </g>
      )}
    </For>
  );
}

function Now(props: { frame: Frame; weights: number; exponent: number }) {
  const at = (axis: 0 | 1) => props.frame.toScreen([props.weights, Math.min(props.exponent, 140)])[axis];
  return <rect class="walk-here" x={at(0) - 5.5} y={at(1) - 5.5} width="11" height="11" aria-hidden="true" />;
}
