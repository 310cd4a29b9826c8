import katex from "katex";
import { place } from "./positions.ts";
import { Problem } from "./problem.ts";

/** `\sym{name}{tex}` ties a symbol of a formula to a variable of its cell. */
const macros = { "\\sym": "\\htmlData{sym=#1}{#2}" };

/** Codes of KaTeX's strict mode that the book means: \sym itself, and letters of other scripts. */
const meant = new Set(["htmlExtension", "unicodeTextInMathMode"]);

/** KaTeX would print other commands that set attributes in red; an author has to know. */
function onlySymbols({ command }: { command: string }): boolean {
  if (command === "\\htmlData") return true;
  throw new Error(`${command} can't be used here`);
}

/** A formula as HTML with MathML beside it. @throws Problem with the offset's line and column within the formula. */
export function typeset(tex: string, displayMode: boolean): string {
  checkSymbols(tex);
  try {
    return katex.renderToString(tex, {
      displayMode,
      throwOnError: true,
      macros: { ...macros },
      trust: onlySymbols,
      strict: (code: string) => (meant.has(code) ? "ignore" : "error"),
    });
  } catch (error) {
    const { message, rawMessage, position } = error as Error & { rawMessage?: string; position?: number };
    const before = tex.slice(0, position ?? 0).split("\n");
    throw new Problem(
      `the formula can't be typeset: ${rawMessage ?? message}`,
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    );
  }
}

/** Only a \sym that names its variable plainly is known to be tied to one. @throws Problem */
function checkSymbols(tex: string): void {
  for (const { 0: command, index } of tex.matchAll(/\\(?:[A-Za-z]+|.)/gs)) {
    const named = /^\\sym\{[A-Za-z_$][\w$]*\}/.test(tex.slice(index));
    if (command !== "\\htmlData" && (command !== "\\sym" || named)) continue;
    const { line, column } = place(tex, index);
    const mend = "write \\sym{name}{tex} with the variable's name as it stands in the cell";
    throw new Problem(
      command === "\\sym"
        ? `this \\sym names no variable: ${mend}`
        : `\\htmlData can't be used here: ${mend}`,
      line,
      column,
    );
  }
}

/** A symbol of a formula: the variable it stands for, and its TeX. */
export interface SymbolUse {
  name: string;
  tex: string;
  offset: number;
}

/** The symbols that a formula names, in order of their first appearance. */
export function symbolsOf(tex: string): SymbolUse[] {
  const found = new Map<string, SymbolUse>();
  for (const { 0: match, 1: name, index } of tex.matchAll(new RegExp(opening, "g"))) {
    if (!found.has(name))
      found.set(name, { name, tex: argument(tex, index + match.length).tex, offset: index });
  }
  return [...found.values()];
}

/** The formula as plain TeX, for readers outside the book: `\sym{w}{w_i}` is `w_i`, in braces where it needs them. */
export function withoutSymbols(tex: string): string {
  let plain = tex;
  for (let match = opening.exec(plain); match; match = opening.exec(plain)) {
    const symbol = argument(plain, match.index + match[0].length);
    const [before, after] = [plain.slice(0, match.index), plain.slice(symbol.end)];
    const inner = needsBraces(before, symbol.tex, after) ? `{${symbol.tex}}` : symbol.tex;
    plain = before + inner + after;
  }
  return plain;
}

/** Whether what stood in one group would fall apart, or run into its neighbours, without braces. */
function needsBraces(before: string, tex: string, after: string): boolean {
  if (/^\s*[_^']/.test(after) || /\\[A-Za-z]+\s*$/.test(before)) return true;
  if (/\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(after)) return true;
  return tex.length > 1 && /[}_^]\s*$/.test(before);
}

const opening = /\\sym\{([^{}]*)\}/;

/** The argument of a command that begins at `start`: a group in braces without them, or a single token. */
function argument(tex: string, start: number): { tex: string; end: number } {
  const first = start + (/^\s*/.exec(tex.slice(start))?.[0].length ?? 0);
  if (tex[first] !== "{") {
    const token = /^(\\[A-Za-z]+|\\.|.)?/s.exec(tex.slice(first))?.[0] ?? "";
    return { tex: token, end: first + token.length };
  }
  let depth = 0;
  for (let i = first; i < tex.length; i++) {
    if (tex[i] === "\\") i++;
    else if (tex[i] === "{") depth++;
    else if (tex[i] === "}" && --depth === 0) return { tex: tex.slice(first + 1, i), end: i + 1 };
  }
  return { tex: tex.slice(first + 1), end: tex.length };
}

/** Gives each symbol of a typeset formula the class of its quantity. */
export const colour = (html: string, quantityOf: (name: string) => string) =>
  html.replace(
    /class="enclosing" data-sym="([^"]*)"/g,
    (_, name) => `class="enclosing ${quantityOf(name)}" data-sym="${name}"`,
  );
