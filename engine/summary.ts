import type { DenseLayer } from "./layer.ts";
import { checkNetwork, parameterCount } from "./network.ts";

/** One line of a network's summary. */
export interface SummaryRow {
  readonly layer: string;
  readonly activation: string;
  readonly inputs: number;
  readonly neurons: number;
  /** inputs × neurons + neurons. */
  readonly parameters: number;
}

/** The layers of a network with their sizes and numbers of parameters, and the table as text in the manner of Keras. */
export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly parameters: number;
  toString(): string;
}

/** What `summary` needs to know of a network: no weights, so that it can be asked before there are any. */
export interface NetworkShape {
  readonly layers: readonly Pick<DenseLayer, "inputs" | "neurons" | "activation">[];
}

/** What Keras's `model.summary()` shows: each layer, its shape, its parameters, and their sum. */
export function summary(network: NetworkShape): Summary {
  checkNetwork("summary", network);
  const rows = network.layers.map(({ inputs, neurons, activation }, l) => ({
    layer: `dense ${l + 1}`,
    activation,
    inputs,
    neurons,
    parameters: parameterCount(inputs, neurons),
  }));
  const parameters = rows.reduce((sum, row) => sum + row.parameters, 0);
  return { rows, parameters, toString: () => asText(rows, parameters) };
}

function asText(rows: readonly SummaryRow[], parameters: number): string {
  const lines = [
    ["Layer", "Output shape", "Param #"],
    ...rows.map((row) => [
      `${row.layer} (${row.activation})`,
      `(any, ${row.neurons})`,
      String(row.parameters),
    ]),
  ];
  const widths = [0, 1, 2].map((k) => Math.max(...lines.map((cells) => cells[k].length)));
  const [head, ...body] = lines.map((cells) =>
    cells
      .map((cell, k) => cell.padEnd(widths[k]))
      .join("  ")
      .trimEnd(),
  );
  const rule = "─".repeat(widths[0] + widths[1] + widths[2] + 4);
  return [head, rule, ...body, rule, `Total params: ${parameters}`].join("\n");
}
