import type { Perceptron } from "../../engine/index.ts";
import { columnOf, MatrixGrid } from "../parts/matrix-grid.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { Sym } from "../parts/symbol.tsx";
import { type CollapseState, limits } from "./state.ts";

/** The weights and biases of the two layers, to be edited. */
export function Layers(props: { state: CollapseState; onChange(fields: Partial<CollapseState>): void }) {
  const field = { quantity: weightQuantity, limits };
  const [first, second] = [1, 2].map((layer) => ({ W: `W_${layer}`, b: `b_${layer}` }));
  return (
    <div class="layers">
      <div class="matrices">
        <MatrixGrid
          {...field}
          rows={[props.state.w1.slice(0, 2), props.state.w1.slice(2)]}
          label="W1, the weights of layer 1"
          heading={<Sym of={first.W} vector />}
          onEdit={(i, j, value) => props.onChange({ w1: props.state.w1.with(2 * i + j, value) })}
        />
        <MatrixGrid
          {...field}
          rows={columnOf(props.state.b1)}
          label="b1, the biases of layer 1"
          heading={<Sym of={first.b} vector />}
          onEdit={(i, _, value) => props.onChange({ b1: props.state.b1.with(i, value) })}
        />
      </div>
      <div class="matrices">
        <MatrixGrid
          {...field}
          rows={[props.state.w2]}
          label="W2, the weights of layer 2"
          heading={<Sym of={second.W} vector />}
          onEdit={(_, j, value) => props.onChange({ w2: props.state.w2.with(j, value) })}
        />
        <MatrixGrid
          {...field}
          rows={[props.state.b2]}
          label="b2, the bias of layer 2"
          heading={<Sym of={second.b} vector />}
          onEdit={(_i, _j, value) => props.onChange({ b2: [value] })}
        />
      </div>
    </div>
  );
}

/** What they multiply out to. */
export function OneLayer(props: { model: Perceptron }) {
  return (
    <div class="matrices">
      <MatrixGrid
        rows={[props.model.weights]}
        label="W′, the weights of the one layer"
        heading={
          <>
            <Sym of="W′" vector /> = <Sym of="W_2" vector />
            <Sym of="W_1" vector />
          </>
        }
        quantity={weightQuantity}
      />
      <MatrixGrid
        rows={[[props.model.bias]]}
        label="b′, the bias of the one layer"
        heading={
          <>
            <Sym of="b′" vector /> = <Sym of="W_2" vector />
            <Sym of="b_1" vector /> + <Sym of="b_2" vector />
          </>
        }
        quantity={weightQuantity}
      />
    </div>
  );
}
