import "./triangle/triangle.css";
import { createMemo, For, Index } from "solid-js";
import { type Perceptron, perceptronLayer, predict } from "../engine/index.ts";
import { Choice } from "./parts/choice.tsx";
import { DragMarker } from "./parts/drag-marker.tsx";
import { formatNumber } from "./parts/format.ts";
import { lineText } from "./parts/line-equation.tsx";
import { LineHandle } from "./parts/line-handle.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { round, rounded, turnedRound } from "./parts/model-codec.ts";
import { NeuronsTable } from "./parts/neurons-table.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { type Point, polygonPath } from "./parts/plane-frame.ts";
import { planePieces } from "./parts/plane-pieces.ts";
import { Points } from "./parts/points.tsx";
import { Legend } from "./parts/points-legend.tsx";
import { Tally } from "./parts/points-tally.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";
import { Pictures } from "./triangle/pictures.tsx";
import {
  codec,
  combiner,
  extent,
  hiddenTriangle,
  initial,
  seedLimit,
  trianglePoints,
} from "./triangle/state.ts";

const needs = [
  { value: "3", label: "all three say 1" },
  { value: "2", label: "at least two" },
  { value: "1", label: "any one" },
] as const;

/** Three neurons draw three lines, a fourth combines them: together they cut a triangle out of the plane. */
export default function Triangle(props: { name?: string }) {
  const state = urlState(props.name ?? "triangle", codec, initial);
  const lines = () => state.get().lines;
  const last = () => combiner(state.get().need);
  const answerAt = (x: readonly number[]) => predict(last(), perceptronLayer(lines(), x));
  const seed = createMemo(() => state.get().seed);
  const samples = createMemo(() => trianglePoints(seed()));
  const wrong = createMemo(() => samples().map(({ x, y }) => answerAt(x) !== y));
  const errors = () => wrong().filter(Boolean).length;
  const changeLine = (index: number, line: Perceptron) =>
    state.patch({ lines: lines().with(index, rounded(line)) });
  const probeText = () => {
    const hidden = perceptronLayer(lines(), state.get().probe);
    const at = state
      .get()
      .probe.map((value) => formatNumber(value, { decimals: 2 }))
      .join(", ");
    return `at (${at}) the hidden neurons say ${hidden.join(", ")} and the output ${answerAt(state.get().probe)}`;
  };
  const said = () => `${errors()} of ${samples().length} points wrong; ${probeText()}.`;

  return (
    <div class="widget triangle">
      <div class="stage">
        <Plane
          x={extent}
          y={extent}
          xLabel="x_1"
          yLabel="x_2"
          interactive
          label={`Three lines, each a neuron, and what the output neuron makes of them: ${said()}`}
          under={(frame) => (
            <For each={planePieces(lines(), frame)}>
              {({ polygon, answers }) => (
                <path class={`cell shade-${predict(last(), answers)}`} d={polygonPath(frame, polygon)} />
              )}
            </For>
          )}
        >
          {(frame) => (
            <>
              <Points frame={frame} samples={samples()} wrong={(index) => wrong()[index]} />
              <Index each={lines()}>
                {(line, index) => (
                  <LineHandle
                    frame={frame}
                    model={line()}
                    name={`Line ${index + 1}`}
                    mark={`${index + 1}`}
                    description={`${lineText(line())}; ${errors()} points wrong in all`}
                    onChange={(next) => changeLine(index, next)}
                  />
                )}
              </Index>
              <DragMarker
                frame={frame}
                at={state.get().probe}
                name="The followed point"
                description={probeText()}
                step={[0.04, 0.04]}
                onMove={([x, y]) => state.patch({ probe: [round(x, 2), round(y, 2)] as Point })}
              />
            </>
          )}
        </Plane>
        <Pictures state={state.get()} />
        <div class="readout">
          <Tally errors={errors()} count={samples().length} />
          <Legend one="to be inside" zero="to stay outside">
            <li>
              <svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true">
                <circle class="marker-dot" r="6" />
              </svg>
              the followed point
            </li>
          </Legend>
        </div>
      </div>
      <div class="controls">
        <Choice
          label="The output neuron says 1 when"
          options={needs}
          value={`${state.get().need}` as "1" | "2" | "3"}
          onChange={(need) => state.patch({ need: Number(need) })}
        />
      </div>
      <div class="controls buttons">
        <StepButton
          label="New points"
          primary
          onPress={() => state.patch({ seed: (seed() % seedLimit) + 1 })}
        />
        <StepButton
          label="Place the lines well"
          onPress={() => state.patch({ lines: hiddenTriangle(seed()), need: 3 })}
        />
        <StepButton label="Reset" onPress={state.reset} />
      </div>
      <NeuronsTable
        lines={lines()}
        last={last()}
        onTurn={(index) => changeLine(index, turnedRound(lines()[index]))}
      />
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
