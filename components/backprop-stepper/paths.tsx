import { For, Show } from "solid-js";
import type { TraceStep } from "../../engine/index.ts";
import { Arrow, EdgeLabel } from "../parts/edge.tsx";
import type { Place } from "../parts/geometry.ts";
import { type Quantity, weightQuantity } from "../parts/quantity.ts";
import { digitsText } from "./digits.ts";
import type { StepperDrawingProps } from "./drawing.tsx";
import { ERROR, NODE, type StepperLayout } from "./layout.ts";

interface Path {
  from: Place;
  to: Place;
  atStart: number;
  atEnd: number;
  quantity: Quantity;
  /** What stands on it, and how far along. */
  text?: string;
  textQuantity?: Quantity;
  share: number;
}

/** What feeds the step, as arrows: forward for signals, back for gradients; and the numbers of their edges. */
export function Paths(props: StepperDrawingProps) {
  const paths = () => (props.moment.step ? pathsOf(props.moment.step, props) : []);
  return (
    <>
      <For each={paths()}>
        {(path) => (
          <g class="path">
            <Arrow {...path} />
          </g>
        )}
      </For>
      <For each={paths()}>
        {(path) => (
          <Show when={path.text}>
            <g class="path-label">
              <EdgeLabel
                from={path.from}
                to={path.to}
                share={path.share}
                quantity={path.textQuantity}
                text={path.text as string}
              />
            </g>
          </Show>
        )}
      </For>
    </>
  );
}

function pathsOf(step: TraceStep, props: StepperDrawingProps): Path[] {
  const { layout, moment } = props;
  const { quantity, layer, neuron = 1, from = 1 } = step.place;
  const node = (l: number, i: number) => layout.nodes[l][i - 1];
  const edge = { atStart: NODE, atEnd: NODE };
  const weights = step.operands.filter(({ place }) => place.quantity === "weight");
  const labelled = (value: number) => ({ text: digitsText(value, "3"), textQuantity: weightQuantity(value) });
  switch (quantity) {
    case "weightedSum":
      return weights.map(({ place, value }) => ({
        ...edge,
        ...labelled(value),
        from: node(layer - 1, place.from ?? 1),
        to: node(layer, neuron),
        quantity: "signal",
        share: weights.length === 1 ? 0.5 : 0.4,
      }));
    case "activationGradient":
      if (weights.length === 0) return [fromError(layout, node(layer, neuron))];
      return weights.map(({ place, value }) => ({
        ...edge,
        ...labelled(value),
        from: node(layer + 1, place.neuron ?? 1),
        to: node(layer, neuron),
        quantity: "gradient",
        share: weights.length === 1 ? 0.5 : 0.4,
      }));
    case "delta":
      return step.operands.some(({ place }) => place.quantity === "target")
        ? [fromError(layout, node(layer, neuron))]
        : [];
    case "loss":
      return layout.nodes[layer].map((place) => ({
        ...toError(layout, place),
        quantity: "signal",
        share: 0.5,
      }));
    case "weightGradient":
      return [
        {
          ...edge,
          from: node(layer, neuron),
          to: node(layer - 1, from),
          quantity: "gradient",
          text: moment.hidden ? "?" : digitsText(step.value, "3"),
          textQuantity: "gradient",
          share: 0.5,
        },
      ];
    case "weight":
      return [
        {
          ...edge,
          from: node(layer - 1, from),
          to: node(layer, neuron),
          quantity: weightQuantity(step.value),
          ...(moment.hidden ? { text: "?", textQuantity: "weight" as const } : labelled(step.value)),
          share: 0.5,
        },
      ];
    default:
      return [];
  }
}

/** From an output to the middle of the rim of the error's square. */
export function toError({ error, down }: StepperLayout, place: Place) {
  const rim: Place = down ? [error[0], error[1] - ERROR[1]] : [error[0] - ERROR[0], error[1]];
  return { from: place, to: rim, atStart: NODE, atEnd: 0 };
}

function fromError(layout: StepperLayout, place: Place): Path {
  const { from, to } = toError(layout, place);
  return { from: to, to: from, atStart: 0, atEnd: NODE, quantity: "gradient", share: 0.5 };
}
