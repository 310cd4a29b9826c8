import {
  applyEdits,
  type CellPart,
  chartsSource,
  type Edit,
  importEdits,
  needsPlot,
  type TakeHome,
  texSource,
  withAddress,
} from "./take-home-chapter.ts";

/**
 * The chapter as one TypeScript file that Node, Deno and Bun run as it is: prose as comments, cells as they are, the
 * engine at the end. Where a cell declares a name anew, a block begins that reaches to the end of the cells, so that
 * every name means its nearest declaration above, as in the book. `address` is that of the chapter's page.
 */
export function toTypeScript(chapter: TakeHome, address: string): string {
  const charts = needsPlot(chapter);
  const { text, depth } = bodyOf(chapter, address);
  const closing = depth ? `\n${"}".repeat(depth)} // the ends of all blocks\n` : "";
  return `${head(chapter, address, charts)}\n${text}${closing}\n${helpers(chapter, charts)}`;
}

function head({ title, name, engine }: TakeHome, address: string, charts: boolean): string {
  const plot = charts ? "const Plot = await charts();\n" : "";
  return `// ${title}
// A chapter of the book Forward & Back, with your code: ${address}
// Run it with Node 22.18 or later: node ${name}.ts
// @ts-nocheck: the engine at the end is plain JavaScript, without types.
export {};

const engine = loadEngine();
${wrap(`const { ${engine.names.join(", ")} } = engine;`, "  ")}
${plot}`;
}

function helpers({ engine }: TakeHome, charts: boolean): string {
  return `/** Prints values; in the book they stand under their cell. A chart is written to a file. */
function display(...values) {
  for (const value of values) {
    if (value?.outerHTML?.startsWith("<")) saveChart(value.outerHTML);
    else console.log(value?.outerHTML ?? plain(value));
  }
  return values[0];
}

function saveChart(markup) {
  saveChart.count = (saveChart.count ?? 0) + 1;
  const name = \`chart-\${saveChart.count}.svg\`;
  import("node:fs").then(({ writeFileSync }) => writeFileSync(name, markup));
  console.log(\`(a chart, in \${name})\`);
}

/** A formula with numbers in it, as TeX. */
function tex(strings, ...values) {
  return strings.raw.map((part, i) => part + (i < values.length ? inFormula(values[i]) : "")).join("");
}

${texSource}

${charts ? `${chartsSource("", "npm install @observablehq/plot linkedom")}\n\n` : ""}/** The engine of the book: neural networks in plain JavaScript. */
function loadEngine() {
${engine.code.trim()}
return engine;
}
`;
}

/** What the file itself declares beside the engine's names and the cells'. */
const ownNames = [
  "engine",
  "display",
  "tex",
  "plain",
  "inFormula",
  "saveChart",
  "charts",
  "Plot",
  "loadEngine",
];

/** Prose and cells in order, and how many blocks are open after them. */
function bodyOf({ parts, engine }: TakeHome, address: string): { text: string; depth: number } {
  const taken = new Set([...engine.names, ...ownNames]);
  const imported = new Set(engine.names);
  let depth = 0;
  const texts = parts.map((part) => {
    if (part.kind === "prose") return comment(withAddress(part.markdown, address));
    const { text, names } = cellText(part, engine.names, imported);
    for (const name of names) imported.delete(name);
    const anew = names.filter((name) => taken.has(name));
    for (const name of names) taken.add(name);
    if (anew.length === 0) return text;
    depth++;
    return `{ // ${anew.join(", ")} anew, from here on\n${text}`;
  });
  return { text: `${texts.join("\n\n")}\n`, depth };
}

/** A cell's code, its results printed, and the names that it puts into its scope. */
function cellText(
  { id, source, outline }: CellPart,
  exported: string[],
  imported: Set<string>,
): { text: string; names: string[] } {
  const title = `console.log("— ${id}");`;
  if (!outline)
    return { text: `// — ${id}: this code can't be read, so it does not run\n${comment(source)}`, names: [] };
  const imports = importEdits(source, exported, (name) => (imported.has(name) ? null : "const"));
  const edited = applyEdits(source, [...imports, ...outline.shown.flatMap(printed)]).trim();
  // Without it, a cell that begins with a bracket would go on with the line above.
  const code = /^[[(`+/-]/.test(edited) ? `;${edited}` : edited;
  const results = outline.results.length ? `\ndisplay({ ${outline.results.join(", ")} });` : "";
  if (outline.throws)
    return { text: `${title}\ntry {\n${code}\n} catch (error) {\ndisplay(\`\${error}\`);\n}`, names: [] };
  const names = [
    ...outline.declares.map(({ name }) => name),
    ...imports.flatMap(({ text }) => declaredBy(text)),
  ];
  return { text: `${title}\n${code}${results}`, names };
}

const printed = ([from, to]: [number, number]): Edit[] => [
  { from, to: from, text: "display(" },
  { from: to, to, text: ")" },
];

/** The names of `const { dot: inner, Matrix } = engine;` */
const declaredBy = (text: string) =>
  [...text.matchAll(/(\w+)(?=\s*[,}]|\s*= (?:engine|Plot))/g)].map(([name]) => name);

/** Markdown or code as a comment, long lines of prose broken. */
const comment = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => (line.startsWith("|") ? `// ${line}` : wrap(`// ${line}`.trimEnd(), "// ")))
    .join("\n");

const width = 100;

/** Breaks a long line at spaces; what follows the first line begins with `indent`. */
function wrap(line: string, indent: string): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    if (at <= indent.length) break;
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at + 1);
  }
  return [...lines, rest].join("\n");
}
