import { relu, sigmoid, softplus } from "./activations.ts";
import { checkFilled, shown } from "./checks.ts";
import { type FormulaNode, readFormula } from "./formula-tree.ts";

/** A function of x₁ and x₂. */
export type PlaneFunction = (x1: number, x2: number) => number;

const functions: Record<string, (x: number) => number> = {
  exp: (x) => Math.exp(x),
  ln: (x) => Math.log(x),
  log: (x) => Math.log(x),
  sin: (x) => Math.sin(x),
  cos: (x) => Math.cos(x),
  abs: (x) => Math.abs(x),
  sqrt: (x) => Math.sqrt(x),
  sigmoid,
  tanh: (x) => Math.tanh(x),
  relu,
  softplus,
};

/**
 * The function of x1 and x2 that a text writes, as "x1^2 + sin(3*x2)", with the signs and functions that
 * `parseExpression` knows. The text is read, never run. Throws where it is no such formula, with what was met; where a
 * value is no finite number, as that of ln(x1) at 0, the caller has to look.
 */
export function planeFunction(text: string, variables: readonly string[] = ["x1", "x2"]): PlaneFunction {
  checkFilled("formula", "the list of variables", variables, "an array of names");
  let tree: ReturnType<typeof readFormula>;
  try {
    tree = readFormula(text, Object.keys(functions));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SyntaxError(`formula: ${shown(text)} has ${error.message}`);
  }
  const stray = tree.variables.find((name) => !variables.includes(name));
  if (stray !== undefined)
    throw new RangeError(`formula: ${shown(stray)} is not known; the names are ${variables.join(", ")}`);
  return compiled(tree.root);
}

function compiled(node: FormulaNode): PlaneFunction {
  switch (node.kind) {
    case "number":
      return () => node.value;
    case "variable":
      return node.name === "x1" ? (x1) => x1 : (_, x2) => x2;
    case "function": {
      const [f, of] = [functions[node.name], compiled(node.of)];
      return (x1, x2) => f(of(x1, x2));
    }
    case "power": {
      const base = compiled(node.base);
      return (x1, x2) => base(x1, x2) ** node.exponent;
    }
    case "binary": {
      const [left, right] = [compiled(node.left), compiled(node.right)];
      if (node.sign === "+") return (x1, x2) => left(x1, x2) + right(x1, x2);
      if (node.sign === "-") return (x1, x2) => left(x1, x2) - right(x1, x2);
      if (node.sign === "*") return (x1, x2) => left(x1, x2) * right(x1, x2);
      return (x1, x2) => left(x1, x2) / right(x1, x2);
    }
  }
}
