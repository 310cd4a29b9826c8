import { type Expression, parseExpressionAt } from "acorn";
import { agrees, isComparable } from "./agreement.ts";
import { Problem } from "./problem.ts";

/** What a line `//=> …` says that its statement gives. `column` and `line` count from 1. */
export interface Expectation {
  line: number;
  column: number;
  text: string;
  /** `throws "message"`: the cell must stop with an error that says so. */
  throws?: string;
}

const arrow = /^=>\s*(.*?)\s*$/;

/** What is easily written in place of the arrow: `// => 3`, `//-> 3`, `// → 3`. */
const nearly = /^\s*(?:=>|->|→|⇒)\s*(.*?)\s*$/;

/** Reads a comment's text (without its slashes), or gives null if it is no expectation. @throws Problem if it can't be read. */
export function readExpectation(comment: string, line: number, column: number): Expectation | null {
  const text = arrow.exec(comment)?.[1];
  if (text === undefined) return notNearly(comment, line, column);
  try {
    const throws = /^throws\s+("(?:[^"\\]|\\.)*")$/.exec(text)?.[1];
    if (throws && JSON.parse(throws).trim()) return { line, column, text, throws: JSON.parse(throws) };
    if (isComparable(expected(text))) return { line, column, text };
  } catch {
    // Neither JSON nor JavaScript: said below, with what is accepted.
  }
  const accepted = 'write a number, a text in quotes, a list or an object, or throws "message"';
  throw new Problem(`//=> ${text} is not a value: ${accepted}`, line, column);
}

/** @throws Problem if the comment is an expectation but for its arrow; a remark stays one. */
function notNearly(comment: string, line: number, column: number): null {
  const text = nearly.exec(comment)?.[1];
  if (text && (/^throws\s+"/.test(text) || isValue(text)))
    throw new Problem(`//${comment} is only a comment: write //=> ${text}`, line, column);
  return null;
}

function isValue(text: string): boolean {
  try {
    return isComparable(expected(text));
  } catch {
    return false;
  }
}

/** Whether `value` is what the text says, numbers compared to the digits that it shows. */
export const holds = (text: string, value: unknown): boolean => agrees(expected(text), value);

function expected(text: string): Expression {
  const node = parseExpressionAt(text, 0, { ecmaVersion: "latest" });
  if (text.slice(node.end).trim()) throw new Error("more than one value");
  return node;
}
