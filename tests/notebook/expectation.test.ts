import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Matrix } from "../../engine/index.ts";
import { holds, readExpectation } from "../../notebook/expectation.ts";
import { problemOf } from "./run-cells.ts";

describe("numbers agree to the digits shown", () => {
  test.each([
    ["0.3333", 1 / 3],
    ["0.67", 2 / 3],
    ["3.0", 2.96],
    ["-0.5", -0.54],
    ["29", 29],
    ["0.3", 0.1 + 0.2],
    ["3", 0.1 * 30],
    ["1e3", 1_400],
    ["1.5e-3", 0.001_52],
    ["6.02e23", 6.022e23],
    ["1_000", 1000],
    ["0x1f", 31],
    ["0", 0],
    ["0", -0],
    ["-0", 0],
    ["0.000", -1e-9],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["-Infinity", Number.NEGATIVE_INFINITY],
  ])("%s is met by %d", (text, value) => {
    expect(holds(text, value)).toBe(true);
  });

  test.each([
    ["0.3333", 0.3334],
    ["0.67", 0.66],
    ["3.0", 3.06],
    ["-0.5", 0.5],
    ["29", 29.4],
    ["29", 28.999],
    ["1e3", 1_600],
    ["1.5e-3", 0.001_56],
    ["0x1f", 31.4],
    ["0", 1e-12],
    ["0.000", 0.000_6],
    ["NaN", 0],
    ["0", Number.NaN],
    ["Infinity", 1e308],
    ["Infinity", Number.NEGATIVE_INFINITY],
    ["1", Number.POSITIVE_INFINITY],
  ])("%s is not met by %d", (text, value) => {
    expect(holds(text, value)).toBe(false);
  });

  test("a number is no text, no truth, no big integer", () => {
    expect(holds("1", "1")).toBe(false);
    expect(holds("1", true)).toBe(false);
    expect(holds("1", 1n)).toBe(false);
    expect(holds("1n", 1n)).toBe(true);
  });

  test("rounded as it is written, a number meets its own writing, and misses it a digit away", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (x, places) => {
          const text = x.toFixed(places);
          expect(holds(text, x)).toBe(true);
          expect(holds(text, Number(text) + 0.51 * 10 ** -places)).toBe(false);
        },
      ),
    );
  });
});

describe("texts, truths and nothing", () => {
  test("are met exactly", () => {
    expect(holds('"yes"', "yes")).toBe(true);
    expect(holds('"yes"', "Yes")).toBe(false);
    expect(holds("true", true)).toBe(true);
    expect(holds("true", 1)).toBe(false);
    expect(holds("null", null)).toBe(true);
    expect(holds("null", undefined)).toBe(false);
    expect(holds("undefined", undefined)).toBe(true);
    expect(holds("undefined", null)).toBe(false);
  });
});

describe("lists and matrices agree entry by entry", () => {
  test("each to its own digits", () => {
    expect(holds("[0.33, 0.7]", [1 / 3, 2 / 3])).toBe(true);
    expect(holds("[0.33, 0.6]", [1 / 3, 2 / 3])).toBe(false);
  });

  test("and in number", () => {
    expect(holds("[1, 2]", [1])).toBe(false);
    expect(holds("[1]", [1, 2])).toBe(false);
    expect(holds("[]", [])).toBe(true);
  });

  test("typed arrays count as lists", () => {
    expect(holds("[1, 2.5]", Float64Array.of(1, 2.5))).toBe(true);
  });

  test("a matrix is the list of its rows", () => {
    const matrix = Matrix.from([
      [1, 2],
      [3, 4.26],
    ]);
    expect(holds("[[1, 2], [3, 4.3]]", matrix)).toBe(true);
    expect(holds("[[1, 3], [2, 4.3]]", matrix)).toBe(false);
    expect(holds("[1, 2, 3, 4.3]", matrix)).toBe(false);
  });

  test("what is no list is none", () => {
    expect(holds("[1]", 1)).toBe(false);
    expect(holds('["a"]', "a")).toBe(false);
    expect(holds("[]", {})).toBe(false);
  });
});

describe("objects agree part by part", () => {
  test("all parts, and no others", () => {
    expect(holds('{ w: [1, 2], "b": -0.5 }', { w: [1, 2], b: -0.5 })).toBe(true);
    expect(holds("{ w: 1 }", { w: 1, b: 2 })).toBe(false);
    expect(holds("{ w: 1, b: 2 }", { w: 1 })).toBe(false);
    expect(holds("{ w: 1 }", { w: 2 })).toBe(false);
  });

  test("a part that is undefined is none", () => {
    expect(holds("{ w: 1 }", { w: 1, b: undefined })).toBe(true);
  });

  test("nothing is no object", () => {
    expect(holds("{}", null)).toBe(false);
    expect(holds("{}", undefined)).toBe(false);
  });
});

describe("reading //=>", () => {
  test("a comment that isn't one is left alone", () => {
    expect(readExpectation(" a remark", 1, 1)).toBeNull();
    expect(readExpectation(" -> the sum", 1, 1)).toBeNull();
    expect(readExpectation(" = 3", 1, 1)).toBeNull();
  });

  test("an error that is expected, with quotes in its message", () => {
    expect(readExpectation('=> throws "no \\"z\\""', 3, 7)).toEqual({
      line: 3,
      column: 7,
      text: 'throws "no \\"z\\""',
      throws: 'no "z"',
    });
  });

  test.each([
    "",
    "z",
    "dot(w, x)",
    "1 2",
    "1 + 2",
    "`a`",
    "[z]",
    "[1, , 2]",
    "[...w]",
    "{ a: z }",
    "{ [a]: 1 }",
    "/a/",
    "throws",
    "throws z",
    'throws "\\x"',
    'throws ""',
    'throws " "',
  ])("%j is no value", (text) => {
    expect(problemOf(() => readExpectation(`=> ${text}`, 3, 7))).toMatchObject({
      message: `//=> ${text} is not a value: write a number, a text in quotes, a list or an object, or throws "message"`,
      line: 3,
      column: 7,
    });
  });
});
