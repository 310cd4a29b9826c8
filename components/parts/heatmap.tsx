import "./heatmap.css";
import { createEffect, type JSX, on, onCleanup, Show } from "solid-js";
import { isServer, NoHydration } from "solid-js/web";
import { contourPath } from "./contour-path.ts";
import { heatMasks } from "./heatmap-masks.ts";
import { type HeatColours, type HeatScale, paintPixels, readColour } from "./heatmap-paint.ts";
import { Plane, type PlaneProps, planeMargin } from "./plane.tsx";
import type { PlaneGrid } from "./plane-grid.ts";

export interface HeatmapProps extends HeatScale {
  grid: PlaneGrid;
  /** Pale, to lie under points, rather than in the full colours. */
  ground?: boolean;
  /** The text alternative; without one it is an ornament of what stands beside it. */
  label?: string;
  style?: JSX.CSSProperties;
}

/**
 * What a neuron or a network makes of the plane: negative values in the one colour, positive ones in the other, paper
 * between. A canvas that is cheap to repaint; where no script runs, the first frame stands in its place.
 */
export function Heatmap(props: HeatmapProps) {
  let canvas!: HTMLCanvasElement;
  const scale = (): HeatScale => ({ middle: props.middle, reach: props.reach });
  const repaint = () => paint(canvas, props.grid, scale(), props.ground ?? false);
  createEffect(on(() => [props.grid, props.middle, props.reach, props.ground], repaint));
  createEffect(() => onCleanup(onNewColours(repaint)));
  return (
    <div
      class="heatmap"
      classList={{ ground: props.ground }}
      style={props.style}
      role="img"
      aria-label={props.label}
      aria-hidden={props.label === undefined ? "true" : undefined}
    >
      <NoHydration>{isServer && <Masks grid={props.grid} scale={scale()} />}</NoHydration>
      <canvas ref={canvas} width={props.grid.columns} height={props.grid.rows} />
    </div>
  );
}

function Masks(props: { grid: PlaneGrid; scale: HeatScale }) {
  const { positive, negative } = heatMasks(props.grid, props.scale);
  return (
    <>
      <i class="positive" style={{ "--cells": positive }} />
      <i class="negative" style={{ "--cells": negative }} />
    </>
  );
}

function paint(canvas: HTMLCanvasElement, grid: PlaneGrid, scale: HeatScale, ground: boolean): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(grid.columns, grid.rows);
  paintPixels(image.data, grid, scale, coloursOf(canvas, ground));
  context.putImageData(image, 0, 0);
}

function coloursOf(canvas: HTMLCanvasElement, ground: boolean): HeatColours {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => readColour(style.getPropertyValue(name));
  return {
    negative: colour(ground ? "--plane-negative" : "--weight-negative"),
    paper: colour("--paper"),
    positive: colour(ground ? "--plane-positive" : "--weight"),
  };
}

// A change of theme, which the theme's own script tells of; and paper, which takes the light colours.
function onNewColours(repaint: () => void): () => void {
  const print = matchMedia("print");
  document.addEventListener("themechange", repaint);
  print.addEventListener("change", repaint);
  return () => {
    document.removeEventListener("themechange", repaint);
    print.removeEventListener("change", repaint);
  };
}

export interface HeatPlaneProps extends PlaneProps, HeatScale {
  grid: PlaneGrid;
  /** In the full colours rather than pale. */
  full?: boolean;
  /** Draws the line where the value is in the middle: there the answer changes. */
  boundary?: boolean;
}

/** A coordinate plane with a picture under it, and points or handles on top. */
export function HeatPlane(props: HeatPlaneProps) {
  const [width, height] = [() => props.width ?? 360, () => props.height ?? 372];
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(4)}%`;
  const { left, right, top, bottom } = planeMargin;
  return (
    <div class="heat-plane">
      <Heatmap
        grid={props.grid}
        middle={props.middle}
        reach={props.reach}
        ground={!props.full}
        style={{
          left: percent(left, width()),
          top: percent(top, height()),
          width: percent(width() - left - right, width()),
          height: percent(height() - top - bottom, height()),
        }}
      />
      <Plane
        {...props}
        under={(frame) => (
          <>
            <Show when={props.boundary}>
              <path class="contour" d={contourPath(frame, props.grid, props.middle ?? 0)} />
            </Show>
            {props.under?.(frame)}
          </>
        )}
      />
    </div>
  );
}
