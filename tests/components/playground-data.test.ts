import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldNumber, readCsv } from "../../components/playground/data/csv.ts";
import {
  change,
  goOn,
  labelledPoint,
  missing,
  movedPoint,
  nearestPoint,
  redo,
  startDrawing,
  undo,
  withoutPoint,
  withPoint,
} from "../../components/playground/data/drawn-points.ts";
import { functionPoints, readFormula } from "../../components/playground/data/function-points.ts";
import { readPoints, writePoints } from "../../components/playground/data/points-table.ts";
import { scaled, scalingSentence, unscaled } from "../../components/playground/data/scaling.ts";

describe("a table of comma-separated values", () => {
  test("is parted by what its first line has", () => {
    expect(readCsv("a,b\n1,2").rows.map(({ fields }) => fields)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(readCsv("1,5;2;red").rows[0].fields).toEqual(["1,5", "2", "red"]);
    expect(readCsv("1\t2\tred, or so").rows[0].fields).toEqual(["1", "2", "red, or so"]);
  });

  test("knows quotations, byte order marks, all line ends, and leaves empty lines out", () => {
    const { rows } = readCsv('\uFEFF"a, b",2\r\n\r\n"""x""\ny",""\r3,4');
    expect(rows).toEqual([
      { line: 1, fields: ["a, b", "2"] },
      { line: 3, fields: ['"x"\ny', ""] },
      { line: 5, fields: ["3", "4"] },
    ]);
    expect(() => readCsv('1,2\n"3,4\n5,6')).toThrow("line 2");
  });

  test("gives back whatever fields are written into it", () => {
    const field = fc.string().map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ["a,b", ...rows.map((row) => row.map(quoted).join(","))].join("\r\n");
        const filled = rows.filter((row) => row.some((value) => value !== ""));
        expect(
          readCsv(text)
            .rows.slice(1)
            .map(({ fields }) => fields),
        ).toEqual(filled);
      }),
    );
  });

  test("has decimal commas only where commas don't part fields", () => {
    expect(fieldNumber("1,5", { separator: ";" })).toBe(1.5);
    expect(fieldNumber("−,5e1", { separator: "\t" })).toBe(-5);
    expect(fieldNumber("1,5", { separator: "," })).toBeNull();
    expect(fieldNumber("1.000,5", { separator: ";" })).toBeNull();
    for (const text of ["", "x", "1e999", "0x10", "Infinity", "1 2"])
      expect(fieldNumber(text, { separator: ";" }), text).toBeNull();
  });
});

describe("points from a table", () => {
  test("with a header: named columns, named classes", () => {
    const { samples, classes, names, problems, scalings } = readPoints(
      "width,height,kind\n1,2,cat\n-3,4.5,dog\n3,-1,cat\n",
    );
    expect(names).toEqual(["width", "height", "kind"]);
    expect(classes).toEqual(["cat", "dog"]);
    expect(samples).toEqual([
      { x: [1, 2], y: 0 },
      { x: [-3, 4.5], y: 1 },
      { x: [3, -1], y: 0 },
    ]);
    expect(problems).toEqual([]);
    expect(scalings).toEqual([null, null, null]);
  });

  test("without a header; labels −1 and 1 are classes in their order", () => {
    const { samples, classes } = readPoints("1;2;1\n−3;4,5;-1");
    expect(classes).toEqual(["-1", "1"]);
    expect(samples.map(({ y }) => y)).toEqual([1, 0]);
    expect(samples[1].x).toEqual([-3, 4.5]);
  });

  test("ranges are brought into the plane, and it is said how", () => {
    const { samples, scalings } = readPoints("height,age,player\n150,12,no\n200,20,yes\n175,16,no");
    expect(samples.map(({ x }) => x)).toEqual([
      [-5, -5],
      [5, 5],
      [0, 0],
    ]);
    const [height] = scalings;
    if (!height) throw new Error("height is not scaled");
    expect(scalingSentence("x₁", height)).toBe(
      "x₁ = (height − 175) / 5, so that 150 to 200 becomes −5 to 5.",
    );
    expect(unscaled(scaled(163, height), height)).toBeCloseTo(163, 12);
  });

  test("a column of equal numbers becomes 0", () => {
    const { samples } = readPoints("100,1,a\n100,4,b");
    expect(samples.map(({ x }) => x[0])).toEqual([0, 0]);
  });

  test("labels that are not whole are values, scaled to at most 1", () => {
    const { labels, samples, scalings } = readPoints("0,1,10.5\n2,-3,30.5\n1,1,20.5");
    expect(labels).toBe("values");
    expect(samples.map(({ y }) => y)).toEqual([-1, 1, 0]);
    expect(scalings[2]).toMatchObject({ middle: 20.5, unit: 10 });
    expect(readPoints("0,1,1\n2,3,0", { labels: "values" }).labels).toBe("values");
  });

  test("other columns can be chosen", () => {
    const { samples, classes } = readPoints("id,kind,a,b\n7,x,1,2\n8,y,-2,4", { columns: [2, 3, 1] });
    expect(classes).toEqual(["x", "y"]);
    expect(samples[1]).toEqual({ x: [-2, 4], y: 1 });
  });

  test("bad lines are told with their reason, and the others taken", () => {
    const { samples, problems } = readPoints("a,b,c\n1,2,x\n1,?,x\n1,2\n\n4,5,y\n1,2,\n1,2,3,4");
    expect(samples).toHaveLength(2);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 7, 8]);
    expect(problems[0].reason).toBe("b is “?”, which is no number.");
    expect(problems[1].reason).toContain("2 columns");
    expect(problems[2].reason).toContain("no label");
    expect(problems[3].reason).toContain("semicolons");
  });

  test("what can't be read at all is refused in a sentence", () => {
    expect(() => readPoints(" \n")).toThrow("nothing to read");
    expect(() => readPoints("1,2\n3,4")).toThrow("two columns");
    expect(() => readPoints("a,b,c")).toThrow("no line after it");
    expect(() => readPoints("1,2,x\n3,4,x")).toThrow("one class, “x”");
    const many = Array.from({ length: 11 }, (_, i) => `${i - 5},0,name${i}`).join("\n");
    expect(() => readPoints(many)).toThrow("11 different labels");
    expect(() => readPoints("1,2,x\n3,4,y", { labels: "values" })).toThrow("“x” is no number");
  });

  test("written and read again they are the same", () => {
    const samples = [
      { x: [0.1, -5.25], y: 0 },
      { x: [4, 0.3333], y: 1 },
    ];
    const again = readPoints(writePoints(samples, ['the "first", one', "b"]));
    expect(again.samples).toEqual(samples);
    expect(writePoints([{ x: [1 / 3, -1e-9], y: 0.5 }])).toBe("x1,x2,label\n0.3333,0,0.5\n");
    expect(again.classes).toEqual(['the "first", one', "b"]);
  });
});

describe("points by a typed function", () => {
  const usual = { labels: "classes", count: 200, seed: 1, gap: 0.25, noise: 0 } as const;

  test("lie above and below its curve, off the gap", () => {
    const samples = functionPoints({ ...usual, formula: "x^2/3 - 2" });
    expect(samples).toHaveLength(200);
    for (const { x, y } of samples) {
      const height = x[1] - (x[0] ** 2 / 3 - 2);
      expect(Math.abs(height)).toBeGreaterThanOrEqual(0.25);
      expect(y).toBe(height > 0 ? 1 : 0);
    }
  });

  test("of two variables: parted where it is 0", () => {
    for (const { x, y } of functionPoints({ ...usual, formula: "x1^2 + x2^2 − 9" }))
      expect(y).toBe(Number(x[0] ** 2 + x[1] ** 2 > 9));
  });

  test("noise turns about its share of labels round", () => {
    const samples = functionPoints({ ...usual, formula: "0", noise: 0.2, count: 1000 });
    const wrong = samples.filter(({ x, y }) => Number(x[1] > 0) !== y).length;
    expect(wrong).toBeGreaterThan(150);
    expect(wrong).toBeLessThan(250);
  });

  test("as values: the function's own, of at most 1", () => {
    for (const { x, y } of functionPoints({ ...usual, labels: "values", formula: "x1/12" }))
      expect(y).toBeCloseTo(x[0] / 12, 12);
    const large = functionPoints({ ...usual, labels: "values", formula: "x1*x2" });
    expect(Math.max(...large.map(({ y }) => Math.abs(y)))).toBe(1);
  });

  test("the same seed, the same points", () => {
    const draw = (seed: number) => functionPoints({ ...usual, formula: "x", seed });
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  test("no point lies where the function has no value", () => {
    for (const { x } of functionPoints({ ...usual, formula: "ln(x1)" })) expect(x[0]).toBeGreaterThan(0);
    expect(readFormula("1/x")([0, 1])).toBeNull();
  });

  test("what is no such function is refused in a sentence", () => {
    const draw =
      (formula: string, more = {}) =>
      () =>
        functionPoints({ ...usual, formula, ...more });
    expect(draw("x +")).toThrow('"x1 +" has the end');
    expect(draw("y + 1")).toThrow('"y" is not known');
    expect(draw("ln(0 - 1 - x^2)")).toThrow("no value anywhere");
    expect(draw("0", { gap: 100 })).toThrow("smaller");
  });
});

describe("drawn points", () => {
  const one = withPoint([], [1, 2], 0);

  test("are added, moved, relabelled, taken away, within the plane", () => {
    expect(withPoint(one, [9, -7.123], 2)).toEqual([
      { x: [1, 2], y: 0 },
      { x: [6, -6], y: 2 },
    ]);
    expect(movedPoint(one, 0, [0.126, 0])).toEqual([{ x: [0.13, 0], y: 0 }]);
    expect(labelledPoint(one, 0, 4)).toEqual([{ x: [1, 2], y: 4 }]);
    expect(withoutPoint(one, 0)).toEqual([]);
  });

  test("are found by what is near", () => {
    const two = withPoint(one, [1.2, 2], 1);
    expect(nearestPoint(two, [1.15, 2], 0.5)).toBe(1);
    expect(nearestPoint(two, [4, 4], 0.5)).toBe(-1);
  });

  test("every change can be undone and done again; a drag is one change", () => {
    const two = withPoint(one, [0, 0], 1);
    let drawn = change(change(startDrawing(), one), two);
    drawn = goOn(change(drawn, movedPoint(two, 1, [1, 1])), movedPoint(two, 1, [2, 2]));
    expect(drawn.samples[1].x).toEqual([2, 2]);
    expect(undo(drawn).samples).toEqual(two);
    expect(undo(undo(drawn)).samples).toEqual(one);
    expect(undo(undo(undo(drawn))).samples).toEqual([]);
    expect(undo(undo(undo(undo(drawn)))).samples).toEqual([]);
    expect(redo(redo(redo(redo(undo(undo(undo(drawn))))))).samples).toEqual(drawn.samples);
    expect(redo(change(undo(drawn), [])).samples).toEqual([]);
  });

  test("it is said what they lack", () => {
    expect(missing(one, "classes")).toContain("1 points");
    const four = [0, 1, 2, 3].map((x) => ({ x: [x, 0], y: 0 }));
    expect(missing(four, "values")).toBe("");
    expect(missing(four, "classes")).toContain("one class");
    expect(missing(labelledPoint(four, 0, 2), "classes")).toContain("Class 1 has no points");
    expect(missing(labelledPoint(four, 0, 1), "classes")).toBe("");
  });
});
