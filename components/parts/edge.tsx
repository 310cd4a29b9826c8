import { Show } from "solid-js";
import { along, type Place, shortened } from "./geometry.ts";
import { type Quantity, quantityClass, weightQuantity } from "./quantity.ts";

const THINNEST = 1.25;
const THICKEST = 7;

export interface WeightEdgeProps {
  from: Place;
  to: Place;
  /** Without a weight the edge is thin and plain. */
  weight?: number;
  /** The size of weight that is drawn thickest. */
  largest?: number;
  /** How much is left out at both ends: the radii of the nodes. */
  atStart?: number;
  atEnd?: number;
}

/** A connection: as wide as its weight is large, dashed and in the other colour where that is negative. */
export function WeightEdge(props: WeightEdgeProps) {
  const ends = () => shortened(props.from, props.to, props.atStart ?? 0, props.atEnd ?? 0);
  return (
    <line
      class={`edge ${quantityClass(weightQuantity(props.weight ?? 0))}`}
      classList={{
        negative: (props.weight ?? 0) < 0,
        none: props.weight === 0,
        plain: props.weight === undefined,
      }}
      x1={ends()[0][0]}
      y1={ends()[0][1]}
      x2={ends()[1][0]}
      y2={ends()[1][1]}
      stroke-width={edgeWidth(props.weight, props.largest)}
    />
  );
}

/** How wide the edge of a weight is drawn. */
export function edgeWidth(weight = 0, largest = 1): number {
  const share = Math.min(Math.abs(weight) / largest, 1);
  return Number((THINNEST + (THICKEST - THINNEST) * share).toFixed(2));
}

export interface ArrowProps {
  from: Place;
  to: Place;
  quantity?: Quantity;
  atStart?: number;
  atEnd?: number;
}

const HEAD = 9;

/** A straight arrow with a filled head. */
export function Arrow(props: ArrowProps) {
  const ends = () => shortened(props.from, props.to, props.atStart ?? 0, props.atEnd ?? 0);
  const neck = () => {
    const [from, to] = ends();
    return shortened(from, to, 0, HEAD - 1)[1];
  };
  return (
    <g class={`arrow ${quantityClass(props.quantity)}`}>
      <line x1={ends()[0][0]} y1={ends()[0][1]} x2={neck()[0]} y2={neck()[1]} />
      <path class="head" d={headPath(...ends())} />
    </g>
  );
}

/** The `d` of an arrow's head whose tip lies at `to`. */
export function headPath(from: Place, to: Place): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const corner = (side: number) =>
    [to[0] - dx * HEAD - dy * side, to[1] - dy * HEAD + dx * side].map((n) => n.toFixed(2)).join(",");
  return `M${to.join(",")}L${corner(HEAD * 0.45)}L${corner(-HEAD * 0.45)}Z`;
}

/** A few characters on an edge, at a share of its way, with the edge cut out behind them. */
export function EdgeLabel(props: {
  from: Place;
  to: Place;
  share?: number;
  quantity?: Quantity;
  text: string;
}) {
  const at = () => along(props.from, props.to, props.share ?? 0.5);
  const width = () => widthOf(props.text) + 8;
  return (
    <g class={quantityClass(props.quantity)}>
      <rect class="cut" x={at()[0] - width() / 2} y={at()[1] - 12} width={width()} height={24} />
      <text class="number" x={at()[0]} y={at()[1]} dy="0.35em" text-anchor="middle">
        {props.text}
      </text>
    </g>
  );
}

// About how wide numbers and signs are at the size of `.number`: nothing can be measured on the server.
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[ .,·]/.test(character) ? 4.5 : 9), 0);

/** A square mark, the sign of an error. */
export function ErrorMark(props: { at: Place; size?: number }) {
  const size = () => props.size ?? 10;
  return (
    <Show when={props.at}>
      <rect
        class="error-mark q-error"
        x={props.at[0] - size() / 2}
        y={props.at[1] - size() / 2}
        width={size()}
        height={size()}
      />
    </Show>
  );
}
