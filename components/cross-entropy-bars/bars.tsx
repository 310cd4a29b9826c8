import { For, Show } from "solid-js";
import { arrowStep, holdTouch, startDrag } from "../parts/drag.ts";
import { createFrame, type Frame } from "../parts/plane-frame.ts";
import { classes } from "./state.ts";
import { probabilityText } from "./worked.tsx";

const WIDTH = 360;
const HEIGHT = 330;
const BAR = 64;
const frame: Frame = createFrame({
  x: [0, classes.length],
  y: [0, 1],
  width: WIDTH,
  height: HEIGHT,
  margin: { left: 46, right: 14, top: 44, bottom: 58 },
});

/** The probability of each class as a bar to be dragged, before the outline of the label: 1 for what is true. */
export function Bars(props: {
  p: readonly number[];
  y: readonly number[];
  label: string;
  onChange(index: number, value: number): void;
}) {
  return (
    <svg class="plane" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={props.label}>
      <g class="axes" aria-hidden="true">
        <For each={[0, 0.5, 1]}>
          {(tick) => (
            <>
              <text x={frame.left - 6} y={frame.toScreen([0, tick])[1] + 5} text-anchor="end">
                {tick}
              </text>
              <line
                class="frame"
                x1={frame.left}
                x2={frame.right}
                y1={frame.toScreen([0, tick])[1]}
                y2={frame.toScreen([0, tick])[1]}
              />
            </>
          )}
        </For>
      </g>
      <text class="axis-label" x={4} y={18} aria-hidden="true">
        probability
      </text>
      <For each={classes}>
        {(name, i) => (
          <Bar
            name={name}
            middle={frame.toScreen([i() + 0.5, 0])[0]}
            p={props.p[i()]}
            isTrue={props.y[i()] === 1}
            onChange={(value) => props.onChange(i(), value)}
          />
        )}
      </For>
    </svg>
  );
}

function Bar(props: {
  name: string;
  middle: number;
  p: number;
  isTrue: boolean;
  onChange(value: number): void;
}) {
  const top = () => frame.toScreen([0, props.p])[1];
  const left = () => props.middle - BAR / 2;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrowStep(event, [0.01, 0.01]);
    if (!by) return;
    event.preventDefault();
    props.onChange(props.p + by[0] + by[1]);
  };
  return (
    <>
      <Show when={props.isTrue}>
        <rect
          class="label-bar"
          x={left() - 6}
          y={frame.top}
          width={BAR + 12}
          height={frame.bottom - frame.top}
        />
      </Show>
      <rect class="bar" x={left()} y={top()} width={BAR} height={frame.bottom - top()} />
      <text class="number" x={props.middle} y={top() - 12} text-anchor="middle" aria-hidden="true">
        {probabilityText(props.p)}
      </text>
      <text x={props.middle} y={frame.bottom + 22} text-anchor="middle" aria-hidden="true">
        {props.name}
      </text>
      <text class="label-of" x={props.middle} y={frame.bottom + 44} text-anchor="middle" aria-hidden="true">
        <tspan class="math">y</tspan> = {props.isTrue ? 1 : 0}
      </text>
      <g
        class="handle"
        role="slider"
        tabindex="0"
        aria-label={`Probability of ${props.name}`}
        aria-orientation="vertical"
        aria-valuenow={props.p}
        aria-valuemin="0"
        aria-valuemax="1"
        aria-valuetext={`${probabilityText(props.p)}${props.isTrue ? ", the true class" : ""}`}
        on:touchstart={holdTouch}
        onPointerDown={(event) =>
          startDrag(event, {
            toData: frame.toData,
            from: [0, props.p],
            onMove: ([, to]) => props.onChange(Number(to.toFixed(2))),
          })
        }
        onKeyDown={onKeyDown}
      >
        <rect class="reach" x={left() - 6} y={top() - 22} width={BAR + 12} height={44} />
        <rect class="focus-ring" x={left() - 5} y={top() - 7} width={BAR + 10} height={14} rx="2" />
        <rect class="grab" x={left()} y={top() - 3} width={BAR} height={6} />
      </g>
    </>
  );
}
