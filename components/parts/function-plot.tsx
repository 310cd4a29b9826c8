import "./function-plot.css";
import { type CatalogueEntry, catalogueEntry } from "./activation-catalogue.ts";
import { Curve } from "./curve.tsx";
import { Plane } from "./plane.tsx";
import { createFrame, type Range } from "./plane-frame.ts";

export interface FunctionPlotProps {
  /** The key of the function in the catalogue. */
  of: string;
  parameter?: number;
  /** Whether the slope is drawn too, dashed. */
  slope?: boolean;
  y?: Range;
}

const z: Range = [-5, 5];

const holed =
  ({ derivative, hasNoSlopeAt }: CatalogueEntry, parameter?: number) =>
  (at: number) =>
    hasNoSlopeAt(at, parameter) ? Number.NaN : derivative(at, parameter);

/** One activation, solid, and its slope, dashed: a still picture with axes. */
export function FunctionPlot(props: FunctionPlotProps) {
  const entry = () => catalogueEntry(props.of);
  return (
    <div class="widget function-plot">
      <Plane
        x={z}
        y={props.y ?? entry().y}
        width={330}
        height={230}
        tickCount={5}
        xLabel="z"
        yLabel=""
        label={`${entry().name} for z from −5 to 5${props.slope ? ", and its slope" : ""}.`}
      >
        {(frame) => (
          <>
            {props.slope && (
              <Curve
                frame={frame}
                of={holed(entry(), props.parameter)}
                breaks={entry().breaks}
                style="dashed"
                quantity="gradient"
              />
            )}
            <Curve
              frame={frame}
              of={(at) => entry().f(at, props.parameter)}
              breaks={entry().breaks}
              quantity="signal"
            />
          </>
        )}
      </Plane>
    </div>
  );
}

/** The same without words, small enough for a table; its frame is as wide as high units need. */
export function FunctionThumbnail(props: { of: string }) {
  const entry = catalogueEntry(props.of);
  const frame = createFrame({
    x: [-4, 4],
    y: entry.y[1] < 2 ? [-1.4, 1.4] : [-1.4, 3],
    width: 112,
    height: 72,
    margin: { left: 1, right: 1, top: 1, bottom: 1 },
  });
  const zero = frame.toScreen([0, 0]);
  return (
    <svg
      class="plane thumbnail"
      viewBox="0 0 112 72"
      role="img"
      aria-label={`The curve of ${entry.name}, and its slope dashed`}
    >
      <path class="axis" d={`M1,${zero[1]}H111M${zero[0]},1V71`} />
      <Curve frame={frame} of={holed(entry)} breaks={entry.breaks} style="dashed" quantity="gradient" quiet />
      <Curve frame={frame} of={entry.f} breaks={entry.breaks} quantity="signal" />
    </svg>
  );
}
