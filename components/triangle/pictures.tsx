import { For, Index, type JSX } from "solid-js";
import { type Perceptron, perceptronLayer, predict } from "../../engine/index.ts";
import { Drawing } from "../parts/drawing.tsx";
import { EdgeLabel, WeightEdge } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import type { Place } from "../parts/geometry.ts";
import { Caption, SignalNode } from "../parts/node.tsx";
import { chord, createFrame, type Frame, linePath, type Point, polygonPath } from "../parts/plane-frame.ts";
import { HalfPlanes } from "../parts/plane-halves.tsx";
import { planePieces } from "../parts/plane-pieces.ts";
import { SvgSymbol } from "../parts/symbol.tsx";
import { combiner, extent, type TriangleState } from "./state.ts";

const SIZE = 76;
const LAST = 100;
const NODE = 18;
const inputs: readonly Place[] = [
  [20, 118],
  [20, 222],
];
const hidden: readonly Place[] = [
  [142, 46],
  [142, 158],
  [142, 270],
];
const output: Place = [296, 158];

/** The network that the lines are: each neuron as its picture of the plane, with the followed point in it. */
export function Pictures(props: { state: TriangleState }) {
  const answers = () => perceptronLayer(props.state.lines, props.state.probe);
  const last = () => combiner(props.state.need);
  const answer = () => predict(last(), answers());
  const label = () =>
    `The network: the inputs x₁ and x₂ lead to three hidden neurons, which answer ${answers().join(", ")} at the ` +
    `followed point; with weights 1 and bias ${formatNumber(last().bias)} the output neuron answers ${answer()}.`;
  return (
    <Drawing width={350} height={330} label={label()} class="triangle-network">
      <Index each={props.state.lines}>
        {(line, k) => (
          <For each={inputs}>
            {(from, j) => (
              <WeightEdge
                from={from}
                to={leftOf(hidden[k], SIZE)}
                atStart={NODE}
                weight={line().weights[j()]}
                largest={2}
              />
            )}
          </For>
        )}
      </Index>
      <For each={hidden}>
        {(from) => (
          <>
            <WeightEdge from={rightOf(from, SIZE)} to={leftOf(output, LAST)} weight={1} largest={2} />
            <EdgeLabel from={rightOf(from, SIZE)} to={leftOf(output, LAST)} quantity="weight" text="1" />
          </>
        )}
      </For>
      <For each={inputs}>{(at, i) => <SignalNode at={at} radius={NODE} sym={`x_${i() + 1}`} />}</For>
      <Index each={props.state.lines}>
        {(line, k) => (
          <Picture
            at={hidden[k]}
            size={SIZE}
            name={`h_${k + 1}`}
            value={answers()[k]}
            probe={props.state.probe}
          >
            {(frame) => <HalfPlane frame={frame} line={line()} />}
          </Picture>
        )}
      </Index>
      <Picture at={output} size={LAST} name="ŷ" value={answer()} probe={props.state.probe}>
        {(frame) => (
          <For each={planePieces(props.state.lines, frame)}>
            {({ polygon, answers }) => (
              <path class={`cell shade-${predict(last(), answers)}`} d={polygonPath(frame, polygon)} />
            )}
          </For>
        )}
      </Picture>
      <Caption
        at={[output[0], output[1] + LAST / 2 + 50]}
        class={`q-weight${last().bias < 0 ? "-negative" : ""}`}
      >
        <tspan class="math">b</tspan> = {formatNumber(last().bias)}
      </Caption>
    </Drawing>
  );
}

const leftOf = ([x, y]: Place, size: number): Place => [x - size / 2, y];
const rightOf = ([x, y]: Place, size: number): Place => [x + size / 2, y];

function Picture(props: {
  at: Place;
  size: number;
  name: string;
  value: number;
  probe: Point;
  children: (frame: Frame) => JSX.Element;
}) {
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  const frame = createFrame({ x: extent, y: extent, width: props.size, height: props.size, margin: none });
  const dot = () => frame.toScreen(props.probe);
  return (
    <g class="plane" transform={`translate(${props.at[0] - props.size / 2} ${props.at[1] - props.size / 2})`}>
      {props.children(frame)}
      <rect
        class="picture-frame"
        classList={{ on: props.value === 1 }}
        width={props.size}
        height={props.size}
      />
      <circle class="marker-dot" cx={dot()[0]} cy={dot()[1]} r="4.5" />
      <text class="q-signal" x={props.size / 2} y={props.size + 20} text-anchor="middle">
        <SvgSymbol of={props.name} /> = {props.value}
      </text>
    </g>
  );
}

function HalfPlane(props: { frame: Frame; line: Perceptron }) {
  const ends = () => chord(props.line, props.frame) ?? [];
  return (
    <>
      <HalfPlanes frame={props.frame} model={props.line} labels={false} />
      <path class="curve" d={linePath(props.frame, ends())} />
    </>
  );
}
