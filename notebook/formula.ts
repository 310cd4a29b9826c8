import katex from "katex";
import { Problem } from "./problem.ts";

/** `\sym{name}{tex}` ties a symbol of a formula to a variable of its cell. */
const macros = { "\\sym": "\\htmlData{sym=#1}{#2}" };

/** Codes of KaTeX's strict mode that the book means: \sym itself, and letters of other scripts. */
const meant = new Set(["htmlExtension", "unicodeTextInMathMode"]);

/** A formula as HTML with MathML beside it. @throws Problem with the offset's line and column within the formula. */
export function typeset(tex: string, displayMode: boolean): string {
  try {
    return katex.renderToString(tex, {
      displayMode,
      throwOnError: true,
      macros: { ...macros },
      trust: ({ command }) => command === "\\htmlData",
      strict: (code: string) => (meant.has(code) ? "ignore" : "error"),
    });
  } catch (error) {
    const { message, position } = error as Error & { position?: number };
    const before = tex.slice(0, position ?? 0).split("\n");
    throw new Problem(`the formula can't be typeset: ${message}`, before.length, (before.at(-1)?.length ?? 0) + 1);
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
  for (const { 0: match, 1: name, index } of tex.matchAll(/\\sym\{([^{}]*)\}/g)) {
    const start = index + match.length;
    if (!found.has(name)) found.set(name, { name, tex: group(tex, start), offset: index });
  }
  return [...found.values()];
}

/** The text between the brace at `start` and its partner. */
function group(tex: string, start: number): string {
  let depth = 0;
  for (let i = start; i < tex.length; i++) {
    if (tex[i] === "{") depth++;
    else if (tex[i] === "}" && --depth === 0) return tex.slice(start + 1, i);
  }
  return tex.slice(start + 1);
}

/** Gives each symbol of a typeset formula the class of its quantity. */
export const colour = (html: string, quantityOf: (name: string) => string) =>
  html.replace(/class="enclosing" data-sym="([^"]*)"/g, (_, name) => `class="enclosing ${quantityOf(name)}" data-sym="${name}"`);
