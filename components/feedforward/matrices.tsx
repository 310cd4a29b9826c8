import { Show } from "solid-js";
import type { Network, TraceStep } from "../../engine/index.ts";
import { columnOf, MatrixGrid } from "../parts/matrix-grid.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { Tex } from "../parts/tex.tsx";
import { codeOf, type LayerValues, limits, parametersOf } from "./model.ts";

export interface LayerMatricesProps {
  network: Network;
  x: readonly number[];
  values: readonly LayerValues[];
  step: TraceStep | undefined;
  /** Which layer is shown, from 1. */
  layer: number;
  onWeight(row: number, column: number | null, value: number): void;
  onInput(index: number, value: number): void;
  /** Told which z or a was pressed. */
  onGo(quantity: "weightedSum" | "activation", neuron: number): void;
}

/** The same step as a line of matrices: Wx + b = z, σ(z) = a, with the row that is being worked on. */
export function LayerMatrices(props: LayerMatricesProps) {
  const parameters = () => parametersOf(props.network, props.layer);
  const before = () => (props.layer === 1 ? props.x : props.values[props.layer - 2].a);
  const now = () => props.values[props.layer - 1];
  const row = () => (props.step?.place.neuron ?? 0) - 1;
  const summing = () => props.step?.place.quantity === "weightedSum";
  const activating = () => props.step?.place.quantity === "activation";
  const name = (letter: string, layer: number) => (
    <Tex of={layer === 0 ? "\\mathbf{x}" : `\\mathbf{${letter}}^{(${layer})}`} />
  );
  return (
    <div class="layer-matrices">
      <div class="matrices scrolls">
        <MatrixGrid
          heading={name("W", props.layer)}
          label={`W, the weights of layer ${props.layer}`}
          rows={parameters().weights}
          quantity={weightQuantity}
          row={summing() ? row() : undefined}
          limits={limits}
          onEdit={(i, j, value) => props.onWeight(i, j, value)}
          shape
        />
        <Show
          when={props.layer === 1}
          fallback={
            <MatrixGrid
              heading={name("a", props.layer - 1)}
              label={`a, the activations of layer ${props.layer - 1}`}
              rows={columnOf(before())}
              quantity="signal"
              column={summing() ? 0 : undefined}
              shape
            />
          }
        >
          <MatrixGrid
            heading={name("x", 0)}
            label="x, the inputs"
            rows={columnOf(props.x)}
            quantity="signal"
            column={summing() ? 0 : undefined}
            limits={limits}
            onEdit={(i, _, value) => props.onInput(i, value)}
            shape
          />
        </Show>
        <span class="sign">+</span>
        <MatrixGrid
          heading={name("b", props.layer)}
          label={`b, the biases of layer ${props.layer}`}
          rows={columnOf(parameters().biases)}
          quantity={weightQuantity}
          row={summing() ? row() : undefined}
          limits={limits}
          onEdit={(i, _, value) => props.onWeight(i, null, value)}
          shape
        />
        <span class="sign">=</span>
        <MatrixGrid
          heading={name("z", props.layer)}
          label={`z, the weighted sums of layer ${props.layer}`}
          rows={columnOf(now().z)}
          quantity="signal"
          row={activating() ? row() : undefined}
          cell={summing() ? [row(), 0] : undefined}
          onPress={(i) => props.onGo("weightedSum", i)}
          shape
        />
        <span class="sign arrow">
          <Tex of="\sigma" /> →
        </span>
        <MatrixGrid
          heading={name("a", props.layer)}
          label={`a, the activations of layer ${props.layer}`}
          rows={columnOf(now().a)}
          quantity="signal"
          cell={activating() ? [row(), 0] : undefined}
          onPress={(i) => props.onGo("activation", i)}
          shape
        />
      </div>
      <Show when={props.step}>
        {(step) => (
          <pre class="line-of-code">
            <code>{codeOf(step()).layer}</code>
          </pre>
        )}
      </Show>
    </div>
  );
}
