import type { Expression } from "acorn";

/** Whether a value agrees with a literal that an author wrote: numbers to the digits shown, lists and objects part by part. */
export function agrees(node: Expression, value: unknown): boolean {
  const number = numberOf(node);
  if (number) return typeof value === "number" && agreesToDigits(number, value);
  switch (node.type) {
    case "Literal":
      return node.value === value;
    case "Identifier":
      return node.name === "undefined" && value === undefined;
    case "ArrayExpression":
      return agreesList(node.elements as Expression[], listOf(value));
    case "ObjectExpression":
      return isObject(value) && agreesObject(node, value);
    default:
      throw new Error(`${node.type} is no literal`);
  }
}

/** Whether an expression is one that a value can be compared to: numbers, texts, lists and objects of such. */
export function isComparable(node: Expression | null): boolean {
  if (node && numberOf(node)) return true;
  switch (node?.type) {
    case "Literal":
      return !("regex" in node);
    case "Identifier":
      return node.name === "undefined";
    case "ArrayExpression":
      return node.elements.every((part) => isComparable(part as Expression | null));
    case "ObjectExpression":
      return node.properties.every((p) => p.type === "Property" && !p.computed && isComparable(p.value));
    default:
      return false;
  }
}

interface Shown {
  digits: string;
  value: number;
}

/** The number that a literal, perhaps with a sign, stands for, and its digits as written. */
function numberOf(node: Expression): Shown | null {
  if (node.type === "Literal" && typeof node.value === "number")
    return { digits: node.raw ?? "", value: node.value };
  if (node.type === "Identifier" && (node.name === "NaN" || node.name === "Infinity"))
    return { digits: "", value: Number(node.name) };
  if (node.type !== "UnaryExpression" || node.operator !== "-") return null;
  const shown = numberOf(node.argument);
  return shown && { digits: shown.digits, value: -shown.value };
}

/** A whole number must be met exactly (but for rounding in the last place), a decimal one to the places it shows. */
function agreesToDigits({ digits, value: expected }: Shown, actual: number): boolean {
  if (Object.is(expected, actual) || expected === actual) return true;
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return false;
  const [mantissa, exponent = "0"] = /^0[xbo]/i.test(digits)
    ? [digits]
    : digits.toLowerCase().replaceAll("_", "").split("e");
  const places = (mantissa.split(".")[1] ?? "").length;
  const rounding = 1e-9 * Math.max(Math.abs(expected), Number.MIN_VALUE);
  if (places === 0 && exponent === "0") return Math.abs(expected - actual) <= rounding;
  const half = 0.5 * 10 ** (Number(exponent) - places);
  return Math.abs(expected - actual) <= half * (1 + 1e-9);
}

function agreesList(nodes: Expression[], values: unknown[] | null): boolean {
  return !!values && values.length === nodes.length && nodes.every((node, i) => agrees(node, values[i]));
}

function agreesObject(
  node: Expression & { type: "ObjectExpression" },
  value: Record<string, unknown>,
): boolean {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return (
    keys.length === node.properties.length &&
    node.properties.every((property) => {
      if (property.type !== "Property" || property.computed) throw new Error("a computed key is no literal");
      const { key: name } = property;
      const key = name.type === "Identifier" ? name.name : String((name as { value?: unknown }).value);
      return key in value && agrees(property.value, value[key]);
    })
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Arrays, typed arrays and dense matrices (row by row) as plain lists. */
export function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as unknown as number[]);
  return isMatrix(value) ? matrixRows(value) : null;
}

/** A dense, row-major matrix by its looks, whoever made it. */
export interface MatrixLike {
  rows: number;
  columns: number;
  data: ArrayLike<number>;
}

export function isMatrix(value: unknown): value is MatrixLike {
  const m = value as MatrixLike | null;
  return (
    isObject(m) &&
    typeof m.rows === "number" &&
    typeof m.columns === "number" &&
    (Array.isArray(m.data) || ArrayBuffer.isView(m.data)) &&
    m.data.length === m.rows * m.columns
  );
}

export function matrixRows({ rows, columns, data }: MatrixLike): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => data[i * columns + j]),
  );
}
