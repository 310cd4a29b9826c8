import { graphOf, numericalDerivative, parseExpression } from "../../engine/index.ts";

/** A number in the graph. */
export interface GraphNode {
  /** A variable's name, a constant's digits, or the operation's sign. */
  name: string;
  kind: "variable" | "constant" | "operation";
  value: number;
  /** Its inputs, by index, with the local slopes there. */
  inputs: readonly { from: number; slope: number }[];
  /** ∂(the result)/∂(this one). */
  gradient: number;
}

export interface Graph {
  /** Inputs before what is made of them; the result comes last. */
  nodes: readonly GraphNode[];
  /** The operations by index, in the order in which they are computed. */
  operations: readonly number[];
  /** The gradients after so many operations of the way back: sums that are still growing, by node. */
  partial: readonly ReadonlyMap<number, number>[];
  /** For each variable its node, and the gradient found by trying. */
  variables: readonly { name: string; node: number; numerical: number }[];
}

const signs: Record<string, string> = { sigmoid: "σ", relu: "ReLU", "^0.5": "√" };

/** The graph of an expression, worked out forward and back. @throws Error where a number is not finite. */
export function graphFor(text: string, values: Readonly<Record<string, number>>): Graph {
  const expression = parseExpression(text);
  const root = expression.evaluate(values);
  root.backward();
  const found = graphOf(root);
  const indexOf = new Map(found.map((value, i) => [value, i]));
  const nodes = found.map(({ data, gradient, label, operation, inputs }): GraphNode => {
    const kind = inputs.length > 0 ? "operation" : label ? "variable" : "constant";
    return {
      name: kind === "operation" ? (signs[operation] ?? operation) : label,
      kind,
      value: data,
      gradient,
      inputs: inputs.map(({ value, slope }) => ({ from: indexOf.get(value) ?? 0, slope })),
    };
  });
  const operations = [...nodes.keys()].filter((i) => nodes[i].kind === "operation");
  const variables = expression.variables.map((name) => ({
    name,
    node: nodes.findIndex((node) => node.kind === "variable" && node.name === name),
    numerical: numericalDerivative(
      (moved) => expression.evaluate({ ...values, [name]: moved }).data,
      values[name],
      1e-6,
    ),
  }));
  return { nodes, operations, partial: partialGradients(nodes, operations), variables };
}

// Upstream × local, added to what has come along other paths.
function partialGradients(nodes: readonly GraphNode[], operations: readonly number[]) {
  const stages: Map<number, number>[] = [new Map([[nodes.length - 1, 1]])];
  for (const index of operations.toReversed()) {
    const stage = new Map(stages[stages.length - 1]);
    const upstream = stage.get(index) ?? 0;
    for (const { from, slope } of nodes[index].inputs)
      stage.set(from, (stage.get(from) ?? 0) + upstream * slope);
    stages.push(stage);
  }
  return stages;
}
