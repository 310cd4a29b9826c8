import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseMdx, readChapter } from "../../notebook/chapter.ts";
import { type Finding, typecheck } from "../../notebook/typecheck.ts";
import { root } from "../../scripts/tools.ts";
import { mark, marked } from "./marked.ts";

const modules = { engine: join(root, "engine/index.ts"), "@observablehq/plot": "@observablehq/plot" };
const cell = (id: string, code: string) => `\`\`\`ts live id=${id}\n${code}\n\`\`\`\n`;
const chapterOf = (...codes: string[]) =>
  codes.map((code, i) => cell(`cell-${i + 1}`, code)).join("\nText.\n\n");

/** Each chapter of this file is a case; TypeScript is started once for all of them. */
const good: Record<string, string> = {
  "names mean their nearest declaration above": chapterOf(
    "const z = dot([1], [2]);",
    "const y: number = z;",
    'const z = "a";',
    "const x: string = z;",
  ),
  "the engine, display, tex and Plot are in scope": chapterOf(
    `display(dot([1], [2]), "x").toFixed(2);\ntex\`z = \${1}\`;\nPlot.plot({ marks: [Plot.line([[1, 2]])] });\nconst m: Matrix = Matrix.from([[1]]);`,
  ),
  "a cell may wait": chapterOf("const z = await Promise.resolve(2);", "const y: number = z;"),
  "names need not be used": chapterOf(
    "const a = 1;\nfunction f(x: number) {}\nimport { add } from 'engine';",
  ),
  "functions, interfaces, types and generics": chapterOf(
    "interface P<T> { x: T }\ntype Q = P<number>;\nfunction first<T>(p: P<T>): T { return p.x; }\nclass K { y = 1 }",
    "const q: Q = { x: 1 };\nconst n: number = first(q) + new K().y;",
    "interface P<T> { name: T }\nconst p: P<string> = { name: 'a' };",
  ),
  "imports, renamed, of types, twice, of everything": chapterOf(
    "import { dot as inner, type Vector } from 'engine';\nimport type { Matrix } from 'engine';\nconst v: Vector = [inner([1], [2])];\nlet m: Matrix;",
    "import { Matrix, dot } from 'engine';\nimport * as E from 'engine';\nconst m: E.Matrix = Matrix.from([[dot([1], [2])]]);",
  ),
  "an import under a name that a cell declares": chapterOf(
    "const dot = 'a';\nconst Matrix = 1;",
    "import { dot, Matrix } from 'engine';\nconst z: number = dot([1], [2]);\nconst m: Matrix = Matrix.from([[1]]);",
    "const y: number = dot([1], [2]);",
  ),
  "an error on purpose": chapterOf(
    '// @ts-expect-error a text is no vector\ndot("a", [1]); //=> throws "vector"',
    "const z = dot([1], [2]);",
  ),
  "nothing is unreachable after an error on purpose": chapterOf(
    'throw new Error("no"); //=> throws "no"',
    "let z = dot([1], [2]);\nz += 1;",
    "z.toFixed(2);",
  ),
  "a var stays in its cell": chapterOf("const z = 1;", "var z = 'a';\nz.length;"),
  "a cell need not end with a semicolon": chapterOf("const f = (x: number) => x", "f(1)", "[1].map(f)"),
  "numbers of the prose": `${chapterOf("const z = dot([1], [2]);")}\nIt is \`= z.toFixed(2)\` and \`= z / 2 | 3 digits\`.\n`,
};

const bad: Record<string, [text: string, unit: string, code: number]> = {
  "a wrong type": [
    chapterOf("const z = dot([1], [2]);", `const ${mark}y: string = z;`),
    'cell "cell-2"',
    2322,
  ],
  "a wrong argument": [chapterOf(`dot([1], ${mark}"a");`), 'cell "cell-1"', 2345],
  "a name that is nowhere": [chapterOf(`const z: number = ${mark}dott([1], [2]);`), 'cell "cell-1"', 2552],
  "a name that is declared only below": [
    chapterOf(`${mark}later;`, "const later = 1;"),
    'cell "cell-1"',
    2304,
  ],
  "a name that only a failing cell declares": [
    chapterOf('const q = dot([1], []); //=> throws "length"', `${mark}q;`),
    'cell "cell-2"',
    2304,
  ],
  "an import of what isn't there": [
    chapterOf(`import { add, ${mark}nothing } from "engine";\nadd([1], [2]);`),
    'cell "cell-1"',
    2305,
  ],
  "an import from nowhere": [chapterOf(`import { add } from ${mark}"engin";`), 'cell "cell-1"', 2307],
  "what may be null": [
    chapterOf(`const m = new Map([["a", 1]]);\nconst n: number = m.get("a")!;\n${mark}m.get("a").toFixed();`),
    'cell "cell-1"',
    2532,
  ],
  "an implicit any": [chapterOf(`const f = (${mark}x) => x;`), 'cell "cell-1"', 7006],
  "syntax that can't just be stripped": [chapterOf(`enum ${mark}Kind { A }`), 'cell "cell-1"', 1294],
  "a type of a chapter's own": [
    chapterOf("interface P { x: number }", `const p: P = { ${mark}x: "a" };`),
    'cell "cell-2"',
    2322,
  ],
  "looking away without need": [
    chapterOf(`${mark}// @ts-expect-error nothing is wrong\ndot([1], []); //=> throws "length"`),
    'cell "cell-1"',
    2578,
  ],
  "looking away where no error is expected": [
    chapterOf(`const z: number = 1; ${mark}// @ts-ignore`),
    'cell "cell-1"',
    0,
  ],
  "a number in the prose": [
    `${chapterOf("const z = dot([1], [2]);")}\nIt is \`= z.${mark}toFixd(2) | 2 digits\`.\n`,
    'number "= z.toFixd(2)"',
    2551,
  ],
  "a cell in a list": [
    `- Item.\n\n  \`\`\`ts live id=cell-1\n  const a = 1;\n  const ${mark}b: string = a;\n  \`\`\`\n`,
    'cell "cell-1"',
    2322,
  ],
};

const findings = new Map<string, Finding[]>();

beforeAll(() => {
  const texts = {
    ...good,
    ...Object.fromEntries(Object.entries(bad).map(([name, [text]]) => [name, marked(text).text])),
  };
  const chapters = Object.entries(texts).map(([path, text]) => ({
    path,
    units: readChapter(parseMdx(text)).units,
  }));
  for (const name of Object.keys(texts)) findings.set(name, []);
  for (const finding of typecheck(chapters, modules, root)) findings.get(finding.path)?.push(finding);
}, 60_000);

describe("let pass", () => {
  test.each(Object.keys(good))("%s", (name) => {
    expect(findings.get(name)).toEqual([]);
  });
});

describe("found, at line and column of the chapter", () => {
  test.each(Object.entries(bad))("%s", (name, [text, unit, code]) => {
    const { line, column } = marked(text);
    expect(findings.get(name)).toMatchObject([{ path: name, line, column, unit, code }]);
  });
});

test("a message names no place on this machine", () => {
  const [{ message }] = findings.get("an import of what isn't there") ?? [];
  expect(message).toContain("engine/index.ts");
  expect(message).not.toContain(root);
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "cells-"));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const check = (text: string) => {
    const file = join(folder, "01-tiny.mdx");
    writeFileSync(file, text);
    return new Promise<{ code: number; output: string; file: string }>((resolve) => {
      execFile(process.execPath, [join(root, "scripts/check-cells.ts"), file], (error, output) => {
        resolve({ code: error ? Number(error.code) : 0, output, file });
      });
    });
  };

  test("fails on a cell that doesn't type-check, and says where", { timeout: 60_000 }, async () => {
    const { code, output, file } = await check(cell("sum", "const z: string = dot([1], [2]); //=> 2"));
    expect(output).toContain(
      `${file}:2:7 cell "sum": Type 'number' is not assignable to type 'string'. (2322)`,
    );
    expect(code).toBe(1);
  });

  test("fails on a chapter that can't be built, and says where", { timeout: 60_000 }, async () => {
    const { code, output, file } = await check(cell("sum", "const z = dot([1], [2]);"));
    expect(output).toContain(`${file}:1:1 the cell "sum" expects nothing`);
    expect(code).toBe(1);
  });

  test("passes a good chapter", { timeout: 60_000 }, async () => {
    const { code, output } = await check(cell("sum", "const z = dot([1], [2]); //=> 2"));
    expect(output).toBe("Cells and numbers run and type-checked: 1. Nothing to mend.\n");
    expect(code).toBe(0);
  });
});
