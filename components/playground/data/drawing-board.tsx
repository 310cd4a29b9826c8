import { createSignal, For, Show } from "solid-js";
import type { Sample } from "../../../engine/index.ts";
import { SampleMark } from "../../parts/class-mark.tsx";
import { arrowStep, holdTouch, pointerAt } from "../../parts/drag.ts";
import { formatNumber } from "../../parts/format.ts";
import { LiveText } from "../../parts/live-text.tsx";
import { MovablePoints } from "../../parts/movable-points.tsx";
import { Plane } from "../../parts/plane.tsx";
import { clamp, type Frame, type Point } from "../../parts/plane-frame.ts";
import { Slider } from "../../parts/slider.tsx";
import { StepButton } from "../../parts/stepper-bar.tsx";
import {
  change,
  type DrawnPoints,
  goOn,
  movedPoint,
  nearestPoint,
  redo,
  undo,
  withoutPoint,
  withPoint,
} from "./drawn-points.ts";
import { MOST_CLASSES } from "./points-table.ts";
import { labelName, sampleText, tally } from "./sample-words.ts";
import { PLANE } from "./scaling.ts";

export interface DrawingBoardProps {
  drawn: DrawnPoints;
  /** How many classes there are; 0 for heights. */
  classes: number;
  names?: readonly string[];
  onChange(drawn: DrawnPoints): void;
}

const range = [-PLANE, PLANE] as const;
// A drag over empty ground leaves points so far apart; what is erased lies within reach of the pointer.
const SPRAY = 0.45;
const REACH = 0.4;

/** Points put on the plane by mouse, finger or keys: of a chosen class, moved, taken away, and all of it undone. */
export function DrawingBoard(props: DrawingBoardProps) {
  const [label, setLabel] = createSignal(1);
  const [erasing, setErasing] = createSignal(false);
  const [pen, setPen] = createSignal<Point>([0, 0]);
  const [extra, setExtra] = createSignal(0);
  // The classes that there are, those that were asked for, and never fewer than two.
  const kinds = () => Math.min(MOST_CLASSES, Math.max(2, props.classes, extra()));
  const samples = () => props.drawn.samples;
  const y = () => (props.classes === 0 ? label() : Math.min(Math.round(Math.abs(label())), kinds() - 1));
  let dragging = false;

  const change1 = (to: readonly Sample[]) => to !== samples() && props.onChange(change(props.drawn, to));
  const step = (to: readonly Sample[]) => {
    props.onChange((dragging ? goOn : change)(props.drawn, to));
    dragging = true;
  };
  const add = (at: Point) => change1(withPoint(samples(), at, y()));
  const erase = (at: Point) => {
    const nearest = nearestPoint(samples(), at, REACH);
    if (nearest >= 0) step(withoutPoint(samples(), nearest));
  };

  function press(event: PointerEvent, frame: Frame) {
    const board = event.currentTarget as SVGGraphicsElement;
    const onHandle = (event.target as Element).closest(".handle");
    if (event.button !== 0 || !event.isPrimary || onHandle) return;
    event.preventDefault();
    board.setPointerCapture(event.pointerId);
    const at = (pointer: PointerEvent) => clamp(pointerAt(pointer, frame.toData, board), frame);
    let last = at(event);
    dragging = false;
    if (erasing()) erase(last);
    else step(withPoint(samples(), last, y()));
    const done = new AbortController();
    const move = (pointer: PointerEvent) => {
      const now = at(pointer);
      if (erasing()) return erase(now);
      if (Math.hypot(now[0] - last[0], now[1] - last[1]) < SPRAY) return;
      last = now;
      step(withPoint(samples(), now, y()));
    };
    const end = () => {
      done.abort();
      dragging = false;
    };
    board.addEventListener("pointermove", move, done);
    board.addEventListener("pointerup", end, done);
    board.addEventListener("pointercancel", end, done);
  }

  function type(event: KeyboardEvent) {
    const by = arrowStep(event, [0.25, 0.25]);
    const nearest = nearestPoint(samples(), pen(), 0.75);
    if (by) setPen(clamp([pen()[0] + by[0], pen()[1] + by[1]], { x: range, y: range }));
    else if (event.key === "Enter" || event.key === " ") add(pen());
    else if (/^\d$/.test(event.key) && props.classes !== 0 && Number(event.key) < kinds())
      setLabel(Number(event.key));
    else if ((event.key === "Delete" || event.key === "Backspace") && nearest >= 0)
      change1(withoutPoint(samples(), nearest));
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z")
      props.onChange((event.shiftKey ? redo : undo)(props.drawn));
    else return;
    event.preventDefault();
  }

  const said = () =>
    `${tally(samples(), props.classes && kinds(), props.names)} The pen is at (${pen()
      .map((value) => formatNumber(value))
      .join(", ")}) and puts ${labelName(y(), props.classes && kinds(), props.names)}.`;

  return (
    <div class="drawing-board" classList={{ erasing: erasing() }}>
      <Plane
        x={range}
        y={range}
        xLabel="x_1"
        yLabel="x_2"
        label={`Your points. ${tally(samples(), props.classes && kinds(), props.names)}`}
        interactive
      >
        {(frame) => (
          <g on:touchstart={holdTouch} onPointerDown={(event) => press(event, frame)}>
            {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a drawing surface, worked by keys */}
            <g
              class="board-focus"
              tabindex="0"
              role="application"
              aria-label="Drawing board: arrow keys move the pen, Enter puts a point, Delete takes the nearest away, digits choose the class"
              onKeyDown={type}
            >
              <rect
                class="board"
                x={frame.left}
                y={frame.top}
                width={frame.right - frame.left}
                height={frame.bottom - frame.top}
              />
              <path
                class="pen"
                transform={`translate(${frame.toScreen(pen()).join(" ")})`}
                d="M-12,0H-4M4,0H12M0,-12V-4M0,4V12"
              />
            </g>
            <MovablePoints
              frame={frame}
              points={samples().map(({ x }): Point => [x[0], x[1]])}
              together="Your points"
              mark={(i) => (
                <Show when={samples()[i]}>
                  {(sample) => <SampleMark y={sample().y} classes={props.classes && kinds()} />}
                </Show>
              )}
              name={(i) => `Point ${i + 1}`}
              description={(i) =>
                samples()[i] ? sampleText(samples()[i], props.classes && kinds(), props.names) : ""
              }
              onMove={erasing() ? undefined : (i, to) => step(movedPoint(samples(), i, to))}
              onMoveEnd={() => {
                dragging = false;
              }}
              onDelete={(i) => change1(withoutPoint(samples(), i))}
              step={[0.1, 0.1]}
            />
          </g>
        )}
      </Plane>
      <div class="readout">
        <Show
          when={props.classes !== 0}
          fallback={
            <Slider
              label="value of new points"
              min={-1}
              max={1}
              step={0.1}
              value={label()}
              onInput={setLabel}
            />
          }
        >
          <fieldset class="kinds">
            <legend>New points are of</legend>
            <For each={Array.from({ length: kinds() }, (_, k) => k)}>
              {(k) => (
                <button
                  type="button"
                  class="kind"
                  aria-pressed={!erasing() && y() === k}
                  onClick={() => {
                    setErasing(false);
                    setLabel(k);
                  }}
                >
                  <svg class="mark" viewBox="-9 -9 18 18" aria-hidden="true">
                    <SampleMark y={k} classes={kinds()} />
                  </svg>
                  {labelName(k, kinds(), props.names)}
                </button>
              )}
            </For>
            <Show when={kinds() < MOST_CLASSES}>
              <button type="button" class="kind" onClick={() => setLabel(setExtra(kinds() + 1) - 1)}>
                one class more
              </button>
            </Show>
          </fieldset>
        </Show>
        <div class="buttons">
          <button type="button" class="kind" aria-pressed={erasing()} onClick={() => setErasing(!erasing())}>
            eraser
          </button>
          <StepButton
            label="Undo"
            off={props.drawn.past.length === 0}
            onPress={() => props.onChange(undo(props.drawn))}
          />
          <StepButton
            label="Redo"
            off={props.drawn.undone.length === 0}
            onPress={() => props.onChange(redo(props.drawn))}
          />
          <StepButton label="Clear" off={samples().length === 0} onPress={() => change1([])} />
        </div>
        <p>{tally(samples(), props.classes && kinds(), props.names)}</p>
        <p class="aside">
          Click or tap to put a point, drag over free ground to spray; drag a point to move it.
        </p>
      </div>
      <LiveText text={said()} />
    </div>
  );
}
