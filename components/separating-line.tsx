import { createMemo, createSignal } from "solid-js";
import { type Perceptron, predict } from "../engine/index.ts";
import { bestLine } from "./parts/best-line.ts";
import { Check } from "./parts/check.tsx";
import { lineText, SolvedLine, Terms } from "./parts/line-equation.tsx";
import { LineHandle } from "./parts/line-handle.tsx";
import { Values } from "./parts/line-values.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { round, rounded } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { HalfPlanes } from "./parts/plane-halves.tsx";
import { Points } from "./parts/points.tsx";
import { Legend } from "./parts/points-legend.tsx";
import { Tally } from "./parts/points-tally.tsx";
import { urlState } from "./parts/url-state.ts";
import { findLine } from "./separating-line/find.ts";
import { codec, extent, initial, nextSeed, pointsOf, withMoved } from "./separating-line/state.ts";

export interface SeparatingLineProps {
  /** The query parameter that holds the state. */
  name?: string;
}

/** A line between two classes, to be dragged by hand, with and without its bias. */
export default function SeparatingLine(props: SeparatingLineProps) {
  const state = urlState(props.name ?? "line", codec, initial);
  const [found, setFound] = createSignal("");
  const drawn = createMemo(() => pointsOf(state.get().seed));
  const samples = createMemo(() => withMoved(drawn(), state.get().moved));
  const model = (): Perceptron => (state.get().bias ? state.get().model : { ...state.get().model, bias: 0 });
  const wrong = createMemo(() => samples().map(({ x, y }) => predict(model(), x) !== y));
  const errors = () => wrong().filter(Boolean).length;
  const fewest = createMemo(() => bestLine(samples(), { useBias: state.get().bias }).errors);

  const change = (fields: Parameters<typeof state.patch>[0]) => {
    setFound("");
    state.patch(fields);
  };
  const movePoint = (index: number, to: Point) =>
    change({
      moved: new Map(state.get().moved).set(
        index,
        to.map((value) => round(value, 2)),
      ),
    });
  const find = () => {
    const result = findLine(samples(), state.get().bias);
    state.patch({ model: result.model });
    setFound(result.sentence);
  };
  const reset = () => {
    setFound("");
    state.reset();
  };

  const best = () => {
    const which = state.get().bias ? "The best line" : "The best line through the origin";
    return fewest() === 0 ? `${which} leaves none wrong.` : `${which} leaves ${fewest()} wrong.`;
  };
  const said = () =>
    `${lineText(model())}: ${errors()} of ${samples().length} points on the wrong side. ${best()}`;

  return (
    <div class="widget separating-line">
      <div class="stage">
        <Plane
          x={extent}
          y={extent}
          xLabel="x_1"
          yLabel="x_2"
          interactive
          label={`Points of two classes and the line ${said()}`}
          under={(frame) => <HalfPlanes frame={frame} model={model()} />}
        >
          {(frame) => (
            <>
              <LineHandle
                frame={frame}
                model={model()}
                name="The line"
                description={`${lineText(model())}, ${errors()} wrong`}
                throughOrigin={!state.get().bias}
                onChange={(next) => change({ model: rounded(next) })}
              />
              <Points
                frame={frame}
                samples={samples()}
                wrong={(index) => wrong()[index]}
                onMove={movePoint}
                step={[0.04, 0.04]}
              />
            </>
          )}
        </Plane>
        <div class="readout">
          <Tally errors={errors()} count={samples().length} />
          <p class="aside">{best()}</p>
          <Values model={model()} heldBias={!state.get().bias} />
          <p class="line-equation">
            <Terms
              factors={model().weights}
              symbols={["x_1", "x_2"]}
              constant={state.get().bias ? model().bias : undefined}
            />{" "}
            = 0
          </p>
          <p class="line-equation">
            <SolvedLine model={model()} />
          </p>
          <Legend />
        </div>
      </div>
      <div class="controls buttons">
        <Check
          label="bias"
          checked={state.get().bias}
          onChange={(bias) =>
            change({ bias, model: bias ? state.get().model : { ...state.get().model, bias: 0 } })
          }
        />
        <button type="button" class="button primary" onClick={find}>
          Let the perceptron find it
        </button>
        <button
          type="button"
          class="button"
          onClick={() => change({ seed: nextSeed(state.get().seed), moved: new Map() })}
        >
          New points
        </button>
        <button type="button" class="button" onClick={reset}>
          Reset
        </button>
      </div>
      <p class="message" role="status">
        {found()}
      </p>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
