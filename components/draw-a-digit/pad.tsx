import { createSignal, For, Show } from "solid-js";
import { holdTouch, pointerAt } from "../parts/drag.ts";
import type { Point } from "../parts/plane-frame.ts";
import type { Stroke } from "./preprocess.ts";

export interface PadProps {
  strokes: readonly Stroke[];
  label: string;
  onChange(strokes: readonly Stroke[]): void;
}

const SIZE = 280;
// How far an arrow key moves the pen.
const STEP = 10;

/**
 * Paper to draw on, by mouse, finger or keys: arrow keys move the pen, Space puts it down and lifts it, Backspace takes
 * the last line away.
 */
export function Pad(props: PadProps) {
  const [pen, setPen] = createSignal<Point>([SIZE / 2, SIZE / 4]);
  const [down, setDown] = createSignal(false);
  const [focused, setFocused] = createSignal(false);

  const extended = (to: Point) => [...props.strokes.slice(0, -1), [...(props.strokes.at(-1) ?? []), to]];
  const begin = (at: Point) => props.onChange([...props.strokes, [at]]);

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary) return;
    const paper = event.currentTarget as SVGSVGElement;
    event.preventDefault();
    paper.setPointerCapture(event.pointerId);
    const inner = paper.querySelector("rect") as SVGGraphicsElement;
    const at = (pointer: PointerEvent) => within(pointerAt(pointer, (point) => point, inner));
    begin(at(event));
    const done = new AbortController();
    const move = (pointer: PointerEvent) => props.onChange(extended(at(pointer)));
    const end = () => done.abort();
    paper.addEventListener("pointermove", move, done);
    paper.addEventListener("pointerup", end, done);
    paper.addEventListener("pointercancel", end, done);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = steps[event.key];
    if (by) {
      const to = within([pen()[0] + by[0] * STEP, pen()[1] + by[1] * STEP]);
      setPen(to);
      if (down()) props.onChange(extended(to));
    } else if (event.key === " ") {
      if (!down()) begin(pen());
      setDown(!down());
    } else if (event.key === "Backspace") {
      setDown(false);
      props.onChange(props.strokes.slice(0, -1));
    } else return;
    event.preventDefault();
  }

  return (
    <svg
      class="pad"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="application"
      aria-label={`${props.label} Draw with the pointer; or arrow keys move the pen, Space puts it down and lifts it, Backspace takes the last line away.`}
      tabindex="0"
      on:touchstart={holdTouch}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
      onBlur={() => {
        setFocused(false);
        setDown(false);
      }}
    >
      <rect class="pad-paper" width={SIZE} height={SIZE} />
      <For each={props.strokes}>{(stroke) => <path class="pad-stroke" d={pathOf(stroke)} />}</For>
      <Show when={focused()}>
        <circle class="pad-pen" classList={{ down: down() }} cx={pen()[0]} cy={pen()[1]} r="8" />
      </Show>
      <Show when={props.strokes.length === 0}>
        <text class="pad-hint" x={SIZE / 2} y={SIZE / 2} text-anchor="middle">
          draw a digit here
        </text>
      </Show>
    </svg>
  );
}

const steps: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = ([x, y]: Point): Point => [held(x), held(y)];
const held = (value: number) => Math.min(Math.max(Math.round(value), 0), SIZE);

const pathOf = (stroke: Stroke) =>
  `M${stroke.map((point) => point.join(",")).join("L")}${stroke.length === 1 ? "h0.01" : ""}`;
