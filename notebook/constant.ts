import type { AnyNode, Expression, Pattern, Program, SpreadElement } from "acorn";
import { simple } from "acorn-walk";
import { isDisplay, namesIn } from "./statements.ts";

/** Whether a name stands for a constant; asked for names that the cell doesn't declare itself. */
export type IsConstantName = (name: string) => boolean;

/** What JavaScript itself supplies: what they give on literals alone can't change either. */
const globals =
  "undefined NaN Infinity Math Number String Boolean BigInt Array Object JSON parseInt parseFloat isNaN isFinite structuredClone".split(
    " ",
  );

const literalOnly: IsConstantName = (name) => globals.includes(name);

/** Methods that change the list, set or map that they are called on. */
const changing = /^(push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete)$/;

/** Stands for what is no constant, in a list of what a name is given. */
const computed: AnyNode = { type: "ThisExpression", start: 0, end: 0 };

/**
 * What a cell gives each of its names: the expressions that initialise or assign it, or change a part of it.
 * A destructured name counts as given all that its pattern takes from.
 */
function assignments(program: Program): Map<string, AnyNode[]> {
  const given = new Map<string, AnyNode[]>();
  const give = (target: Pattern, value: AnyNode | null | undefined) => {
    for (const name of namesIn(target))
      if (value && !isName(value, name)) given.set(name, [...(given.get(name) ?? []), value]);
  };
  for (const statement of program.body)
    if (statement.type === "VariableDeclaration") for (const d of statement.declarations) give(d.id, d.init);
  simple(program, {
    AssignmentExpression: (node) =>
      give(node.left, node.operator === "=" && isWhole(node.left) ? node.right : computed),
    UpdateExpression: (node) => give(node.argument as Pattern, computed),
    ForOfStatement: (node) => give(node.left as Pattern, computed),
    CallExpression: (node) => {
      if (node.callee.type !== "MemberExpression" || node.callee.property.type !== "Identifier") return;
      if (changing.test(node.callee.property.name)) give(node.callee as Pattern, computed);
    },
  });
  return given;
}

/** `z = z` gives z nothing. */
const isName = (node: AnyNode, name: string) => node.type === "Identifier" && node.name === name;

const isWhole = (target: Pattern) => target.type !== "MemberExpression";

/**
 * A test for "this expression computes nothing": a literal, a list or object of literals, arithmetic on
 * literals alone, or a name that only stands for such. An expectation on one of those could never fail.
 */
export function constantIn(program: Program, outside: IsConstantName): (node: AnyNode) => boolean {
  const given = assignments(program);
  const seen = new Set<string>();

  function isConstantName(name: string): boolean {
    const values = given.get(name);
    if (!values) return literalOnly(name) || outside(name);
    if (seen.has(name)) return false;
    seen.add(name);
    const constant = values.every((value) => isConstant(value, isConstantName));
    seen.delete(name);
    return constant;
  }
  return (node) => isConstant(node, isConstantName);
}

/** Whether the expression stands on literals alone, and asks no name for anything. */
export const isTyped = (node: AnyNode): boolean => isConstant(node, literalOnly);

function isConstant(node: AnyNode | Expression | SpreadElement | null, name: IsConstantName): boolean {
  switch (node?.type) {
    case undefined:
    case "Literal":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return true;
    case "Identifier":
      return name(node.name);
    case "ParenthesizedExpression":
    case "ChainExpression":
      return isConstant(node.expression, name);
    case "AwaitExpression":
      return isConstant(node.argument, name);
    case "SequenceExpression":
      return isConstant(node.expressions.at(-1) as Expression, name);
    case "AssignmentExpression":
      return node.operator === "=" && isConstant(node.right, name);
    case "CallExpression":
      if (isDisplay(node)) return node.arguments.every((part) => isConstant(part, name));
      return [node.callee, ...node.arguments].every(isFixed);
    case "MemberExpression":
      return isConstant(node.object, name) && (!node.computed || isConstant(node.property, name));
    case "UnaryExpression":
      return isConstant(node.argument, literalOnly);
    case "BinaryExpression":
    case "LogicalExpression":
      return isConstant(node.left, literalOnly) && isConstant(node.right, literalOnly);
    case "ConditionalExpression":
      return [node.test, node.consequent, node.alternate].every((part) => isConstant(part, literalOnly));
    case "TemplateLiteral":
      return node.expressions.every((part) => isConstant(part, literalOnly));
    case "ArrayExpression":
      return node.elements.every((part) => isConstant(part, name));
    case "SpreadElement":
      return isConstant(node.argument, name);
    case "ObjectExpression":
      return node.properties.every((p) => isConstant(p.type === "Property" ? p.value : p.argument, name));
    default:
      return false;
  }
}

/** Whether a call's function or argument is the same whatever the cell's names stand for. */
function isFixed(node: AnyNode): boolean {
  if (node.type === "ParenthesizedExpression") return isFixed(node.expression);
  if (node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression") return isNameless(node);
  return isConstant(node, literalOnly);
}

/** Whether a function reads no name at all, so that all it can give is what is typed in it. */
function isNameless(node: AnyNode): boolean {
  let names = 0;
  simple(node, { Identifier: () => void names++ });
  return names === 0;
}
