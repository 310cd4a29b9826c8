import { checkObject } from "./checks.ts";
import { type FormulaNode, readFormula } from "./formula-tree.ts";
import { Value, variable } from "./value.ts";

/** A formula of scalars that was read from text, such as "(sigmoid(w*x + b) - y)^2". */
export interface Expression {
  /** The names in it, in order of their first appearance. */
  readonly variables: readonly string[];
  /** How many operations it has. */
  readonly operations: number;
  /** Its value as a graph, for given values of its variables. Throws when a number is not finite. */
  evaluate(values: Readonly<Record<string, number>>): Value;
}

const functions: Record<string, (value: Value) => Value> = {
  exp: (value) => value.exp(),
  ln: (value) => value.log(),
  log: (value) => value.log(),
  sin: (value) => value.sin(),
  cos: (value) => value.cos(),
  abs: (value) => value.abs(),
  sqrt: (value) => value.power(0.5),
  sigmoid: (value) => value.activate("sigmoid"),
  tanh: (value) => value.activate("tanh"),
  relu: (value) => value.activate("relu"),
  softplus: (value) => value.activate("softplus"),
};

/** The functions that `parseExpression` knows. */
export const expressionFunctions = /* @__PURE__ */ Object.keys(functions);

/**
 * Reads sums, differences, products, quotients, powers with a fixed exponent, brackets, and the functions of
 * `expressionFunctions`. The text is only ever read, never run. Throws a SyntaxError that says what was met, and where.
 */
export function parseExpression(text: string): Expression {
  const { root, ...rest } = readFormula(text, expressionFunctions);
  return { ...rest, evaluate: (values) => evaluate(root, values) };
}

function evaluate(root: FormulaNode, values: Readonly<Record<string, number>>): Value {
  checkObject("expression", "the values of its variables", values, "an object with a number for each name");
  // One value for each variable, wherever it stands: its gradient then adds up over all of its places.
  const named = new Map<string, Value>();

  function valueOf(node: FormulaNode): Value {
    switch (node.kind) {
      case "number":
        return new Value(node.value);
      case "variable": {
        const known = named.get(node.name) ?? variable(values[node.name], node.name);
        named.set(node.name, known);
        return known;
      }
      case "function":
        return functions[node.name](valueOf(node.of));
      case "power":
        return valueOf(node.base).power(node.exponent);
      case "binary": {
        const [left, right] = [valueOf(node.left), valueOf(node.right)];
        if (node.sign === "+") return left.plus(right);
        if (node.sign === "-") return left.minus(right);
        return node.sign === "*" ? left.times(right) : left.dividedBy(right);
      }
    }
  }

  return valueOf(root);
}
