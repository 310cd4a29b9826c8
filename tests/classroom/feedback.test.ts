import { describe, expect, test } from "vitest";
import { judgeCode } from "../../classroom/code/judge.ts";
import type { CodeRunner } from "../../classroom/code/run.ts";
import type { CodeExercise } from "../../classroom/exercises/exercise.ts";
import { applyOverrides } from "../../classroom/files/overrides.ts";
import { filledName, gradesCsv } from "../../classroom/gradebooks/gradebook.ts";
import { feedbackFiles, feedbackText } from "../../classroom/grading/feedback.ts";
import { formula, key, kurt, textOf } from "./gradebook-course.ts";
import { inZip } from "./hand-in-files.ts";
import { assignment, gradeFiles, write } from "./small-course.ts";

describe("feedback", async () => {
  const { grades, course } = await gradeFiles([inZip("a.zip", { "a.json": kurt, "b.json": formula })], {
    key,
  });

  test("tells points, what was right, and the sentence of a slip", () => {
    expect(feedbackText(course, grades[1])).toBe(`Week 1: the perceptron
Kurt Gödel (S1002)

2 of 10 points.
Handed in 2026-11-20 11:00 (Europe/Berlin).

1. A weighted sum by hand: 2 of 2 points. Right.

2. Pick the first: 0 of 3 points. Not right.
   No, that is the second.

3. Write a function: 0 of 5 points. Not right.
   1 of 5 calls are right.
`);
  });

  test("counts one point as one", () => {
    const exercises = grades[1].exercises.map((one) => ({ ...one, points: 0, of: 1 }));
    expect(feedbackText(course, { ...grades[1], exercises, points: 1, of: 1 })).toMatch(
      /^1 of 1 point\.$[\s\S]*: 0 of 1 point\. /m,
    );
  });

  test("gives away no input that was hidden", async () => {
    const run: CodeRunner = async ({ calls }) => ({
      calls: calls.map((inputs) => {
        const value = JSON.parse(inputs)[0] === 2 ? 4 : 98765;
        return { outcome: { kind: "value", value }, printed: [], inputsChanged: false };
      }),
    });
    const { messages } = await judgeCode(write as CodeExercise, {}, "", { seed: 1, run });
    expect(messages.join()).toMatch(/square\(\d+\) should give \d+, and gives 98765/);
    const exercises = grades[1].exercises.slice(2).map((one) => ({ ...one, messages }));
    const text = feedbackText(course, { ...grades[1], exercises });
    expect(text).toContain("   The examples are right, but another call isn't.\n");
    expect(text).not.toMatch(/square\(|98765/);
  });

  test("tells what the instructor decided", () => {
    const entry = { student: "S1003", exercise: null, points: 6, comment: "Handed in\non paper." };
    const overrides = {
      format: "overrides",
      version: 1,
      assignment: assignment.id,
      overrides: [entry],
    } as const;
    const [, , emmy] = applyOverrides(grades, overrides).grades;
    expect(feedbackText(course, emmy)).toContain(
      "6 of 10 points.\nSet by your instructor: Handed in on paper.\n",
    );
  });

  test("is in files whose names lead nowhere", () => {
    const [first] = grades;
    const names = feedbackFiles(
      course,
      ["../../etc", "a/b", "a\\b", "a:b", "a?b"].map((name) => ({
        ...grades[1],
        student: { ...first.student, name },
      })),
    ).map(({ name }) => name);
    expect(names).toEqual([
      "S1001 _etc.txt",
      "S1001 a_b.txt",
      "S1001 a_b 2.txt",
      "S1001 a_b 3.txt",
      "S1001 a_b 4.txt",
    ]);
  });

  test("is for those alone who have a grade", () => {
    expect(feedbackFiles(course, grades).map(({ name }) => name)).toEqual([
      "S1002 Kurt Gödel.txt",
      "S1004 _HYPERLINK_1_.txt",
    ]);
  });

  test("one's own table has a line for each student, and runs nothing", () => {
    const lines = textOf(gradesCsv(assignment, grades)).split("\r\n");
    expect(lines[0]).toBe(
      "\uFEFFnumber,name,email,standing,points,of,handed in (UTC),clock,days late,percent off,weighted-sum,pick,write,notes",
    );
    expect(lines[2]).toBe(
      "S1002,Kurt Gödel,kurt@example.org,counted,2,10,2026-11-20T10:00:00.000Z,file,0,0,2,0,0,",
    );
    expect(lines[3]).toBe("S1003,Emmy Noether,emmy@example.org,missing,0,10,,,,,0,0,0,");
    expect(lines[4]).toMatch(/^S1004,'=HYPERLINK\(1\),/);
    expect(lines[5]).toBe("");
  });
});

test("a filled table is named after the school's, wherever it is filled", () => {
  expect(["canvas.csv", "all.grades.csv", "canvas"].map(filledName)).toEqual([
    "canvas.graded.csv",
    "all.grades.graded.csv",
    "canvas.graded",
  ]);
});
