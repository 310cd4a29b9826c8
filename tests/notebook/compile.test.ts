import { describe, expect, test } from "vitest";
import { compile } from "../../notebook/compile.ts";
import { problemOf } from "./run-cells.ts";

const problemIn = (source: string) => {
  const { message, line, column } = problemOf(() => compile(source));
  return { message, line, column };
};

describe("what a cell reads and declares", () => {
  test("names of the top level are outputs, names from elsewhere are inputs", () => {
    const { inputs, outputs } = compile(
      "const w = [a], { x, ...y } = b;\nfunction f(t) { return t * c; }\nclass K {}",
    );
    expect(outputs).toEqual(["w", "x", "y", "f", "K"]);
    expect(inputs).toEqual(["a", "b", "c"]);
  });

  test("names inside functions and blocks are neither", () => {
    const { inputs, outputs } = compile(
      "{ const a = 1; }\nfor (const i of [1]) { let b = i; }\nconst f = (x) => x;",
    );
    expect(inputs).toEqual([]);
    expect(outputs).toEqual(["f"]);
  });

  test("types are neither", () => {
    const { inputs, outputs } = compile("interface P { a: Q }\ntype R = P;\nconst r: R = { a: 1 };");
    expect(inputs).toEqual([]);
    expect(outputs).toEqual(["r"]);
  });

  test("imports are declarations", () => {
    const { outputs, body } = compile(
      'import { dot as inner, Matrix } from "engine";\nimport * as E from "engine";\ninner(Matrix, E);',
    );
    expect(outputs).toEqual(["inner", "Matrix", "E"]);
    expect(body).not.toMatch(/\bimport\b/);
  });

  test("each input knows where it is first read", () => {
    expect(compile("const a: number = 1;\nconst b: number = a + far + far;").places.far).toEqual({
      line: 2,
      column: 23,
    });
  });

  test("a compiled cell is plain data", () => {
    const compiled = compile("const z = double(3); //=> 6");
    expect(structuredClone(compiled)).toEqual(compiled);
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });
});

describe("expectations", () => {
  const placed = (source: string) =>
    compile(source).expectations.map(({ line, column, text }) => [line, column, text]);

  test("stand behind expressions and declarations, each at its place", () => {
    expect(placed("const z = f(1); //=> 1\n\nz + 1; //=> 2\nf(\n  3\n) //=> 3")).toEqual([
      [1, 17, "1"],
      [3, 8, "2"],
      [6, 3, "3"],
    ]);
  });

  test("columns are those of the TypeScript", () => {
    const source = "const z: Array<number> = f(1) as number[]; //=> [1]";
    expect(placed(source)).toEqual([[1, source.indexOf("//=>") + 1, "[1]"]]);
  });

  test("a text that only looks like one is a text", () => {
    expect(placed('const a = "//=> 3"; /* //=> 4 */')).toEqual([]);
  });

  test.each([
    ["on a line of its own", "f(1);\n//=> 1"],
    ["inside a function", "const g = () => {\n  f(1); //=> 1\n};"],
    ["inside a loop", "for (const i of [1]) {\n  f(i); //=> 1\n}"],
  ])("%s, there is no statement that it could mean", (_, source) => {
    expect(problemIn(source).message).toContain(
      "must end a statement: put a semicolon before it, and keep it outside functions and loops",
    );
  });

  test.each(["function g() {} //=> 1", "if (f(1)) f(2); //=> 1", "const { a } = f(1); //=> 1"])(
    "%j gives no single value",
    (source) => {
      expect(problemIn(source).message).toContain("must follow an expression or the declaration of one name");
    },
  );
});

describe("what a cell can't do is refused at its place", () => {
  test("assigning to a name of a cell above", () => {
    expect(problemIn("const a: number = f(1);\nz = a; //=> 1")).toEqual({
      message:
        "z belongs to a cell above and can't be assigned here; declare one of this cell's own with const or let.",
      line: 2,
      column: 1,
    });
    expect(problemIn("const f = (a: number) => { z += a; };")).toMatchObject({ line: 1, column: 28 });
  });

  test("giving a name of the language another meaning", () => {
    expect(problemIn("f(1); //=> 1\nconst Math = 3;")).toEqual({
      message: "Global 'Math' cannot be redefined; choose another name.",
      line: 2,
      column: 7,
    });
  });

  test("importing a default, which no module has", () => {
    expect(problemIn('import { dot } from "engine";\nimport sum from "engine";\nsum(dot);')).toEqual({
      message:
        '"engine" has no default to import as sum: write import { sum } from "engine", or import * as sum from "engine" for all of it.',
      line: 2,
      column: 8,
    });
  });

  test("exporting", () => {
    const message =
      'A cell exports nothing: the cells below know its names as they are. Leave out the word "export".';
    expect(problemIn("f(1); //=> 1\n  export const z = 1;")).toEqual({ message, line: 2, column: 3 });
    expect(problemIn("export default 3;")).toEqual({ message, line: 1, column: 1 });
    expect(problemIn("export { z };")).toMatchObject({ message, line: 1 });
  });
});
