import { describe, expect, test } from "vitest";
import { runCell, runCells } from "./run-cells.ts";

const numbers = ({ displays }: { displays: unknown[] }) =>
  displays.map((shown) => (shown as { value: number }).value);

describe("what a cell shows", () => {
  test("the value of its last expression", async () => {
    expect((await runCell("const a = 1;\na + 1")).displays).toEqual([{ kind: "number", value: 2 }]);
  });

  test("not that of a declaration, an assignment or nothing", async () => {
    expect((await runCell("const a = 1")).displays).toEqual([]);
    expect((await runCell("let a; a = 1")).displays).toEqual([]);
    expect((await runCell("undefined")).displays).toEqual([]);
  });

  test("what it displays, in order, each once", async () => {
    expect(numbers(await runCell("display(1, 2);\ndisplay(3)"))).toEqual([1, 2, 3]);
  });

  test("display gives its value back", async () => {
    expect((await runCell("const a = display(double(3)) + 1; //=> 7")).outcomes[0].holds).toBe(true);
  });

  test("an object, a drawn thing, a formula with live numbers", async () => {
    const { displays } = await runCell(
      `display({ outerHTML: "<svg></svg>" });\nconst z = double(2);\ntex\`z = \${z}\``,
    );
    expect(displays).toEqual([
      { kind: "markup", markup: "<svg></svg>" },
      { kind: "tex", tex: "z = 4" },
    ]);
  });

  test("what it prints: one value as a value, several as a line", async () => {
    const { displays } = await runCell(
      'console.log([[1, 2]]);\nconsole.info("z is", 0.5, [1]);\nconsole.warn("!");\nconsole.table([{ a: 1 }]);',
    );
    expect(displays.map(({ kind }) => kind)).toEqual(["matrix", "text", "text", "table"]);
    expect(displays[1]).toEqual({ kind: "text", text: "z is 0.5 [1]" });
  });

  test("each cell's printing stands under its own cell, also when they take turns", async () => {
    const slow = (n: number) => `await 0;\nconsole.log(${n});\nawait 0;\nconsole.log(${n});`;
    const { a, b } = await runCells(slow(1), slow(2));
    expect([numbers(a), numbers(b)]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("a hundred values, and then that there are more", async () => {
    const { displays } = await runCell("for (let i = 0; i < 500; i++) display(i);");
    expect(displays).toHaveLength(101);
    expect(displays[100]).toMatchObject({ text: expect.stringContaining("at most 100 values") });
  });

  test("a few large drawings, and then that there are more", async () => {
    const { displays } = await runCell(
      'for (let i = 0; i < 50; i++) display({ outerHTML: "<svg>" + "x".repeat(90_000) + "</svg>" });',
    );
    expect(displays.map(({ kind }) => kind)).toEqual([...Array(11).fill("markup"), "value"]);
    expect(displays[11]).toMatchObject({ text: expect.stringContaining("1000 KB of drawings") });
  });

  test("a few dozen large tables, and then that there are more", async () => {
    const { displays } = await runCell(
      "for (let i = 0; i < 90; i++) display(Array.from({ length: 50 }, () => Array(30).fill(i)));",
    );
    expect(displays.length).toBeLessThan(30);
    expect(displays.at(-1)).toMatchObject({ kind: "value" });
  });

  test("the names that it reads and declares, with their values", async () => {
    const { b } = await runCells("const w = [1, 2];", "const z: number = w[0] / 3, f = (x: number) => x;");
    expect(b.values).toEqual({ w: "[1, 2]", z: "0.3333", f: "function f" });
  });
});

describe("what a cell expects", () => {
  test("holds or not, with what came instead", async () => {
    const { outcomes } = await runCell("const z = double(3); //=> 6\nz - 1; //=> 6\n[z, z] //=> [6, 6]");
    expect(outcomes).toEqual([
      { line: 1, text: "6", holds: true, now: "6" },
      { line: 2, text: "6", holds: false, now: "5" },
      { line: 3, text: "[6, 6]", holds: true, now: "[6, 6]" },
    ]);
  });

  test("an error, by a part of its message", async () => {
    const cell = (expected: string) =>
      `double(1);\nthrow new RangeError("too long"); //=> throws "${expected}"`;
    expect((await runCell(cell("long"))).outcomes).toEqual([
      { line: 2, text: 'throws "long"', holds: true, now: "too long" },
    ]);
    expect((await runCell(cell("short"))).outcomes[0].holds).toBe(false);
    expect((await runCell('double(1); //=> throws "x"')).outcomes).toEqual([
      { line: 1, text: 'throws "x"', holds: false, now: "no error" },
    ]);
  });
});

describe("what a cell has in scope", () => {
  test("the engine's names, display, tex, Plot, and the language's own", async () => {
    const { trouble, displays } = await runCell(
      "display(three, Math.sqrt(4), Plot.version, typeof tex, [1, 2].at(-1))",
    );
    expect(trouble).toBeUndefined();
    expect(displays).toHaveLength(5);
  });

  test("what it imports, under the name that it gives", async () => {
    expect(numbers(await runCell('import { double as twice, three } from "engine";\ntwice(three)'))).toEqual([
      6,
    ]);
    expect(numbers(await runCell('import * as E from "engine";\nE.double(E.three)'))).toEqual([6]);
  });

  test("import over several lines leaves the lines after it where they were", async () => {
    expect((await runCell('import {\n  double,\n} from "engine";\ndouble(1);\nnull.x')).trouble?.line).toBe(
      5,
    );
  });

  test("a module that cells can't import is named, and so are those that they can", async () => {
    expect((await runCell('import { a } from "fs";\na')).trouble?.message).toBe(
      `Cells can't import "fs", only engine and @observablehq/plot.`,
    );
  });

  test("a name that the module doesn't have is named", async () => {
    expect((await runCell('import { dott } from "engine";\ndott(1)')).trouble?.message).toBe(
      '"engine" has nothing called dott.',
    );
  });

  test("its own declaration rather than the engine's", async () => {
    expect(numbers(await runCell("const double = (x: number) => 3 * x;\ndouble(1)"))).toEqual([3]);
  });
});

describe("errors, in plain words and at their line", () => {
  test.each([
    ["const a: number = 1;\n\na.b.c", 3, 'There is nothing (undefined) to take "c" of.'],
    ["\n\n\nnull.x", 4, 'There is nothing (null) to take "x" of.'],
    [
      "  \n// a remark\nconst a = 1;\na = 2;",
      4,
      "A const can't be given another value; declare it with let.",
    ],
    ["three();", 1, "three is not a function, so it can't be called."],
    ["a;\nconst a = 1;", 1, "a is used before the line that declares it."],
    [
      'throw new TypeError("Failed to fetch");',
      1,
      "Cells reach no network; all that they use comes with the book.",
    ],
    ["const f = () => f();\nf();", 1, "A function calls itself without end."],
    ["interface A {\n  b: string;\n}\nthrow new Error('no');", 4, "no"],
    ["double(\n  (null as any).x,\n);", 2, 'There is nothing (null) to take "x" of.'],
    ["await 1;\nthrow new TypeError('late');", 2, "late"],
    ["JSON.parse('{');", 1, expect.stringMatching(/^SyntaxError: /)],
  ])("%j", async (source, line, message) => {
    expect((await runCell(source)).trouble).toMatchObject({ line, message });
  });

  test("an unknown name, at the place where it is read", async () => {
    expect((await runCell("const a: number = 1;\nconst b: number = a + dto(1);")).trouble).toEqual({
      message: "dto is not declared in this cell or above it.",
      line: 2,
      column: 23,
    });
  });

  test("the line of the cell that runs, not of the function above that it calls", async () => {
    const { b } = await runCells("\n\n\nconst f = (x: any) => x.y.z;", "1;\nf({});");
    expect(b.trouble?.line).toBe(2);
  });

  test("what is thrown and is no error", async () => {
    expect((await runCell('throw "stop"')).trouble?.message).toBe('The cell threw "stop".');
    expect((await runCell("await Promise.reject(3)")).trouble?.message).toBe("The cell threw 3.");
  });

  test("a hostile error", async () => {
    const { trouble } = await runCell(
      "throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } })",
    );
    expect(trouble?.message).toContain("can't be shown");
    const unreadable = await runCell(
      "throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } })",
    );
    expect(unreadable.trouble?.message).toContain("can't be shown");
  });

  test("code that can't be read, at its line and column", async () => {
    expect((await runCell("const a = 1;\nconst b = = 2;")).trouble).toMatchObject({ line: 2, column: 11 });
  });

  test("what was shown before the error stays", async () => {
    expect(numbers(await runCell("display(1);\nnull.x"))).toEqual([1]);
  });
});
