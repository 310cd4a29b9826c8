import type { NumberSource } from "./chapter.ts";
import { isTyped } from "./constant.ts";
import { Problem } from "./problem.ts";
import { parse } from "./syntax.ts";
import type { Result } from "./unit.ts";

/** A number in the prose is one expression, and one that computes. @throws Problem if it isn't. */
export function checkExpression({ source }: NumberSource): void {
  const [statement, ...more] = parse(source).program.body;
  if (statement?.type !== "ExpressionStatement" || more.length > 0)
    throw new Problem(`\`= ${source}\` is not one expression: write \`= \` and what gives the value`, 1, 1);
  if (isTyped(statement.expression))
    throw new Problem(
      `\`= ${source}\` stands on a constant: write it as plain text, or name what a cell computes`,
      1,
      1,
    );
}

/** What is wrong with the value that a number in the prose shows, or null. */
export function valueProblem({ displays }: Result): string | null {
  const [shown, ...more] = displays;
  if (more.length > 0) return "gives more than one value";
  if (!shown) return "gives nothing";
  if (shown.kind === "number") return Number.isNaN(shown.value) ? "gives NaN, which is no number" : null;
  if (shown.kind === "text") return shown.text ? null : "gives an empty text";
  const isPlain = shown.kind === "value" && /^(true$|false$|\[)/.test(shown.text);
  return isPlain ? null : "gives neither a number, a text, true or false, nor a list of such";
}
