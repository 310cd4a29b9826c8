import { step } from "../engine/index.ts";
import { numberCodec } from "./parts/codecs.ts";
import { Curve } from "./parts/curve.tsx";
import { DragMarker } from "./parts/drag-marker.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { type Frame, hold, type Range } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";

const z: Range = [-4, 4];
const values: Range = [-0.35, 1.35];
const initial = 1.5;

/** The Heaviside step: 0 below 0, and 1 from 0 on, the place z = 0 included. */
export default function StepFunction(props: { name?: string }) {
  const state = urlState(props.name ?? "step", numberCodec({ min: z[0], max: z[1] }), initial);
  const set = (value: number) => state.set(round(hold(value, z), 1));
  const said = () => `At z = ${shown(state.get())} the step is ${step(state.get())}`;

  return (
    <div class="widget step-function">
      <div class="stage">
        <Plane
          x={z}
          y={values}
          height={240}
          tickCount={8}
          yTicks={[0, 1]}
          xLabel="z"
          yLabel="step(z)"
          interactive
          label={`The step function: 0 for every z below 0, 1 for z = 0 and every z above. ${said()}.`}
        >
          {(frame) => (
            <>
              <Curve frame={frame} of={step} breaks={[0]} />
              <Drop frame={frame} z={state.get()} />
              <DragMarker
                frame={frame}
                at={[state.get(), step(state.get())]}
                name="z"
                description={`${shown(state.get())}, step ${step(state.get())}`}
                step={[0.1, 0.1]}
                onMove={([to]) => set(to)}
              />
            </>
          )}
        </Plane>
        <div class="readout">
          <p class="line-equation">
            step(<span class="q-signal">{shown(state.get())}</span>) ={" "}
            <span class="q-signal">{step(state.get())}</span>
          </p>
          <p class="aside">
            <Sym of="z" /> {state.get() < 0 ? "< 0" : "≥ 0"}
            {state.get() === 0 ? ": the jump itself counts as 1." : ", so the neuron "}
            {state.get() === 0 ? "" : state.get() < 0 ? "stays silent." : "fires."}
          </p>
        </div>
      </div>
      <div class="controls">
        <Slider
          label="weighted sum"
          sym="z"
          quantity="signal"
          min={z[0]}
          max={z[1]}
          step={0.1}
          value={state.get()}
          onInput={set}
        />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={`${said()}.`} />
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { decimals: 1 });

/** From the value down to its place on the axis. */
function Drop(props: { frame: Frame; z: number }) {
  const at = (y: number) => props.frame.toScreen([props.z, y]);
  return <path class="guide" d={`M${at(0)}L${at(step(props.z))}`} aria-hidden="true" />;
}
