import { describe, expect, test } from "vitest";
import { compile } from "../../notebook/compile.ts";
import { problemOf } from "./run-cells.ts";

const refusal = "stands on a constant: expect a result that the cell computes";

describe("an expectation on a constant is refused, whatever its disguise", () => {
  test.each([
    ["a number", "29; //=> 29"],
    ["a negative number", "-29; //=> -29"],
    ["a text", '"yes"; //=> "yes"'],
    ["nothing", "undefined; //=> undefined"],
    ["a name", "const z = 29; //=> 29"],
    ["a name for a name", "const y = 29;\nconst z = y; //=> 29"],
    ["arithmetic on literals", "const z = 8 * 3 + 5; //=> 29"],
    ["a choice between literals", "true ? 29 : 0; //=> 29"],
    ["a literal or another", "0 || 29; //=> 29"],
    ["a template of literals", `\`z is \${29}\`; //=> "z is 29"`],
    ["a list", "const w = [8, 4, 2]; //=> [8, 4, 2]"],
    ["an entry of a list", "const w = [8, 4, 2];\nw[1]; //=> 4"],
    ["the length of a list", "const w = [8, 4, 2];\nw.length; //=> 3"],
    ["a list spread into another", "const w = [8, 4];\n[...w, 2]; //=> [8, 4, 2]"],
    ["a part of an object", "const p = { x: { y: 29 } };\np.x.y; //=> 29"],
    ["a part, asked for with care", "const p = { x: 29 };\np?.x; //=> 29"],
    ["a destructured name", "const [z] = [29];\nz; //=> 29"],
    ["a destructured part", "const { a: [, z] } = { a: [1, 29] };\nz; //=> 29"],
    ["a name assigned later", "let z;\nz = 29;\nz; //=> 29"],
    ["an assignment itself", "let z;\nz = 29; //=> 29"],
    ["a type's cover", "const z = 29 as number;\nz satisfies number; //=> 29"],
    ["brackets", "((29)); //=> 29"],
    ["a sequence", "(0, 29); //=> 29"],
    ["waiting", "await 29; //=> 29"],
    ["showing it", "display(29); //=> 29"],
    ["a function of JavaScript on literals", "Math.max(3); //=> 3"],
    ["its result under a name", "const z = Math.abs(-3); //=> 3"],
    ["a constant of JavaScript", "Math.PI; //=> 3.14"],
    ["a conversion", 'Number("3"); //=> 3'],
    ["a method of a literal list", "[5].at(0); //=> 5"],
    ["a method of a literal text", '"yes".toUpperCase(); //=> "YES"'],
    ["a list filled with a literal", "Array.from({ length: 2 }, () => 0); //=> [0, 0]"],
    ["a function called at once", "(() => 5)(); //=> 5"],
    ["one with a body", "(function () { return 5; })(); //=> 5"],
    ["a name given itself", "let z = 3;\nz = z; //=> 3"],
    ["showing a name", "const z = 29;\ndisplay(z); //=> 29"],
  ])("%s", (_, source) => {
    expect(problemOf(() => compile(source, () => false)).message).toContain(refusal);
  });

  test("a name that a cell above declares", () => {
    expect(problemOf(() => compile("z; //=> 29", (name) => name === "z")).message).toContain(refusal);
  });

  test("the place is that of the expectation", () => {
    expect(
      problemOf(() => compile("const y: number = 1;\nconst z: number = y; //=> 1", () => false)),
    ).toMatchObject({
      line: 2,
      column: 22,
    });
  });
});

describe("an expectation on what is computed is let pass", () => {
  test.each([
    ["a call", "double(29); //=> 58"],
    ["a call's result under a name", "const w = [1, 2];\nconst z = double(w[0]); //=> 2"],
    ["arithmetic on names", "const a = 3, b = 4;\nconst c = a * b; //=> 12"],
    ["a negated name", "const a = 3;\n-a; //=> -3"],
    ["a sum built in a loop", "let z = 0;\nfor (const x of [1, 2]) z += x;\nz; //=> 3"],
    ["a count", "let n = 0;\nn++;\nn; //=> 1"],
    ["a list that grows", "const run = [];\nrun.push(1);\nrun; //=> [1]"],
    ["a list whose entries change", "const w = [0, 0];\nw[0] = 1;\nw; //=> [1, 0]"],
    ["an entry that counts up", "const w = [0, 0];\nw[1]++;\nw; //=> [0, 1]"],
    ["an object whose part changes", "const p = { n: { k: 1 } };\np.n.k = 2;\np.n.k; //=> 2"],
    ["a sorted list", "const w = [2, 1];\nw.sort();\nw; //=> [1, 2]"],
    ["a name that a loop runs through", "let last = 0;\nfor (last of [1, 2]);\nlast; //=> 2"],
    ["a list with a computed entry", "const a = 1;\n[a + 1, 2]; //=> [2, 2]"],
    ["arithmetic on a name", "const a = 2;\nconst z = a * 1; //=> 2"],
    ["a function of JavaScript on a name", "const a = -2;\nMath.abs(a); //=> 2"],
    ["a method of a named list", "const w = [1, 2];\nw.map((x) => x * 2); //=> [2, 4]"],
    ["a method that calls the cell's function", "const f = (x) => x;\n[1, 2].map((x) => f(x)); //=> [1, 2]"],
    ["the cell's own function", "const f = () => 5;\nf(); //=> 5"],
    ["a function called at once that calls another", "(() => double(2))(); //=> 4"],
    ["a name from elsewhere", "houses; //=> 3"],
  ])("%s", (_, source) => {
    expect(compile(source).expectations).toHaveLength(1);
  });
});

test("a cell tells which of its names are constants", () => {
  expect(compile("const a = 1, b = [a], c = double(a), f = () => 1;").constants).toEqual(["a", "b", "f"]);
});

test("a reader may expect a constant", () => {
  expect(compile("const a = 5; //=> 5").expectations).toHaveLength(1);
});
