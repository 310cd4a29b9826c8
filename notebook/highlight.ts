import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/javascript";
import { attributes, escape } from "./html.ts";

const typescript = parser.configure({ dialect: "ts" });

/** What to mark in a cell's code besides its syntax. */
export interface Marks {
  /** the variables that are symbols of the cell's formulas, with the class of their quantity */
  symbols: ReadonlyMap<string, string>;
}

/** A cell's TypeScript as coloured HTML, a span a line: the editor's own classes, symbols and number literals marked. */
export function highlight(code: string, { symbols }: Marks): string {
  const lines: string[] = [""];
  for (const { text, classes } of tokens(code)) {
    if (text === "\n") lines.push("");
    else lines[lines.length - 1] += token(text, classes, symbols);
  }
  return lines.map((line, i) => `<span class="line" data-line="${i + 1}">${line}</span>`).join("\n");
}

interface Token {
  text: string;
  classes: string;
}

function tokens(code: string): Token[] {
  const found: Token[] = [];
  const put = (text: string, classes: string) => found.push({ text, classes });
  highlightCode(code, typescript.parse(code), classHighlighter, put, () => put("\n", ""));
  return joinSigns(found);
}

/** A minus before a literal is part of the number that a reader drags, unless it stands between two terms. */
function joinSigns(found: Token[]): Token[] {
  return found.flatMap((token, i) => {
    if (isSign(found, i)) return [];
    return isSign(found, i - 1) ? [{ ...token, text: `-${token.text}` }] : [token];
  });
}

function isSign(found: Token[], i: number): boolean {
  if (found[i]?.text !== "-" || !found[i + 1]?.classes.includes("tok-number")) return false;
  const before = found.slice(0, i).findLast(({ text }) => text.trim() !== "");
  return !before || /^([[({,:;!~]|=>|return|case|[-+*/%&|^?=<>!]+)$/.test(before.text);
}

function token(text: string, classes: string, symbols: Marks["symbols"]): string {
  if (classes.includes("tok-comment")) return comment(text, classes);
  if (classes.includes("tok-number")) return span(text, { class: classes, "data-literal": true });
  const quantity = classes.includes("tok-variableName") ? symbols.get(text) : undefined;
  if (quantity !== undefined) return span(text, { class: `${classes} ${quantity}`.trim(), "data-sym": text });
  return classes ? span(text, { class: classes }) : escape(text);
}

const comment = (text: string, classes: string) =>
  span(text, { class: text.startsWith("//=>") ? `${classes} expectation` : classes });

const span = (text: string, given: Record<string, string | boolean>) =>
  `<span${attributes(given)}>${escape(text)}</span>`;
