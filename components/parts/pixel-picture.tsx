import "./pixel-picture.css";
import { For } from "solid-js";

export interface PixelPictureProps {
  /** Row by row; from −1 to 1, or from 0 to 1 where there is nothing negative. */
  values: ArrayLike<number>;
  /** How many pixels a row has. */
  columns?: number;
  /** The text alternative; without one it is an ornament of what stands beside it. */
  label?: string;
  /** Weights: positive and negative in their colours, rather than ink on paper. */
  signed?: boolean;
  class?: string;
}

// So many shades are enough for the eye, and a picture is then no more than as many paths.
const SHADES = 8;

/** A small picture of pixels, in the colours of the page: ink for an image, two colours for weights of either sign. */
export function PixelPicture(props: PixelPictureProps) {
  const columns = () => props.columns ?? 8;
  const rows = () => Math.ceil(props.values.length / columns());
  return (
    <svg
      class={`pixel-picture ${props.class ?? ""}`}
      viewBox={`0 0 ${columns()} ${rows()}`}
      shape-rendering="crispEdges"
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <For each={shadePaths(props.values, columns())}>
        {({ shade, d }) => (
          <path
            class={props.signed ? (shade < 0 ? "negative" : "positive") : "ink"}
            opacity={Math.abs(shade) / SHADES}
            d={d}
          />
        )}
      </For>
    </svg>
  );
}

/** For each shade that occurs, from −8 to 8 without 0, the squares that have it. */
export function shadePaths(values: ArrayLike<number>, columns: number): { shade: number; d: string }[] {
  const paths = new Map<number, string>();
  for (let i = 0; i < values.length; i++) {
    const shade = Math.round(Math.min(Math.max(values[i], -1), 1) * SHADES);
    const square = `M${i % columns},${Math.floor(i / columns)}h1v1h-1z`;
    if (shade !== 0) paths.set(shade, (paths.get(shade) ?? "") + square);
  }
  return [...paths].map(([shade, d]) => ({ shade, d }));
}
