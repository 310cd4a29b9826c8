import type { AnyNode, Expression, Pattern, Program, SpreadElement } from "acorn";
import { simple } from "acorn-walk";

/** Whether a name stands for a constant; asked for names that the cell doesn't declare itself. */
export type IsConstantName = (name: string) => boolean;

const literalOnly: IsConstantName = () => false;

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
    for (const name of namesIn(target)) if (value) given.set(name, [...(given.get(name) ?? []), value]);
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

const isWhole = (target: Pattern) => target.type !== "MemberExpression";

/** The names that a pattern declares or changes: `a` and `b` of `[a, { b }]`, `a` of `a[0]`. */
function namesIn(target: AnyNode | null): string[] {
  switch (target?.type) {
    case "Identifier":
      return [target.name];
    case "MemberExpression":
      return namesIn(target.object);
    case "ArrayPattern":
      return target.elements.flatMap(namesIn);
    case "ObjectPattern":
      return target.properties.flatMap((p) => namesIn(p.type === "Property" ? p.value : p));
    case "RestElement":
      return namesIn(target.argument);
    case "AssignmentPattern":
      return namesIn(target.left);
    default:
      return [];
  }
}

/**
 * A test for "this expression computes nothing": a literal, a list or object of literals, arithmetic on
 * literals alone, or a name that only stands for such. An expectation on one of those could never fail.
 */
export function constantIn(program: Program, outside: IsConstantName): (node: AnyNode) => boolean {
  const given = assignments(program);
  const seen = new Set<string>();

  function isConstantName(name: string): boolean {
    if (["undefined", "NaN", "Infinity"].includes(name)) return true;
    const values = given.get(name);
    if (!values) return outside(name);
    if (seen.has(name)) return false;
    seen.add(name);
    const constant = values.every((value) => isConstant(value, isConstantName));
    seen.delete(name);
    return constant;
  }
  return (node) => isConstant(node, isConstantName);
}

/** `display(29)` gives back what it shows; any other call computes something. */
const isPassedThrough = ({ callee }: AnyNode & { type: "CallExpression" }) =>
  callee.type === "Identifier" && callee.name === "display";

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
      return isPassedThrough(node) && node.arguments.every((part) => isConstant(part, name));
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
