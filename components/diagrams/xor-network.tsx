import { For } from "solid-js";
import { type Perceptron, perceptronLayer, predict, xor } from "../../engine/index.ts";
import { Drawing } from "../parts/drawing.tsx";
import { EdgeLabel, WeightEdge } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import type { Place } from "../parts/geometry.ts";
import { Caption, SignalNode } from "../parts/node.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { Sym } from "../parts/symbol.tsx";

// The biases lie half way between two possible sums, so that no case hangs on z = 0.
const or: Perceptron = { weights: [1, 1], bias: -0.5 };
const nand: Perceptron = { weights: [-1, -1], bias: 1.5 };
const and: Perceptron = { weights: [1, 1], bias: -1.5 };

const LABEL =
  "A network for XOR: both inputs lead to two hidden perceptrons, OR with weights 1 and 1 and bias −0.5, and NAND " +
  "with weights −1 and −1 and bias 1.5; both lead to a third, AND, with weights 1 and 1 and bias −1.5.";

const NODE = 22;
const GATE = 30;
const inputs: readonly Place[] = [
  [28, 62],
  [28, 182],
];
const hidden: readonly { at: Place; name: string; model: Perceptron }[] = [
  { at: [160, 62], name: "OR", model: or },
  { at: [160, 182], name: "NAND", model: nand },
];
const output = { at: [290, 122] as Place, name: "AND", model: and };

/** XOR by three perceptrons, OR and NAND and then AND, with its four cases computed. */
export default function XorNetwork() {
  return (
    <div class="side-by-side">
      <Drawing width={330} height={250} label={LABEL} class="xor-network">
        <For each={hidden}>
          {(gate) => <Edges from={inputs} to={gate.at} model={gate.model} radius={NODE} />}
        </For>
        <Edges from={hidden.map(({ at }) => at)} to={output.at} model={and} radius={GATE} />
        <For each={inputs}>{(at, i) => <SignalNode at={at} radius={NODE} sym={`x_${i() + 1}`} />}</For>
        <For each={[...hidden, output]}>
          {({ at, name, model }) => (
            <>
              <Gate at={at} name={name} />
              <Caption
                at={[at[0], at[1] + (at[1] < 100 ? -40 : 54)]}
                class={`q-${weightQuantity(model.bias)}`}
              >
                <tspan class="math">b</tspan> = {formatNumber(model.bias)}
              </Caption>
            </>
          )}
        </For>
      </Drawing>
      <Cases />
    </div>
  );
}

function Edges(props: { from: readonly Place[]; to: Place; model: Perceptron; radius: number }) {
  return (
    <For each={props.from}>
      {(from, i) => (
        <>
          <WeightEdge
            from={from}
            to={props.to}
            atStart={props.radius}
            atEnd={GATE}
            weight={props.model.weights[i()]}
            largest={5}
          />
          <EdgeLabel
            from={from}
            to={props.to}
            share={0.36}
            quantity={weightQuantity(props.model.weights[i()])}
            text={formatNumber(props.model.weights[i()])}
          />
        </>
      )}
    </For>
  );
}

function Gate(props: { at: Place; name: string }) {
  return (
    <g class="node q-signal" transform={`translate(${props.at.join(" ")})`}>
      <circle r={GATE} />
      <text dy="0.35em" text-anchor="middle">
        {props.name}
      </text>
    </g>
  );
}

function Cases() {
  const rows = xor.map(({ x, y }) => {
    const outputs = perceptronLayer([or, nand], x);
    return [...x, ...outputs, predict(and, outputs), y];
  });
  return (
    <div class="scrolls">
      <table class="steps xor-cases">
        <thead>
          <tr>
            <th scope="col">
              <Sym of="x_1" quantity="signal" />
            </th>
            <th scope="col">
              <Sym of="x_2" quantity="signal" />
            </th>
            <th scope="col">OR</th>
            <th scope="col">NAND</th>
            <th scope="col">
              AND <Sym of="ŷ" quantity="signal" />
            </th>
            <th scope="col">
              XOR <Sym of="y" />
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows}>
            {(row) => (
              <tr>
                <For each={row}>
                  {(value, i) => <td class={i() < row.length - 1 ? "q-signal" : ""}>{value}</td>}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
