import { describe, expect, test } from "vitest";
import { Matrix } from "../../engine/index.ts";
import { brief, inspect, Tex } from "../../notebook/inspect.ts";

const trap = () => {
  throw new Error("no");
};
const hostileProxy = new Proxy({}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap });

describe("values are shown as a reader of mathematics expects", () => {
  test("a number as a number", () => {
    expect(inspect(-0.5)).toEqual({ kind: "number", value: -0.5 });
    expect(inspect(Number.NaN)).toEqual({ kind: "number", value: Number.NaN });
  });

  test("a text as a text", () => {
    expect(inspect("a\nb")).toEqual({ kind: "text", text: "a\nb" });
  });

  test("a list of numbers on one line", () => {
    expect(inspect([1, -2.5, 1 / 3])).toEqual({ kind: "value", text: "[1, −2.5, 0.3333]" });
    expect(inspect(Float64Array.of(1, 2))).toEqual({ kind: "value", text: "[1, 2]" });
  });

  test("equally long lists of numbers as a matrix", () => {
    expect(
      inspect([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({
      kind: "matrix",
      rows: [
        [1, 2],
        [3, 4],
      ],
      size: [2, 2],
    });
    expect(inspect([Float64Array.of(1), [2]])).toMatchObject({ kind: "matrix", size: [2, 1] });
  });

  test("lists of other lengths, or of other things, as lists", () => {
    expect(inspect([[1, 2], [3]])).toEqual({ kind: "value", text: "[[1, 2], [3]]" });
    expect(inspect([["a"]])).toEqual({ kind: "value", text: '[["a"]]' });
    expect(inspect([[]])).toEqual({ kind: "value", text: "[[]]" });
    expect(inspect([])).toEqual({ kind: "value", text: "[]" });
  });

  test("the engine's matrix as a matrix", () => {
    expect(inspect(Matrix.from([[1, 2, 3]]))).toEqual({ kind: "matrix", rows: [[1, 2, 3]], size: [1, 3] });
  });

  test("a list of records as a table of all their columns", () => {
    expect(
      inspect([
        { a: 1, b: [2, 3] },
        { a: "x", c: true },
      ]),
    ).toEqual({
      kind: "table",
      columns: ["a", "b", "c"],
      rows: [
        [1, "[2, 3]", ""],
        ["x", "", "true"],
      ],
      count: 2,
    });
  });

  test("a formula as a formula, a drawing as its markup", () => {
    expect(inspect(new Tex("z = 1"))).toEqual({ kind: "tex", tex: "z = 1" });
    expect(inspect({ outerHTML: "<svg></svg>" })).toEqual({ kind: "markup", markup: "<svg></svg>" });
  });

  test.each([
    [undefined, "undefined"],
    [null, "null"],
    [true, "true"],
    [10n, "10"],
    [Symbol("s"), "Symbol(s)"],
    [
      function sigmoid() {
        return 1;
      },
      "function sigmoid",
    ],
    [() => 1, "function"],
    [{ w: [1, 2], b: { c: "x" } }, '{w: [1, 2], b: {c: "x"}}'],
    [new Set([1, 2]), "[1, 2]"],
    [new Map([["a", 1]]), "Map {a: 1}"],
    [new RangeError("too long"), "RangeError: too long"],
    [/a+/g, "/a+/g"],
    [Promise.resolve(), "Promise {}"],
    [Object.create(null), "{}"],
  ])("%o on one line", (value, text) => {
    expect(brief(value)).toBe(text);
  });
});

describe("what is large is cut, and says so", () => {
  test("a matrix to fifty rows and thirty columns", () => {
    const shown = inspect(Array.from({ length: 60 }, () => Array(40).fill(1)));
    expect(shown).toMatchObject({ kind: "matrix", size: [60, 40] });
    expect(shown.kind === "matrix" && [shown.rows.length, shown.rows[0].length]).toEqual([50, 30]);
  });

  test("a table to fifty rows", () => {
    const shown = inspect(Array.from({ length: 1000 }, (_, i) => ({ i })));
    expect(shown).toMatchObject({ kind: "table", count: 1000 });
    expect(shown.kind === "table" && shown.rows).toHaveLength(50);
  });

  test("a list to a hundred items, with the number of the rest", () => {
    expect(brief(Array(250).fill(1), 2000)).toMatch(/^\[1(, 1){99}, … 150 more\]$/);
  });

  test("a line to its length", () => {
    expect(brief("x".repeat(200), 20)).toHaveLength(20);
    expect(brief("x".repeat(200), 20)).toMatch(/…$/);
  });

  test("a text to ten thousand characters", () => {
    const shown = inspect("x".repeat(20_000));
    expect(shown.kind === "text" && shown.text).toHaveLength(10_000);
  });

  test("depth", () => {
    expect(brief([[[[[1]]]]], 80, 3)).toBe("[[[…]]]");
  });

  test("a million numbers, in no time", () => {
    const before = performance.now();
    expect(inspect(Array.from({ length: 1e6 }, (_, i) => i)).kind).toBe("value");
    expect(inspect(new Array(1e9)).kind).toBe("value");
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe("hostile values do no harm", () => {
  test("a Proxy that throws at every touch", () => {
    expect(inspect(hostileProxy)).toEqual({ kind: "value", text: "a value that can't be shown: no" });
    expect(brief(hostileProxy)).toBe("a value that can't be shown: no");
    expect(brief([hostileProxy])).toBe("a value that can't be shown: no");
  });

  test("a getter that throws", () => {
    expect(
      brief({
        get z() {
          return trap();
        },
      }),
    ).toBe("a value that can't be shown: no");
  });

  test("an error that can't be read either", () => {
    const value = {
      get z() {
        throw hostileProxy;
      },
    };
    expect(inspect(value).kind).toBe("value");
    expect(brief(value)).toBe("a value that can't be shown");
  });

  test("an object that holds itself", () => {
    const cycle: Record<string, unknown> = { z: 1 };
    cycle.self = cycle;
    expect(brief(cycle)).toBe("{z: 1, self: {z: 1, self: {z: 1, self: …}}}");
  });

  test("a wide object that holds itself everywhere, in no time", () => {
    const web: unknown[] = [];
    for (let i = 0; i < 100; i++) web.push(web);
    const before = performance.now();
    expect(inspect(web).kind).toBe("value");
    expect(performance.now() - before).toBeLessThan(500);
  });

  test("what claims to be a matrix and isn't", () => {
    expect(inspect({ rows: 2, columns: 2, data: [1] })).toMatchObject({ kind: "value" });
    expect(inspect({ rows: 0, columns: 0, data: [] })).toMatchObject({ kind: "value" });
  });
});
