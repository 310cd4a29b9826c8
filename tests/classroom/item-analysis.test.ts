import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grade, GradedExercise } from "../../classroom/grading/grade.ts";
import { analyseItems, correlation, quartiles } from "../../classroom/grading/item-analysis.ts";

const item = (points: number, more: Partial<GradedExercise> = {}): GradedExercise => ({
  id: "x",
  status: points === 1 ? "right" : "wrong",
  score: points,
  points,
  of: 1,
  messages: [],
  slips: [],
  seconds: 60,
  tries: 1,
  answer: "",
  ...more,
});

const grade = (exercises: GradedExercise[], standing: Grade["standing"] = "counted"): Grade => ({
  student: { number: "1", name: "A" },
  standing,
  handIn: null,
  exercises: exercises.map((one, i) => ({ ...one, id: `e${i}` })),
  points: 0,
  of: exercises.length,
  notes: [],
});

describe("an analysis of exercises", () => {
  // Worked by hand: the first against the sums of the others, 2, 1, 1, 0: r = 1 / √(1 · 2) = 0.7071….
  const grades = [
    grade([item(1), item(1), item(1, { seconds: 30 })]),
    grade([item(1), item(0, { slips: ["a", "a", "b"] }), item(1, { seconds: 10 })]),
    grade([item(0), item(0, { slips: ["b"] }), item(1, { seconds: 20 })]),
    grade([item(0), item(0, { status: "missing", slips: [] }), item(0, { seconds: 40 })]),
    grade([item(1), item(1), item(1)], "missing"),
    grade([item(1), item(1), item(1)], "disputed"),
  ];
  const [first, second, third] = analyseItems(grades);

  test("difficulty is the mean score of those who handed in", () => {
    expect([first, second, third].map(({ difficulty }) => difficulty)).toEqual([0.5, 0.25, 0.75]);
    expect(second).toMatchObject({ answered: 3, handedIn: 4 });
  });

  test("discrimination is the correlation with the sum of the other exercises", () => {
    expect(first.discrimination).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test("slips are counted once for each student, the commonest first", () => {
    expect(second.slips).toEqual([
      { id: "b", count: 2 },
      { id: "a", count: 1 },
    ]);
  });

  test("time is told in quartiles, and scores in tenths", () => {
    expect(third.seconds).toEqual([17.5, 25, 32.5]);
    expect(third.histogram).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
  });

  test("of nobody is none", () => expect(analyseItems([])).toEqual([]));
});

test("a correlation does not change with scale and place, and is none where all are the same", () => {
  const list = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(list, list, (a, b) => {
      const length = Math.min(a.length, b.length);
      const [x, y] = [a.slice(0, length), b.slice(0, length)];
      const r = correlation(x, y);
      const turned = correlation(
        x.map((value) => 7 - 2 * value),
        y,
      );
      if (r === null) expect(turned).toBeNull();
      else expect(turned).toBeCloseTo(-r, 9);
      if (new Set(x).size > 1) expect(correlation(x, x)).toBeCloseTo(1, 9);
      else expect(r).toBeNull();
    }),
  );
});

// The values that R's quantile() gives for 1, 2, 3, 4 and 10.
test("quartiles are those of R", () => {
  expect(quartiles([10, 4, 3, 2, 1])).toEqual([2, 3, 4]);
  expect(quartiles([1, 2])).toEqual([1.25, 1.5, 1.75]);
  expect(quartiles([])).toBeNull();
});
