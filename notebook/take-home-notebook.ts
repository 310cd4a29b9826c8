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

/** A notebook file, format 4.5 (nbformat.readthedocs.io), as far as it is used here. */
export interface NotebookFile {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: Record<string, unknown>;
  cells: NotebookCell[];
}

export type NotebookCell =
  | { cell_type: "markdown"; id: string; metadata: object; source: string }
  | { cell_type: "code"; id: string; metadata: object; source: string; execution_count: null; outputs: [] };

/** The chapter as a Jupyter notebook for Deno's TypeScript kernel: prose, formulas and cells, the engine in a folded cell. */
export function toNotebook(chapter: TakeHome, address: string): NotebookFile {
  const lets = mixedNames(chapter);
  const cells = chapter.parts.map((part, i) =>
    part.kind === "prose"
      ? markdown(`prose_${i}`, withAddress(part.markdown, address))
      : code(
          part.id,
          cellText(part, chapter.engine.names, lets),
          part.outline?.throws ? { tags: ["raises-exception"] } : {},
        ),
  );
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title: chapter.title,
      kernelspec: { name: "deno", display_name: "Deno", language: "typescript" },
      language_info: {
        name: "typescript",
        file_extension: ".ts",
        mimetype: "text/x.typescript",
        nbconvert_exporter: "script",
        pygments_lexer: "typescript",
      },
    },
    cells: [
      markdown("prose_title", opening(chapter, address)),
      code("the_engine", library(chapter), { jupyter: { source_hidden: true } }),
      ...cells,
    ],
  };
}

const markdown = (id: string, source: string): NotebookCell => ({
  cell_type: "markdown",
  id,
  metadata: {},
  source,
});

const code = (id: string, source: string, metadata: object): NotebookCell => ({
  cell_type: "code",
  id,
  metadata,
  source,
  execution_count: null,
  outputs: [],
});

const opening = ({ title }: TakeHome, address: string) => `# ${title}

A chapter of the book [Forward & Back](${address}), with your code. It runs in Jupyter or VS Code with
[Deno's kernel](https://docs.deno.com/runtime/reference/cli/jupyter/): install Deno, then \`deno jupyter --install\`.
Run the folded cell below first: it holds the book's engine.`;

/** Defines what the cells use. The engine's names are globals, which a cell may declare anew in any way. */
function library(chapter: TakeHome): string {
  const charts = needsPlot(chapter)
    ? `${chartsSource("npm:", "connect to the internet and run the first cell again")}\nglobalThis.Plot = await charts();\n`
    : "";
  return `${chapter.engine.code.trim()}
Object.assign(globalThis, engine, { display, tex });

/** Shows values under the cell. */
function display(...values) {
  for (const value of values) {
    try {
      Deno.jupyter.display(plain(value));
    } catch {
      console.log(value?.outerHTML ?? plain(value));
    }
  }
  return values[0];
}

/** A formula with numbers in it. */
function tex(strings, ...values) {
  const text = strings.raw.map((part, i) => part + (i < values.length ? inFormula(values[i]) : "")).join("");
  const show = () => ({ "text/latex": "$$" + text + "$$", "text/plain": text });
  return { toString: () => text, [Symbol.for("Jupyter.display")]: show };
}

${texSource}
${charts}"The engine is ready.";`;
}

/** The cell's own code; where it ends without an expression, its results follow, so that running it shows them. */
function cellText({ source, outline }: CellPart, exported: string[], lets: ReadonlySet<string>): string {
  if (!outline) return source;
  const imports = importEdits(source, exported, (name) => (lets.has(name) ? "let" : "const"));
  const text = applyEdits(source, [
    ...imports,
    ...statementsOf(outline).flatMap(([first]) => (lets.has(first.name) ? asLet(first) : [])),
  ]);
  const [first, ...more] = outline.shown.length ? [] : outline.results;
  if (first === undefined || outline.throws) return text;
  return `${text}\n${more.length ? `({ ${[first, ...more].join(", ")} })` : first}`;
}

type Declaration = NonNullable<CellPart["outline"]>["declares"][number];

const asLet = ({ name, kind, at }: Declaration): Edit[] => {
  if (kind === "let") return [];
  const isWord = kind === "const" || kind === "var";
  return [{ from: at, to: isWord ? at + kind.length : at, text: isWord ? "let" : `let ${name} = ` }];
};

/**
 * In a kernel a later cell may declare a name again, but only by the same word: `const` after `let` is refused.
 * These are the names that have to be `let` everywhere, with those that stand in one declaration with them.
 */
function mixedNames({ parts }: TakeHome): Set<string> {
  const statements = parts.flatMap((part) => (part.kind === "cell" ? statementsOf(part.outline) : []));
  const kinds = new Map<string, string>();
  const mixed = new Set<string>();
  for (const { name, kind } of statements.flat()) {
    if ((kinds.get(name) ?? kind) !== kind) mixed.add(name);
    kinds.set(name, kind);
  }
  for (let size = -1; size !== mixed.size; ) {
    size = mixed.size;
    for (const names of statements)
      if (names.some(({ name }) => mixed.has(name))) for (const { name } of names) mixed.add(name);
  }
  return mixed;
}

/** The declarations of a cell, those of one statement together. */
function statementsOf(outline: CellPart["outline"]): Declaration[][] {
  const byPlace = new Map<number, Declaration[]>();
  for (const declaration of outline?.declares ?? [])
    byPlace.set(declaration.at, [...(byPlace.get(declaration.at) ?? []), declaration]);
  return [...byPlace.values()];
}
