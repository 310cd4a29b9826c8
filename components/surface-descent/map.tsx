import { Show } from "solid-js";
import { Contours } from "../parts/contours.tsx";
import type { Landscape } from "../parts/landscapes.ts";
import { Plane } from "../parts/plane.tsx";
import { drawnAt, type Frame, type Point } from "../parts/plane-frame.ts";
import { WalkPath } from "../parts/walk-path.tsx";
import { WalkStart } from "../parts/walk-start.tsx";

export interface LandscapeMapProps {
  land: Landscape;
  path: readonly Point[];
  label: string;
  onMove(start: Point): void;
}

/** The landscape from above: contours, the lowest places, the walk so far, and its start, to be moved. */
export function LandscapeMap(props: LandscapeMapProps) {
  const here = () => props.path[props.path.length - 1];
  return (
    <Plane
      x={props.land.x}
      y={props.land.y}
      xLabel={props.land.symbols[0]}
      yLabel={props.land.symbols[1]}
      label={props.label}
      interactive
      under={(frame) => (
        <>
          <Contours frame={frame} height={props.land.loss} />
          <Minima frame={frame} land={props.land} />
          <WalkPath frame={frame} path={props.path} />
          <Downhill frame={frame} at={here()} gradient={props.land.gradient(here())} />
        </>
      )}
    >
      {(frame) => <WalkStart frame={frame} at={props.path[0]} of="the walk" onMove={props.onMove} />}
    </Plane>
  );
}

function Minima(props: { frame: Frame; land: Landscape }) {
  return (
    <path
      class="minimum"
      d={props.land.minima.map((minimum) => `M${drawnAt(props.frame, minimum)}m-5,0h10m-5,-5v10`).join("")}
      aria-hidden="true"
    />
  );
}

/** An arrow against the gradient, always of one length: only the direction is told. */
function Downhill(props: { frame: Frame; at: Point; gradient: Point }) {
  const way = () => {
    const [x0, y0] = props.frame.toScreen([0, 0]);
    const [x1, y1] = props.frame.toScreen([-props.gradient[0], -props.gradient[1]]);
    const length = Math.hypot(x1 - x0, y1 - y0);
    return length > 1e-9 ? [(x1 - x0) / length, (y1 - y0) / length] : null;
  };
  const from = () => props.frame.toScreen(props.at);
  const d = () => {
    const [u, v] = way() ?? [0, 0];
    const tip = [from()[0] + 38 * u, from()[1] + 38 * v];
    const back = (side: number) => [tip[0] - 9 * u + 5 * side * v, tip[1] - 9 * v - 5 * side * u];
    const text = (point: number[]) => point.map((value) => value.toFixed(1)).join(",");
    return `M${text([from()[0] + 8 * u, from()[1] + 8 * v])}L${text(tip)}M${text(back(1))}L${text(tip)}L${text(back(-1))}`;
  };
  return (
    <Show when={way()}>
      <path class="downhill" d={d()} aria-hidden="true" />
    </Show>
  );
}
