import type { Outline } from "./outline.ts";

/** A chapter to be taken home: all that a file needs that is to run without the book. Plain data, as JSON. */
export interface TakeHome {
  title: string;
  /** file name without its ending: "01-perceptron" */
  name: string;
  /** the engine as a script that declares `engine`, and the names that it exports */
  engine: { code: string; names: string[] };
  parts: Part[];
}

export type Part = { kind: "prose"; markdown: string } | CellPart;

export interface CellPart {
  kind: "cell";
  id: string;
  source: string;
  /** null if the code can't be read: a reader's cell may be half-written */
  outline: Outline | null;
}

/** The chapter with a reader's code in place of the book's, by cell; `outlineOf` is that of outline.ts. */
export function withEdits(
  chapter: TakeHome,
  sources: ReadonlyMap<string, string>,
  outlineOf: (source: string) => Outline | null,
): TakeHome {
  const parts = chapter.parts.map((part) => {
    const source = part.kind === "cell" ? sources.get(part.id) : undefined;
    if (part.kind === "prose" || source === undefined || source === part.source) return part;
    return { ...part, source, outline: outlineOf(source) };
  });
  return { ...chapter, parts };
}

/** Part of a text to be replaced. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

export function applyEdits(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text);
}

const importLine = /^import\s+(type\s+)?(?:\{([^}]*)\}|\*\s*as\s+(\w+))\s*from\s*["']([^"']+)["'];?/gm;

/**
 * A cell's imports as declarations of the same names, for a place where the engine is an object; imports of types
 * fall away. `keyword` says how a name is declared, or gives null for one that is in scope already.
 */
export function importEdits(
  source: string,
  exported: string[],
  keyword: (name: string) => "const" | "let" | null,
): Edit[] {
  return [...source.matchAll(importLine)].map(
    ({ 0: match, 1: onlyTypes, 2: list = "", 3: whole, 4: module, index }) => {
      // The parts of the engine that cells import by themselves are in the same object.
      const ofEngine = /^engine\b/.test(module);
      const object = ofEngine ? "engine" : "Plot";
      const edit = (text: string) => ({ from: index, to: index + match.length, text });
      if (onlyTypes) return edit("");
      if (whole) return edit(whole === object ? "" : `const ${whole} = ${object};`);
      const pairs = list.split(",").flatMap((item) => importedPair(item, ofEngine ? exported : null));
      const declared = pairs.filter(([name, local]) => name !== local || keyword(local));
      const names = declared.map(([name, local]) => (name === local ? name : `${name}: ${local}`));
      const word = declared.some(([, local]) => keyword(local) === "let") ? "let" : "const";
      return edit(names.length ? `${word} { ${names.join(", ")} } = ${object};` : "");
    },
  );
}

/** `dot as inner` is ["dot", "inner"]; a type, or what the engine doesn't export as a value, is nothing. */
function importedPair(item: string, exported: string[] | null): [name: string, local: string][] {
  const [name, , local = name] = item.trim().split(/\s+/);
  if (!name || name === "type" || (exported && !exported.includes(name))) return [];
  return [[name, local]];
}

/** Whether a chapter draws charts. */
export const needsPlot = ({ parts }: TakeHome) =>
  parts.some((part) => part.kind === "cell" && /\bPlot\b/.test(part.source));

/** References inside the chapter, made links to the page of the book. */
export const withAddress = (markdown: string, address: string) => markdown.replaceAll("](#", `](${address}#`);

/** The source of a function that gives Observable Plot, or something that says how to get it. */
export const chartsSource = (
  prefix: string,
  how: string,
) => `/** Observable Plot with a document to draw into, or, without it, what says how to get it. */
async function charts() {
  try {
    const library = await import("${prefix}@observablehq/plot");
    const { parseHTML } = await import("${prefix}linkedom");
    const { document } = parseHTML("<html></html>");
    return { ...library, plot: (options) => library.plot({ document, ...options }) };
  } catch {
    const missing = { then: undefined, outerHTML: "(a chart; to draw it: ${how})" };
    const chart = new Proxy(() => chart, { get: (_, name) => (name in missing ? missing[name] : chart) });
    return chart;
  }
}`;

/** The source of `tex`'s way with values: numbers, lists and matrices as TeX. */
export const texSource = `/** A matrix of the engine as a list of its rows; anything else as it is. */
function plain(value) {
  if (!value?.columns || !value.data) return value;
  const row = (i) => Array.from(value.data.slice(i * value.columns, (i + 1) * value.columns));
  return Array.from({ length: value.rows }, (_, i) => row(i));
}

function inFormula(value) {
  const list = plain(value);
  if (!Array.isArray(list)) return String(list);
  const lines = list.map((row) => (Array.isArray(row) ? row.map(inFormula).join(" & ") : inFormula(row)));
  return "\\\\begin{bmatrix} " + lines.join(" \\\\\\\\ ") + " \\\\end{bmatrix}";
}`;
