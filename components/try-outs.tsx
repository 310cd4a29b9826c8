import { createMemo, Show } from "solid-js";
import { predict, tryouts, tryoutsFeatures, weightedSum } from "../engine/index.ts";
import { DragMarker } from "./parts/drag-marker.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { chord, type Frame, type Point } from "./parts/plane-frame.ts";
import { HalfPlanes } from "./parts/plane-halves.tsx";
import { Points } from "./parts/points.tsx";
import { Legend } from "./parts/points-legend.tsx";
import { Tally } from "./parts/points-tally.tsx";
import { urlState } from "./parts/url-state.ts";
import { Controls } from "./try-outs/controls.tsx";
import { Decision, shown, verdict } from "./try-outs/decision.tsx";
import { ages, codec, heights, initial, type TryOutsState } from "./try-outs/state.ts";

/** Try-outs for a college team: one neuron decides by height and age, and draws one straight line. */
export default function TryOuts(props: { name?: string }) {
  const state = urlState(props.name ?? "tryouts", codec, initial);
  const player = () => state.get().player;
  const result = () => verdict(weightedSum(player(), state.get().weights, state.get().bias));
  const wrong = createMemo(() => tryouts.map(({ x, y }) => predict(state.get(), x) !== y));
  const errors = () => wrong().filter(Boolean).length;
  const who = () => `${shown(player()[0])} cm, ${shown(player()[1])} years, ${result()}`;
  const said = () =>
    `The player: ${who()}. ${errors()} of the ${tryouts.length} others on the wrong side of the line.`;

  return (
    <div class="widget try-outs">
      <div class="stage">
        <Plane
          x={heights}
          y={ages}
          xLabel={tryoutsFeatures[0]}
          yLabel={tryoutsFeatures[1]}
          interactive
          label={said()}
          under={(frame) => <Regions frame={frame} model={state.get()} />}
        >
          {(frame) => (
            <>
              <Points frame={frame} samples={tryouts} wrong={(index) => wrong()[index]} />
              <DragMarker
                frame={frame}
                at={[player()[0], player()[1]]}
                name="The player"
                description={who()}
                step={[1, 1]}
                onMove={(to) => state.patch({ player: to.map(Math.round) })}
              />
            </>
          )}
        </Plane>
        <div class="readout">
          <Decision state={state.get()} />
          <Tally errors={errors()} count={tryouts.length} of="players" />
          <Legend one="was accepted" zero="was not">
            <li>
              <svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true">
                <circle class="marker-dot" r="7" />
              </svg>
              the player, to be moved
            </li>
          </Legend>
        </div>
      </div>
      <Controls state={state.get()} onChange={state.patch} onReset={state.reset} />
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

function Regions(props: { frame: Frame; model: TryOutsState }) {
  const path = ([from, to]: [Point, Point]) => `M${props.frame.toScreen(from)}L${props.frame.toScreen(to)}`;
  return (
    <>
      <HalfPlanes frame={props.frame} model={props.model} />
      <Show when={chord(props.model, props.frame)}>{(ends) => <path class="curve" d={path(ends())} />}</Show>
    </>
  );
}
