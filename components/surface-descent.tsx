import "./surface-descent/surface-descent.css";
import { createMemo, Show } from "solid-js";
import { Choice } from "./parts/choice.tsx";
import { walk } from "./parts/descent.ts";
import { formatNumber } from "./parts/format.ts";
import { landscapeNames, landscapeOf } from "./parts/landscapes.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { createPlayer } from "./parts/player.ts";
import { Slider } from "./parts/slider.tsx";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";
import { View3d } from "./parts/view-3d.tsx";
import { LandscapeMap } from "./surface-descent/map.tsx";
import { Numbers } from "./surface-descent/numbers.tsx";
import { freshState, initialState, STEPS, type SurfaceState, surfaceCodec } from "./surface-descent/state.ts";
import { verdict } from "./surface-descent/verdict.ts";

const options = landscapeNames.map((value) => ({ value, label: landscapeOf(value).name }));

/** Gradient descent over two weights: the map, the same ground in 3-D, the walk step by step. */
export default function SurfaceDescent(props: { name?: string }) {
  const state = urlState(props.name ?? "surface", surfaceCodec, initialState);
  const land = createMemo(() => landscapeOf(state.get().land));
  const start = createMemo((): Point => [state.get().start[0], state.get().start[1]]);
  const rate = createMemo(() => state.get().rate);
  const whole = createMemo(() => walk(land(), start(), rate(), STEPS));
  const path = createMemo(() => whole().slice(0, state.get().at + 1));
  const limit = () => land().curvatures && 2 / Math.max(...(land().curvatures as readonly number[]));
  const said = () => {
    const here = path()[path().length - 1];
    return `After step ${path().length - 1} the walk is at ${place(here)}, where E is ${shown(land().loss(here))}. ${verdict(land(), path(), state.get().at)}`;
  };
  const player = createPlayer({
    position: () => state.get().at,
    count: () => STEPS,
    move: (at) => state.patch({ at }),
    pace: 150,
  });
  const change = (fields: Partial<SurfaceState>) => {
    player.pause();
    state.patch(fields);
  };

  return (
    <div class="widget surface-descent">
      <div class="controls">
        <Choice
          label="Surface"
          options={options}
          value={state.get().land}
          onChange={(name) => change(freshState(name))}
        />
      </div>
      <p class="aside">{land().about}</p>
      <div class="surface-layout">
        <LandscapeMap
          land={land()}
          path={path()}
          label={`Contours of the loss over two weights. ${said()}`}
          onMove={(to) => change({ start: to })}
        />
        <View3d
          land={land()}
          path={path()}
          turn={state.get().turn}
          onTurn={(turn) => state.patch({ turn })}
        />
        <Numbers land={land()} path={path()} rate={rate()} />
      </div>
      <p class="outcome">{verdict(land(), path(), state.get().at)}</p>
      <div class="controls">
        <Slider
          label="learning rate"
          sym="α"
          min={land().rateStep}
          max={land().mostRate}
          step={land().rateStep}
          value={rate()}
          onInput={(value) => change({ rate: value })}
        />
        <Show when={limit()}>
          {(most) => (
            <span class="limit" classList={{ beyond: rate() > most() }}>
              limit 2/λ = {formatNumber(most(), { significant: 3 })}
              {rate() > most() ? ": beyond it" : ""}
            </span>
          )}
        </Show>
        <Slider
          label="view turned"
          min={-180}
          max={180}
          step={5}
          value={state.get().turn}
          onInput={(turn) => state.patch({ turn })}
        />
        <StepperBar
          position={state.get().at}
          count={STEPS}
          onMove={(at) => change({ at })}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
        />
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice()} />
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { significant: 4 });
const place = (at: Point) => `(${at.map((value) => formatNumber(value, { significant: 3 })).join(", ")})`;
