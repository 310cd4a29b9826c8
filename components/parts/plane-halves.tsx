import { For, Show } from "solid-js";
import type { Perceptron } from "../../engine/index.ts";
import { clipToHalfPlane, corners, type Frame, height, type Point, polygonPath } from "./plane-frame.ts";

/**
 * What a perceptron answers all over the plane: the side of its line where z ≥ 0 in the positive colour, the other in
 * the negative one, each with its answer in the corner that is farthest from the line.
 */
export function HalfPlanes(props: { frame: Frame; model: Perceptron; labels?: boolean }) {
  const opposite = (): Perceptron => ({
    weights: props.model.weights.map((weight) => 0 - weight),
    bias: 0 - props.model.bias,
  });
  return (
    <g class="half-planes" aria-hidden="true">
      <For each={[1, 0]}>
        {(answer) => {
          const side = () => (answer === 1 ? props.model : opposite());
          const polygon = () => clipToHalfPlane(corners(props.frame), side());
          return (
            <>
              <path class={`shade-${answer}`} d={polygonPath(props.frame, polygon())} />
              <Show when={props.labels !== false && polygon().length > 2}>
                <Answer frame={props.frame} corner={farthest(side(), props.frame)} answer={answer} />
              </Show>
            </>
          );
        }}
      </For>
    </g>
  );
}

function Answer(props: { frame: Frame; corner: Point; answer: number }) {
  const at = () => props.frame.toScreen(props.corner);
  const isRight = () => props.corner[0] === props.frame.x[1];
  const isTop = () => props.corner[1] === props.frame.y[1];
  return (
    <text
      class="side"
      x={at()[0] + (isRight() ? -8 : 8)}
      y={at()[1] + (isTop() ? 20 : -10)}
      text-anchor={isRight() ? "end" : "start"}
    >
      ŷ = {props.answer}
    </text>
  );
}

function farthest(side: Perceptron, frame: Frame): Point {
  return corners(frame).reduce((best, corner) => (height(side, corner) > height(side, best) ? corner : best));
}
