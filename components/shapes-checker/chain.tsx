import { For, Index, Show } from "solid-js";
import { type Joined, type Link, type Shape, shapeText } from "./shapes.ts";

export interface ChainDrawingProps {
  links: readonly Link[];
  joins: readonly Joined[];
  result: Shape | null;
  label: string;
}

/** The shapes of a chain as boxes as high and as wide as they have rows and columns, about, with what comes out. */
export function ChainDrawing(props: ChainDrawingProps) {
  const joined = (at: number) => props.joins.find((join) => join.at === at);
  return (
    <div class="chain scrolls" role="img" aria-label={props.label}>
      <Index each={props.links}>
        {(link, at) => (
          <>
            <Show when={link().join}>
              <span class="join" classList={{ wrong: joined(at)?.fits === false, unreached: !joined(at) }}>
                <b>{link().join === "plus" ? "+" : "·"}</b>
                <small>{joined(at)?.fits === false ? "≠" : joined(at) ? "fits" : "?"}</small>
              </span>
            </Show>
            <ShapeBox shape={link().shape} text={link().text} />
          </>
        )}
      </Index>
      <span class="join" classList={{ unreached: !props.result }}>
        <b>=</b>
        <small>&nbsp;</small>
      </span>
      <Show when={props.result} fallback={<span class="no-shape">no shape</span>}>
        {(result) => <ShapeBox shape={result()} text={shapeText(result())} />}
      </Show>
    </div>
  );
}

// Up to six rows or columns to scale; from there on a box grows with the logarithm, since 784 must fit beside 3.
const length = (size: number) => Math.round(size <= 6 ? 14 * size : 84 + 16 * Math.log2(size / 6));

function ShapeBox(props: { shape: Shape; text: string }) {
  const grid = (count: number) =>
    Array.from({ length: Math.min(count, 12) - 1 }, (_, i) => (100 * (i + 1)) / Math.min(count, 12));
  return (
    <span class="shape-box">
      <svg
        width={length(props.shape.columns)}
        height={length(props.shape.rows)}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width="100" height="100" />
        <For each={grid(props.shape.columns)}>{(x) => <path d={`M${x},0V100`} />}</For>
        <For each={grid(props.shape.rows)}>{(y) => <path d={`M0,${y}H100`} />}</For>
      </svg>
      <span>{props.text}</span>
    </span>
  );
}
