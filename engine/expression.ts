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

type Node =
  | { kind: "number"; value: number }
  | { kind: "variable"; name: string }
  | { kind: "function"; name: string; of: Node }
  | { kind: "power"; base: Node; exponent: number }
  | { kind: "binary"; sign: "+" | "-" | "*" | "/"; left: Node; right: Node };

const functions: Record<string, (value: Value) => Value> = {
  exp: (value) => value.exp(),
  ln: (value) => value.log(),
  log: (value) => value.log(),
  abs: (value) => value.abs(),
  sqrt: (value) => value.power(0.5),
  sigmoid: (value) => value.activate("sigmoid"),
  tanh: (value) => value.activate("tanh"),
  relu: (value) => value.activate("relu"),
  softplus: (value) => value.activate("softplus"),
};

/** The functions that `parseExpression` knows. */
export const expressionFunctions = /* @__PURE__ */ Object.keys(functions);

const TOKEN = /\s*(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|[A-Za-z]\w*|\*\*|[-+*/^()−·×÷])/iy;
const alike: Record<string, string> = { "−": "-", "·": "*", "×": "*", "÷": "/", "**": "^" };

/**
 * Reads sums, differences, products, quotients, powers with a fixed exponent, brackets, and the functions of
 * `expressionFunctions`. The text is only ever read, never run. Throws a SyntaxError that says what was met, and where.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let at = 0;
  let operations = 0;
  const variables = new Set<string>();

  const peek = () => tokens[at];
  const take = (expected: string) => {
    if (peek() !== expected) throw new SyntaxError(`${met(peek())} where “${expected}” should be`);
    at++;
  };
  const counted = <T extends Node>(node: T): T => {
    operations++;
    return node;
  };

  function sum(): Node {
    let left = product();
    for (let sign = peek(); sign === "+" || sign === "-"; sign = peek()) {
      at++;
      left = counted({ kind: "binary", sign, left, right: product() });
    }
    return left;
  }

  function product(): Node {
    let left = signed();
    for (let sign = peek(); sign === "*" || sign === "/"; sign = peek()) {
      at++;
      left = counted({ kind: "binary", sign, left, right: signed() });
    }
    return left;
  }

  // −x² is −(x²): a sign binds less than a power.
  function signed(): Node {
    if (peek() !== "-") return power();
    at++;
    const of = signed();
    if (of.kind === "number") return { kind: "number", value: -of.value };
    return counted({ kind: "binary", sign: "*", left: { kind: "number", value: -1 }, right: of });
  }

  function power(): Node {
    const base = atom();
    if (peek() !== "^") return base;
    at++;
    const exponent = signed();
    if (exponent.kind !== "number")
      throw new SyntaxError("an exponent that is not a fixed number: write exp(…) for that");
    return counted({ kind: "power", base, exponent: exponent.value });
  }

  function atom(): Node {
    const token = peek();
    if (token === undefined) throw new SyntaxError("the end, where a number, a name or a bracket should be");
    at++;
    if (token === "(") return bracketed();
    if (/^[\d.]/.test(token)) return { kind: "number", value: Number(token) };
    if (!/^[A-Za-z]/.test(token))
      throw new SyntaxError(`${met(token)} where a number, a name or a bracket should be`);
    if (Object.hasOwn(functions, token)) {
      take("(");
      return counted({ kind: "function", name: token, of: bracketed() });
    }
    if (peek() === "(")
      throw new SyntaxError(`the function “${token}”: known are ${expressionFunctions.join(", ")}`);
    variables.add(token);
    return { kind: "variable", name: token };
  }

  function bracketed(): Node {
    const inner = sum();
    take(")");
    return inner;
  }

  const root = sum();
  if (at < tokens.length) throw new SyntaxError(`${met(peek())} where a sign or the end should be`);
  return { variables: [...variables], operations, evaluate: (values) => evaluate(root, values) };
}

function evaluate(root: Node, values: Readonly<Record<string, number>>): Value {
  // One value for each variable, wherever it stands: its gradient then adds up over all of its places.
  const named = new Map<string, Value>();

  function valueOf(node: Node): Value {
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

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new SyntaxError(`“${text.slice(from).trim()[0]}”, which is no part of a formula`);
    tokens.push(Object.hasOwn(alike, match[1]) ? alike[match[1]] : match[1]);
  }
  return tokens;
}

const met = (token?: string) => (token === undefined ? "the end" : `“${token}”`);
