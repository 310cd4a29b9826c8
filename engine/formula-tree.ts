import { refuse } from "./checks.ts";

/** A formula as a tree of its operations. */
export type FormulaNode =
  | { kind: "number"; value: number }
  | { kind: "variable"; name: string }
  | { kind: "function"; name: string; of: FormulaNode }
  | { kind: "power"; base: FormulaNode; exponent: number }
  | { kind: "binary"; sign: "+" | "-" | "*" | "/"; left: FormulaNode; right: FormulaNode };

/** A formula that was read from text. */
export interface FormulaTree {
  readonly root: FormulaNode;
  /** The names in it, in order of their first appearance. */
  readonly variables: readonly string[];
  /** How many operations it has. */
  readonly operations: number;
}

const TOKEN = /\s*(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|[A-Za-z]\w*|\*\*|[-+*/^()−·×÷])/iy;
const alike: Record<string, string> = { "−": "-", "·": "*", "×": "*", "÷": "/", "**": "^" };

/**
 * Reads sums, differences, products, quotients, powers with a fixed exponent, brackets, and these functions. The text
 * is only ever read, never run. Throws a SyntaxError that says what was met, and where.
 */
export function readFormula(text: string, functions: readonly string[]): FormulaTree {
  if (typeof text !== "string") refuse("formula", "the text", text, "a string", TypeError);
  const tokens = tokenize(text);
  let at = 0;
  let operations = 0;
  const variables = new Set<string>();

  const peek = () => tokens[at];
  const take = (expected: string) => {
    if (peek() !== expected) throw new SyntaxError(`${met(peek())} where “${expected}” should be`);
    at++;
  };
  const counted = <T extends FormulaNode>(node: T): T => {
    operations++;
    return node;
  };

  function sum(): FormulaNode {
    let left = product();
    for (let sign = peek(); sign === "+" || sign === "-"; sign = peek()) {
      at++;
      left = counted({ kind: "binary", sign, left, right: product() });
    }
    return left;
  }

  function product(): FormulaNode {
    let left = signed();
    for (let sign = peek(); sign === "*" || sign === "/"; sign = peek()) {
      at++;
      left = counted({ kind: "binary", sign, left, right: signed() });
    }
    return left;
  }

  // −x² is −(x²): a sign binds less than a power.
  function signed(): FormulaNode {
    if (peek() !== "-") return power();
    at++;
    const of = signed();
    if (of.kind === "number") return { kind: "number", value: -of.value };
    return counted({ kind: "binary", sign: "*", left: { kind: "number", value: -1 }, right: of });
  }

  function power(): FormulaNode {
    const base = atom();
    if (peek() !== "^") return base;
    at++;
    const exponent = signed();
    if (exponent.kind !== "number")
      throw new SyntaxError("an exponent that is not a fixed number: write exp(…) for that");
    return counted({ kind: "power", base, exponent: exponent.value });
  }

  function atom(): FormulaNode {
    const token = peek();
    if (token === undefined) throw new SyntaxError("the end, where a number, a name or a bracket should be");
    at++;
    if (token === "(") return bracketed();
    if (/^[\d.]/.test(token)) return { kind: "number", value: Number(token) };
    if (!/^[A-Za-z]/.test(token))
      throw new SyntaxError(`${met(token)} where a number, a name or a bracket should be`);
    if (functions.includes(token)) {
      take("(");
      return counted({ kind: "function", name: token, of: bracketed() });
    }
    if (peek() === "(") throw new SyntaxError(`the function “${token}”: known are ${functions.join(", ")}`);
    variables.add(token);
    return { kind: "variable", name: token };
  }

  function bracketed(): FormulaNode {
    const inner = sum();
    take(")");
    return inner;
  }

  const root = sum();
  if (at < tokens.length) throw new SyntaxError(`${met(peek())} where a sign or the end should be`);
  return { root, variables: [...variables], operations };
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
