import type { AnyNode, Comment, Program } from "acorn";
import type { Syntax } from "./syntax.ts";

/** A statement of a cell's top level. */
export type Statement = Program["body"][number];

/** The statement that ends on the line of a comment, before it. */
export function statementBefore({ code, program }: Syntax, comment: Comment): Statement | undefined {
  const lineStart = code.lastIndexOf("\n", comment.start) + 1;
  return program.body.findLast(({ end }) => end > lineStart && end <= comment.start);
}

/** Whether it is `display(…)`, which shows its value and gives it back. */
export const isDisplay = (node: AnyNode): boolean =>
  node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "display";

/** The names that a pattern declares or changes: `a` and `b` of `[a, { b }]`, `a` of `a[0]`. */
export function namesIn(target: AnyNode | null): string[] {
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
