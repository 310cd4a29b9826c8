import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { VFile } from "vfile";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../notebook/build.ts";
import { parseMdx } from "../../notebook/chapter.ts";
import { outlineOf } from "../../notebook/outline.ts";
import {
  type NotebookFile,
  type TakeHome,
  toNotebook,
  toTypeScript,
  withEdits,
} from "../../notebook/take-home.ts";
import { partsOf } from "../../notebook/take-home-prose.ts";
import { root } from "../../scripts/tools.ts";
import { modules } from "../../site/plugins/modules.ts";
import { remarkNumbering } from "../../site/plugins/numbering.ts";
import { wordsFor } from "../../site/plugins/pages.ts";

const address = "https://book.example/tiny/";
const cell = (id: string, code: string) => `\`\`\`ts live id=${id}\n${code}\n\`\`\`\n`;

const text = `---
title: Tiny
---

import Neuron from "../../components/neuron.tsx";

## The sum

Some *prose* with $\\sym{w}{w_i}$.<SideNote>A note on $\\sym{z}{z}$.</SideNote>

{/* a remark of the author */}

$$
\\sym{z}{z} = \\sym{w}{w_1} \\sym{x}{x_1}
$$

${cell("sum", `const w = [8, 4], x = [3, 2];\nconst z: number = dot(w, x); //=> 32\ntex\`z = \${z}\``)}
It is \`= z / 3 | 3 digits\`, as in [](#eq-sum).

<Figure id="line" caption="A line.">

<Neuron client:visible />

</Figure>

${cell("loop", 'import { Matrix, add as plus, type Vector } from "engine";\nlet z = 0;\nconst v: Vector = plus(w, x);\nfor (const value of v) z += value;\nz; //=> 17\nMatrix.from([[1, 2], [3, 4]])')}
${cell("again", "const z = dot(w, w); //=> 80\nconst later = () => z + x[0];\nconst sum = later(); //=> 83")}
${cell("oops", 'dot(w, [1]); //=> throws "lengths"')}
- A list with a cell in it:

  ${cell("own-dot", "const dot = (a: number, b: number) => a * b;\ndot(3, 4); //=> 12").replaceAll("\n", "\n  ").trim()}

${cell("x-before", "const before = dot(x[0], 2); //=> 6")}
${cell("x-later", "const x = sum / 83; //=> 1\n[x].map((value) => value + 1); //=> [2]")}
`;

const folder = mkdtempSync(join(tmpdir(), "take-home-"));
let chapter: TakeHome;

beforeAll(async () => {
  const tree = parseMdx(text);
  remarkNumbering({ wordsFor })(tree, new VFile({ path: "03-tiny.mdx", value: text }));
  const built = await build(tree, modules);
  const { outputFiles } = await bundle({
    entryPoints: [join(root, "engine/index.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "engine",
  });
  const names = Object.keys(await modules.engine());
  chapter = {
    title: "Tiny",
    name: "03-tiny",
    engine: { code: outputFiles[0].text, names },
    parts: partsOf(text, tree.children, built),
  };
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a file in a Node of its own, far from the book, and gives what it prints. */
function runFile(source: string): Promise<{ output: string; failed: boolean }> {
  const file = join(folder, `${crypto.randomUUID()}.ts`);
  writeFileSync(file, source);
  return new Promise((resolve) => {
    execFile(process.execPath, ["--no-warnings", file], { cwd: folder }, (error, output, errors) => {
      resolve({ output: output + errors, failed: error !== null });
    });
  });
}

/** Runs code cells one after the other as Deno's kernel does, in V8's REPL mode, and prints what each gives. */
const kernel = `
import inspector from "node:inspector/promises";
import { stripTypeScriptTypes } from "node:module";
const session = new inspector.Session();
session.connect();
const how = { replMode: true, awaitPromise: true, returnByValue: true };
const values = {};
for (const [id, source] of cells) {
  const expression = stripTypeScriptTypes(source);
  const { result, exceptionDetails } = await session.post("Runtime.evaluate", { expression, ...how });
  values[id] = exceptionDetails ? exceptionDetails.exception.description.split("\\n")[0] : result.value;
}
console.log(JSON.stringify(values));
`;

describe("the prose", () => {
  const prose = () =>
    chapter.parts.flatMap((part) => (part.kind === "prose" ? part.markdown : [])).join("\n\n");

  test("is plain Markdown and TeX: no \\sym, no component, no import, no remark", () => {
    expect(prose()).toContain(
      "## The sum\n\nSome *prose* with $w_i$. (A note on $z$.)\n\n$$\nz = w_1 x_1\n$$",
    );
    expect(prose()).not.toMatch(/\\sym|<|import|remark|title/);
  });

  test("has its numbers computed and its references written out", () => {
    expect(prose()).toContain("It is 10.7, as in [equation 3.1](#eq-sum).");
  });

  test("says what a figure shows", () => {
    expect(prose()).toContain("*In the book, figure 3.1: A line.*");
  });

  test("stands between the cells, in order", () => {
    const order = chapter.parts.map((part) => (part.kind === "cell" ? part.id : "-"));
    expect(order).toEqual(["-", "sum", "-", "loop", "again", "oops", "-", "own-dot", "x-before", "x-later"]);
  });
});

describe("as TypeScript", () => {
  test("Node runs it, and prints what the book shows, names meaning their nearest declaration above", async () => {
    const { output, failed } = await runFile(toTypeScript(chapter, address));
    expect(failed, output).toBe(false);
    expect(output.split("\n")).toEqual([
      "— sum",
      "z = 32",
      "{ z: 32 }",
      "— loop",
      "17",
      "[ [ 1, 2 ], [ 3, 4 ] ]",
      "— again",
      "{ z: 80, sum: 83 }",
      "— oops",
      "RangeError: dot: the vectors have lengths 2 and 1; they must be equally long",
      "— own-dot",
      "12",
      "— x-before",
      "{ before: 6 }",
      "— x-later",
      "[ 2 ]",
      "{ x: 1 }",
      "",
    ]);
  });

  test("cells stand in it as they are, with their expectations; prose as comments; references lead to the book", () => {
    const source = toTypeScript(chapter, address);
    expect(source).toContain("const w = [8, 4], x = [3, 2];\nconst z: number = dot(w, x); //=> 32");
    expect(source).toContain("// Some *prose* with $w_i$.");
    expect(source).toContain(`[equation 3.1](${address}#eq-sum)`);
  });

  test("a block begins only where a name is declared anew", () => {
    expect(toTypeScript(chapter, address).match(/^\{ .*$/gm)).toEqual([
      "{ // z anew, from here on",
      "{ // z anew, from here on",
      "{ // dot anew, from here on",
      "{ // x anew, from here on",
    ]);
  });

  test("a reader's edits are in it", async () => {
    const edited = withEdits(
      chapter,
      new Map([["sum", "const w = [1, 1], x = [2, 3], z = dot(w, x);\nz * 100"]]),
      outlineOf,
    );
    const { output } = await runFile(toTypeScript(edited, address));
    expect(output).toContain("— sum\n500\n— loop\n7\n");
  });

  test("a reader's cell that can't be read stands in it as a comment, and the rest runs", async () => {
    const edited = withEdits(chapter, new Map([["again", "const z = = 3"]]), outlineOf);
    const source = toTypeScript(edited, address);
    expect(source).toContain("// — again: this code can't be read, so it does not run\n// const z = = 3");
    const { output } = await runFile(source);
    expect(output).toContain("— own-dot\n12\n");
  });

  test("a chart says how to get it where Plot isn't installed", async () => {
    const edited = withEdits(
      chapter,
      new Map([["again", "Plot.plot({ marks: [Plot.dot([[1, 2]]).x] });\nPlot.line([[1, 2]]).plot()"]]),
      outlineOf,
    );
    const { output } = await runFile(toTypeScript(edited, address));
    expect(output).toContain(
      "— again\n(a chart; to draw it: npm install @observablehq/plot linkedom)\n— oops",
    );
  });
});

describe("as a notebook", () => {
  let notebook: NotebookFile;
  beforeAll(() => {
    notebook = toNotebook(chapter, address);
  });
  const codeCells = ({ cells }: NotebookFile) => cells.filter(({ cell_type }) => cell_type === "code");

  test("it is nbformat 4.5 for Deno's kernel", () => {
    expect(notebook).toMatchObject({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec: { name: "deno", language: "typescript" } },
    });
    const ids = notebook.cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
    for (const { cell_type, source } of notebook.cells) {
      expect(["markdown", "code"]).toContain(cell_type);
      expect(typeof source).toBe("string");
    }
    for (const code of codeCells(notebook))
      expect(code).toMatchObject({ execution_count: null, outputs: [], metadata: {} });
  });

  test("prose and formulas are Markdown, the engine's cell is folded", () => {
    expect(notebook.cells[0]).toMatchObject({
      cell_type: "markdown",
      source: expect.stringMatching(/^# Tiny\n/),
    });
    expect(notebook.cells[1]).toMatchObject({
      cell_type: "code",
      metadata: { jupyter: { source_hidden: true } },
    });
    expect(notebook.cells[2].source).toContain("$$\nz = w_1 x_1\n$$");
  });

  test("a cell that stops with an error on purpose doesn't stop the others", () => {
    expect(notebook.cells.find(({ id }) => id === "oops")?.metadata).toEqual({ tags: ["raises-exception"] });
    expect(notebook.cells.find(({ id }) => id === "sum")?.metadata).toEqual({});
  });

  test("a name that is declared with let and with const is let throughout, since a kernel refuses the change", () => {
    const source = (wanted: string) => notebook.cells.find(({ id }) => id === wanted)?.source;
    expect(source("sum")).toContain("const w = [8, 4], x = [3, 2];\nlet z: number = dot(w, x); //=> 32");
    expect(source("again")).toContain("let z = dot(w, w);");
  });

  test("run from top to bottom by V8 as a kernel runs it, its cells give the book's values", async () => {
    const cells = codeCells(notebook).map(({ id, source }) => [id, source]);
    const { output, failed } = await runFile(`const cells = ${JSON.stringify(cells)};\n${kernel}`);
    if (failed) throw new Error(output);
    expect(JSON.parse(output.trim().split("\n").at(-1) ?? "")).toMatchObject({
      again: { z: 80, sum: 83 },
      oops: "RangeError: dot: the vectors have lengths 2 and 1; they must be equally long",
      "own-dot": 12,
      "x-before": 6,
      "x-later": [2],
    });
  });
});
