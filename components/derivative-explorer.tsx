import "./derivative-explorer/derivative-explorer.css";
import { createMemo } from "solid-js";
import { numericalDerivative } from "../engine/index.ts";
import { type FunctionName, functionNames, functionOf, windowAt } from "./derivative-explorer/functions.ts";
import { DerivativeNumbers } from "./derivative-explorer/numbers.tsx";
import { DerivativePicture } from "./derivative-explorer/picture.tsx";
import { Choice } from "./parts/choice.tsx";
import { numberCodec, oneOfCodec, recordCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import { urlState } from "./parts/url-state.ts";

interface State {
  f: FunctionName;
  x: number;
  /** h is 10 to the power of this. */
  h: number;
  zoom: (typeof zooms)[number];
}

const zooms = ["1", "5", "25"] as const;
// The run of h, as exponents of ten: from one that is plainly too wide to one that is lost in rounding.
const widths = ["0", "-1", "-2", "-4", "-8", "-15"] as const;

const initial: State = { f: "cubic", x: 0.5, h: 0, zoom: "1" };
const codec = recordCodec<State>(
  {
    f: oneOfCodec(functionNames),
    x: numberCodec({ min: -10, max: 10 }),
    h: numberCodec({ min: -15, max: 0, whole: true }),
    zoom: oneOfCodec(zooms),
  },
  initial,
);

const options = functionNames.map((value) => ({ value, label: functionOf(value).name }));

/** A function, its tangent at a point, and the line through two neighbours that closes in on it. */
export default function DerivativeExplorer(props: { name?: string }) {
  const state = urlState(props.name ?? "slope", codec, initial);
  const explored = createMemo(() => functionOf(state.get().f));
  const x = () => Math.min(Math.max(state.get().x, explored().x[0]), explored().x[1]);
  const h = () => 10 ** state.get().h;
  const slope = () => explored().derivative(x());
  const estimate = () => numericalDerivative(explored().f, x(), h());
  const view = createMemo(() => windowAt(explored(), x(), Number(state.get().zoom)));
  const said = () =>
    `At x = ${formatNumber(x())} the ${Number.isNaN(slope()) ? "curve has a corner and no derivative" : `slope is ${formatNumber(slope())}`}. The central difference with h = ${formatNumber(h())} gives ${formatNumber(estimate())}.`;

  return (
    <div class="widget derivative-explorer">
      <div class="stage">
        <DerivativePicture
          explored={explored()}
          view={view()}
          x={x()}
          h={h()}
          slope={slope()}
          estimate={estimate()}
          label={`The curve of ${explored().name}. ${said()}`}
          onMove={(to) => state.patch({ x: to })}
        />
        <div class="readout">
          <DerivativeNumbers explored={explored()} x={x()} h={h()} slope={slope()} estimate={estimate()} />
        </div>
      </div>
      <div class="controls">
        <Choice
          label="Function"
          options={options}
          value={state.get().f}
          onChange={(f) => state.patch({ f, x: functionOf(f).start, zoom: "1" })}
        />
        <NumberField
          label="point"
          sym="x"
          quantity="signal"
          min={explored().x[0]}
          max={explored().x[1]}
          value={x()}
          onInput={(to) => state.patch({ x: to })}
        />
        <Choice
          label="h"
          options={widths.map((value) => ({ value, label: formatNumber(10 ** Number(value)) }))}
          value={String(state.get().h) as (typeof widths)[number]}
          onChange={(width) => state.patch({ h: Number(width) })}
        />
        <Choice
          label="Zoom"
          options={zooms.map((value) => ({ value, label: `${value}×` }))}
          value={state.get().zoom}
          onChange={(zoom) => state.patch({ zoom })}
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
