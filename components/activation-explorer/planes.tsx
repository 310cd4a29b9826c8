import { For, Show } from "solid-js";
import { Curve, CurveMark } from "../parts/curve.tsx";
import { DragMarker } from "../parts/drag-marker.tsx";
import { formatNumber } from "../parts/format.ts";
import { Clipped, Plane } from "../parts/plane.tsx";
import type { Frame } from "../parts/plane-frame.ts";
import { type Drawn, zs } from "./state.ts";

export interface PlanesProps {
  /** The function in hand, then those beside it. */
  drawn: readonly Drawn[];
  z: number;
  onMove(z: number): void;
}

const HEIGHT = 330;

/** The functions, with the tangent at z of the one in hand. */
export function FunctionPlane(props: PlanesProps) {
  const main = () => props.drawn[0];
  const value = () => main().f(props.z);
  return (
    <Plane
      x={zs}
      y={main().entry.y}
      height={HEIGHT}
      tickCount={6}
      xLabel="z"
      yLabel="f(z)"
      interactive
      label={`${names(props.drawn)} over z from ${formatNumber(zs[0])} to ${zs[1]}, with the tangent of ${main().entry.name} at z = ${shown(props.z)}.`}
    >
      {(frame) => (
        <>
          <For each={props.drawn.slice(1)}>
            {({ f, entry, style }) => (
              <Curve frame={frame} of={f} breaks={entry.breaks} style={style} quiet />
            )}
          </For>
          <Curve frame={frame} of={main().f} breaks={main().entry.breaks} quantity="signal" />
          <Show when={!main().hasNoSlopeAt(props.z)}>
            <Tangent frame={frame} z={props.z} value={value()} slope={main().derivative(props.z)} />
          </Show>
          <Marks frame={frame} z={props.z} drawn={props.drawn} of={(one) => one.f(props.z)} />
          <DragMarker
            frame={frame}
            at={[props.z, Math.min(Math.max(value(), frame.y[0]), frame.y[1])]}
            name="z"
            description={`${shown(props.z)}, ${main().entry.name} ${formatNumber(value())}`}
            step={[0.1, 0]}
            onMove={([to]) => props.onMove(to)}
          />
        </>
      )}
    </Plane>
  );
}

/** The slopes of the same functions. */
export function SlopePlane(props: Omit<PlanesProps, "onMove">) {
  const main = () => props.drawn[0];
  const slope = () => main().derivative(props.z);
  return (
    <Plane
      x={zs}
      y={main().entry.slopeY}
      height={HEIGHT}
      tickCount={6}
      xLabel="z"
      yLabel="slope f′(z)"
      label={`The slopes of ${names(props.drawn)}; that of ${main().entry.name} at z = ${shown(props.z)} is ${main().hasNoSlopeAt(props.z) ? "none" : formatNumber(slope())}.`}
    >
      {(frame) => (
        <>
          <path class="guide" d={`M${frame.toScreen([props.z, 0])[0]},${frame.top}V${frame.bottom}`} />
          <For each={props.drawn.slice(1)}>
            {({ entry, style, ...one }) => (
              <Curve frame={frame} of={holed(one)} breaks={entry.breaks} style={style} quiet />
            )}
          </For>
          <Curve frame={frame} of={holed(main())} breaks={main().entry.breaks} quantity="gradient" />
          <Marks frame={frame} z={props.z} drawn={props.drawn} of={(one) => holed(one)(props.z)} />
          <Show when={!main().hasNoSlopeAt(props.z)}>
            <CurveMark frame={frame} at={[props.z, slope()]} quantity="gradient" />
          </Show>
        </>
      )}
    </Plane>
  );
}

/** The slope, without a value where the function has none. */
const holed =
  ({ derivative, hasNoSlopeAt }: Pick<Drawn, "derivative" | "hasNoSlopeAt">) =>
  (z: number) =>
    hasNoSlopeAt(z) ? Number.NaN : derivative(z);

function Marks(props: { frame: Frame; z: number; drawn: readonly Drawn[]; of: (one: Drawn) => number }) {
  return (
    <For each={props.drawn.slice(1)}>
      {(one) => <CurveMark frame={props.frame} at={[props.z, props.of(one)]} style={one.style} />}
    </For>
  );
}

function Tangent(props: { frame: Frame; z: number; value: number; slope: number }) {
  const at = (z: number) => props.frame.toScreen([z, props.value + props.slope * (z - props.z)]);
  return (
    <Clipped frame={props.frame}>
      <path class="tangent" d={`M${at(zs[0])}L${at(zs[1])}`} aria-hidden="true" />
    </Clipped>
  );
}

const names = (drawn: readonly Drawn[]) => drawn.map(({ entry }) => entry.name).join(", ");

/** z with the decimal that dragging gives it. */
export const shown = (z: number) => formatNumber(z, { decimals: 1 });
