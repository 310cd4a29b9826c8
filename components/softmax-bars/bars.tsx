import { For, Index } from "solid-js";
import { DragMarker } from "../parts/drag-marker.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import type { Frame } from "../parts/plane-frame.ts";
import { classNames, logitLimits } from "./state.ts";

const SIZE = { width: 300, height: 270 };
// Of a bar, where its place is 1 wide.
const WIDTH = 0.5;

/** The logits as bars whose ends can be dragged. */
export function LogitBars(props: { z: readonly number[]; onChange(index: number, z: number): void }) {
  return (
    <Plane
      x={[0.4, props.z.length + 0.6]}
      y={[logitLimits.min - 0.6, logitLimits.max + 0.6]}
      {...SIZE}
      xTicks={[]}
      xLabel=""
      yLabel="logits z"
      interactive
      label={`Logits: ${listed(props.z)}.`}
    >
      {(frame) => (
        <>
          <Bars frame={frame} values={props.z} kind="logit" />
          <Index each={props.z}>
            {(z, i) => (
              <DragMarker
                frame={frame}
                at={[i + 1, z()]}
                name={`logit of ${classNames[i]}`}
                description={formatNumber(z())}
                vertical
                step={[0, 0.1]}
                onMove={([, to]) => props.onChange(i, to)}
              />
            )}
          </Index>
        </>
      )}
    </Plane>
  );
}

/** The probabilities as bars, each with its number on top. */
export function ProbabilityBars(props: { p: readonly number[] }) {
  return (
    <Plane
      x={[0.4, props.p.length + 0.6]}
      y={[0, 1.12]}
      {...SIZE}
      xTicks={[]}
      yTicks={[0, 0.25, 0.5, 0.75, 1]}
      xLabel=""
      yLabel="probabilities p"
      label={`Probabilities: ${listed(props.p)}.`}
    >
      {(frame) => (
        <>
          <Bars frame={frame} values={props.p} kind="probability" />
          <For each={props.p}>
            {(p, i) => (
              <text
                x={frame.toScreen([i() + 1, 0])[0]}
                y={frame.toScreen([0, p])[1] - 7}
                text-anchor="middle"
                aria-hidden="true"
              >
                {formatNumber(p, { decimals: 3 })}
              </text>
            )}
          </For>
        </>
      )}
    </Plane>
  );
}

function Bars(props: { frame: Frame; values: readonly number[]; kind: string }) {
  const box = (i: number, value: number) => {
    const [left, zero] = props.frame.toScreen([i + 1 - WIDTH / 2, 0]);
    const [right, end] = props.frame.toScreen([i + 1 + WIDTH / 2, value]);
    return `M${left},${zero}H${right}V${end}H${left}Z`;
  };
  return (
    <g class={`bars ${props.kind}`} aria-hidden="true">
      <For each={props.values}>
        {(value, i) => (
          <>
            <path class="bar" d={box(i(), value)} />
            <text x={props.frame.toScreen([i() + 1, 0])[0]} y={props.frame.bottom + 18} text-anchor="middle">
              {classNames[i()]}
            </text>
          </>
        )}
      </For>
    </g>
  );
}

const listed = (values: readonly number[]) =>
  values.map((value, i) => `${classNames[i]} ${formatNumber(value, { significant: 3 })}`).join(", ");
