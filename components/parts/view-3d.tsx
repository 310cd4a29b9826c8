import "./view-3d.css";
import { createEffect, createMemo, on, onCleanup } from "solid-js";
import type { Point } from "./plane-frame.ts";
import { type Projected, projection, type Surface } from "./surface-3d.ts";

export interface View3dProps {
  land: Surface;
  path: readonly Point[];
  /** Degrees. */
  turn: number;
  onTurn(turn: number): void;
}

/** A surface from the side, on a canvas, with the walk on it; turned by dragging. The map beside it says the same in words. */
export function View3d(props: View3dProps) {
  let canvas!: HTMLCanvasElement;
  const view = createMemo(() => projection(props.land, (props.turn * Math.PI) / 180));
  const repaint = () => paint(canvas, view(), props.land, props.path);

  createEffect(on(() => [view(), props.path], repaint));
  createEffect(() => {
    const resized = new ResizeObserver(repaint);
    resized.observe(canvas);
    document.addEventListener("themechange", repaint);
    onCleanup(() => {
      resized.disconnect();
      document.removeEventListener("themechange", repaint);
    });
  });

  function drag(event: PointerEvent) {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const [from, turn] = [event.clientX, props.turn];
    const done = new AbortController();
    const move = ({ clientX }: PointerEvent) => props.onTurn(wrapped(turn + (clientX - from) / 2));
    const end = () => done.abort();
    canvas.addEventListener("pointermove", move, done);
    canvas.addEventListener("pointerup", end, done);
    canvas.addEventListener("pointercancel", end, done);
  }

  return <canvas ref={canvas} class="view-3d" aria-hidden="true" onPointerDown={drag} />;
}

const wrapped = (degrees: number) => Math.round(((((degrees + 180) % 360) + 360) % 360) - 180);

type View = ReturnType<typeof projection>;

function paint(canvas: HTMLCanvasElement, view: View, land: Surface, path: readonly Point[]): void {
  const context = canvas.getContext("2d");
  if (!context || canvas.clientWidth === 0) return;
  const scale = window.devicePixelRatio || 1;
  const size = canvas.clientWidth;
  canvas.width = canvas.height = Math.round(size * scale);
  context.setTransform((scale * size) / 2.1, 0, 0, (scale * size) / 2.1, canvas.width / 2, canvas.height / 2);
  context.lineJoin = "round";
  const colours = getComputedStyle(canvas);
  const colour = (name: string) => colours.getPropertyValue(name);
  const [paper, high, ink] = [colour("--paper"), colour("--error"), colour("--ink")];

  for (const { corners, height } of view.patches()) {
    trace(context, corners, true);
    context.fillStyle = paper;
    context.fill();
    context.globalAlpha = 0.05 + 0.4 * height;
    context.fillStyle = high;
    context.fill();
    context.globalAlpha = 0.3;
    context.lineWidth = 0.004;
    context.strokeStyle = ink;
    context.stroke();
    context.globalAlpha = 1;
  }
  const inside = path.filter(
    ([a, b]) => a >= land.x[0] && a <= land.x[1] && b >= land.y[0] && b <= land.y[1],
  );
  const places = inside.map(view.place);
  if (places.length === 0) return;
  trace(context, places, false);
  context.lineWidth = 0.014;
  context.strokeStyle = ink;
  context.stroke();
  for (const { x, y } of places) context.fillRect(x - 0.009, y - 0.009, 0.018, 0.018);
  const { x, y } = places[places.length - 1];
  context.fillStyle = high;
  context.fillRect(x - 0.03, y - 0.03, 0.06, 0.06);
}

function trace(context: CanvasRenderingContext2D, points: readonly Projected[], closed: boolean): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  if (closed) context.closePath();
}
