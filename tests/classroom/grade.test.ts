import { describe, expect, test } from "vitest";
import { applyOverrides, readOverrides, writeOverrides } from "../../classroom/files/overrides.ts";
import { prepareCourse, totalled } from "../../classroom/grading/grade.ts";
import { lateness } from "../../classroom/grading/late.ts";
import { someKey } from "./course.ts";
import { fileOf, inZip } from "./hand-in-files.ts";
import { answers, assignment, gradeFiles, handIn, registry } from "./small-course.ts";

const ada = await handIn("1001", "Ada Lovelace");
const late = (hours: number) => new Date(Date.UTC(2026, 10, 23, 22, 59) + hours * 3_600_000).toISOString();

describe("a grade is computed from the answers", () => {
  test("what is right earns its points, and who is missing is listed", async () => {
    const { grades, problems } = await gradeFiles([fileOf("ada.json", ada)]);
    expect(problems).toEqual([]);
    expect(grades.map(({ student, standing, points, of }) => [student.name, standing, points, of])).toEqual([
      ["Ada Lovelace", "counted", 10, 10],
      ["Kurt Gödel", "missing", 0, 10],
    ]);
    expect(grades[0].exercises.map(({ points, status }) => [points, status])).toEqual([
      [2, "right"],
      [3, "right"],
      [5, "right"],
    ]);
    expect(grades[0].notes).toEqual([]);
    expect(grades[0].student.email).toBe("ada@example.org");
  });

  test("wrong, missing and invalid answers earn nothing; slips and sentences are kept", async () => {
    const text = await handIn("1001", "Ada Lovelace", {
      answers: answers("1001", { "weighted-sum": "twelve", pick: [1], write: null }),
    });
    const { grades } = await gradeFiles([fileOf("ada.json", text)]);
    expect(grades[0].points).toBe(0);
    expect(grades[0].exercises.map(({ status, slips }) => [status, slips])).toEqual([
      ["invalid", []],
      ["wrong", ["second"]],
      ["missing", []],
    ]);
    expect(grades[0].exercises[1].messages).toEqual(["No, that is the second."]);
  });

  test("other people's numbers are not one's own", async () => {
    const [copied] = answers("1002");
    const text = await handIn("1001", "Ada Lovelace", { answers: [copied] });
    expect((await gradeFiles([fileOf("ada.json", text)])).grades[0].exercises[0].status).not.toBe("right");
  });

  test("the same files in another order give the same grades", async () => {
    const files = [
      fileOf("ada.json", ada),
      fileOf("kurt.json", await handIn("1002", "Kurt Gödel")),
      fileOf("ada-2.json", await handIn("1001", "Ada Lovelace", { handedIn: "2026-11-21T10:00:00.000Z" })),
      fileOf("eve.json", await handIn("66", "Eve")),
    ];
    const [one, other] = [await gradeFiles(files), await gradeFiles(files.toReversed())];
    expect(one.grades).toEqual(other.grades);
    expect(one.grades.map(({ standing }) => standing)).toEqual(["counted", "counted", "unlisted"]);
  });
});

describe("of several attempts", () => {
  const withTries = async (tries: unknown[], last: unknown) =>
    fileOf(
      "ada.json",
      await handIn("1001", "Ada Lovelace", {
        answers: answers("1001", { pick: last }).map((answer) =>
          answer.exercise === "pick"
            ? { ...answer, attempts: tries.map((one) => ({ at: "2026-11-20T09:30:00.000Z", answer: one })) }
            : answer,
        ),
      }),
    );
  const pickOf = async (tries: unknown[], last: unknown, scores: "best" | "last") =>
    (await gradeFiles([await withTries(tries, last)], { key: someKey({ scores }) })).grades[0];

  test("the last counts, or the best", async () => {
    expect((await pickOf([[0]], [1], "last")).exercises[1]).toMatchObject({
      points: 0,
      answer: [1],
      tries: 2,
    });
    expect((await pickOf([[0]], [1], "best")).exercises[1]).toMatchObject({
      points: 3,
      answer: [0],
      tries: 2,
    });
  });

  test("no more than were allowed count, and what is no answer is no attempt", async () => {
    const third = await pickOf([[1], [1]], [0], "best");
    expect(third.exercises[1].points).toBe(0);
    expect(third.notes).toEqual(["pick: answered 3 times, where 2 count"]);
    expect((await pickOf([[1], []], [0], "best")).exercises[1].points).toBe(3);
    expect((await pickOf([[1], []], [0], "last")).exercises[1].points).toBe(3);
    expect((await pickOf([[1], [1]], [0], "last")).exercises[1].points).toBe(0);
  });

  test("where any number is allowed, the last one counts however many went before, and what is no answer never does", async () => {
    const [{ id, version }] = assignment.exercises.filter(({ id }) => id === "pick");
    const free = { ...assignment, exercises: [{ id, version, points: 3, attempts: null }] };
    const free60 = async (scores: "best" | "last") => {
      const text = await handIn("1001", "Ada Lovelace", {
        answers: answers("1001", { pick: [0] })
          .filter(({ exercise }) => exercise === "pick")
          .map((answer) => ({
            ...answer,
            attempts: Array.from({ length: 60 }, () => ({ at: "2026-11-20T09:30:00.000Z", answer: [1] })),
          })),
      });
      return (await gradeFiles([fileOf("ada.json", text)], { assigned: free, key: someKey({ scores }) }))
        .grades[0];
    };
    for (const scores of ["best", "last"] as const)
      expect((await free60(scores)).exercises[0]).toMatchObject({ points: 3, tries: 61 });
    expect((await pickOf([[0]], [], "last")).exercises[1]).toMatchObject({ points: 3, answer: [0] });
  });

  test("the answer that was handed in is not counted twice", async () => {
    expect((await pickOf([[1], [0]], [0], "last")).exercises[1]).toMatchObject({ points: 3, tries: 2 });
  });
});

describe("late work", () => {
  const policy = { graceMinutes: 10, percentPerDay: 10, lastDay: 3 };

  test.each([
    [-1, 0, 0],
    [10 / 60, 0, 0],
    [11 / 60, 1, 10],
    [24, 1, 10],
    [24.1, 2, 20],
    [72, 3, 30],
    [72.1, 4, 100],
  ])("%d hours after the due time is %d days late and costs %d percent", async (hours, days, percentOff) => {
    expect(lateness(hours * 3_600_000, 0, policy)).toEqual({ days, percentOff });
    const text = await handIn("1001", "Ada Lovelace", { handedIn: late(hours) });
    const [grade] = (await gradeFiles([fileOf("ada.json", text)])).grades;
    expect(grade.handIn).toMatchObject({ daysLate: days, percentOff, clock: "file" });
    expect(grade.points).toBe(10 - percentOff / 10);
  });

  test("nothing is late where nothing is due, and nothing goes below 0", () => {
    expect(lateness(1e15, null, policy).days).toBe(0);
    expect(
      lateness(9 * 86_400_000, 0, { graceMinutes: 0, percentPerDay: 20, lastDay: null }).percentOff,
    ).toBe(100);
  });

  test("what was handed in before the assignment opened is noted, and counts", async () => {
    const early = await handIn("1001", "Ada Lovelace", { handedIn: "2026-11-16T06:59:59.000Z" });
    const [grade] = (await gradeFiles([fileOf("ada.json", early)])).grades;
    expect(grade.notes).toEqual(["It was handed in before the assignment opened"]);
    expect(grade.points).toBe(10);
  });

  test("the school system's time goes before the file's", async () => {
    const name = "Ada Lovelace_7_assignsubmission_file_/a.json";
    const at = Date.parse(late(30));
    const { grades } = await gradeFiles([inZip("all.zip", { [name]: ada })], {
      schoolTimes: new Map([["moodle:7", at]]),
    });
    expect(grades[0].handIn).toMatchObject({
      at: late(30),
      clock: "school",
      daysLate: 2,
      account: "moodle:7",
    });
  });

  test("Canvas's mark counts as a day where the file claims to be in time", async () => {
    const { grades } = await gradeFiles([inZip("all.zip", { "lovelaceada_LATE_5_6_a.json": ada })]);
    expect(grades[0].handIn).toMatchObject({ daysLate: 1, percentOff: 10 });
    expect(grades[0].notes[0]).toContain("Canvas marks it late");
  });
});

describe("what does not fit is noted or refused", () => {
  test("a receipt, a digest, an exercise", async () => {
    const edited = ada.replace("12", "13").replace(/"receipt": "[^"]*"/, '"receipt": "0000-0000-0000"');
    const { grades } = await gradeFiles([fileOf("a.json", edited)]);
    expect(grades[0].notes).toContain(
      "Its receipt does not fit: the file was changed after it had been handed in",
    );
    const other = await handIn("1001", "Ada Lovelace", {
      assignment: { id: assignment.id, digest: "AAAA" },
      answers: [...answers("1001"), { exercise: "extra", version: 1, answer: 1, seconds: 0, attempts: [] }],
    });
    expect((await gradeFiles([fileOf("a.json", other)])).grades[0].notes).toEqual([
      "It was made for another state of the assignment: other exercises, points or times",
      "It has answers to exercises that are not assigned: extra",
    ]);
  });

  test("another assignment's submission is no work for this one", async () => {
    const text = await handIn("1001", "Ada Lovelace", { assignment: { id: "week-2", digest: "AAAA" } });
    const { problems, grades } = await gradeFiles([fileOf("a.json", text)]);
    expect(problems).toEqual([
      { path: "a.json", sentence: 'This is for the assignment "week-2", not for "week-1-k7m2"' },
    ]);
    expect(grades.every(({ standing }) => standing === "missing")).toBe(true);
  });

  test("a key of another assignment, an exercise that the book lacks, one that has changed", async () => {
    await expect(prepareCourse(assignment, someKey({ assignment: "other" }), registry)).rejects.toThrow(
      'This key is for the assignment "other", not for "week-1-k7m2"',
    );
    const changed = (id: string, version: number) => ({
      ...assignment,
      exercises: [{ id, version, points: 1, attempts: null }],
    });
    await expect(prepareCourse(changed("gone", 1), someKey(), registry)).rejects.toThrow(
      'This edition of the book has no exercise "gone": grade with edition 0.1.0',
    );
    const { warnings } = await prepareCourse(changed("pick", 9), someKey(), registry);
    expect(warnings[0]).toContain('The exercise "pick" was of version 9 when it was assigned');
  });
});

describe("an instructor's overrides", () => {
  const overrides = (...entries: [string, string | null, number][]) => ({
    format: "overrides" as const,
    version: 1 as const,
    assignment: assignment.id,
    overrides: entries.map(([student, exercise, points]) => ({
      student,
      exercise,
      points,
      comment: "I saw it.",
    })),
  });

  test("change the points of an exercise before the late policy, and of the whole after it", async () => {
    const text = await handIn("1001", "Ada Lovelace", {
      handedIn: late(1),
      answers: answers("1001", { pick: [1] }),
    });
    const { grades } = await gradeFiles([fileOf("a.json", text)]);
    expect(grades[0].points).toBe(6.3);
    const one = applyOverrides(grades, overrides(["1001", "pick", 2], ["1002", null, 5]));
    expect(one.grades.map(({ points }) => points)).toEqual([8.1, 5]);
    expect(one.grades[0].exercises[1].override).toEqual({ points: 2, comment: "I saw it." });
    expect(applyOverrides(grades, overrides(["1001", null, 4], ["1001", null, 9])).grades[0].points).toBe(9);
    expect(applyOverrides(one.grades, overrides()).grades).toEqual(one.grades);
  });

  test("that find nobody are told", async () => {
    const { grades } = await gradeFiles([fileOf("a.json", ada)]);
    expect(applyOverrides(grades, overrides(["77", null, 1], ["1001", "gone", 1])).unmatched).toEqual([
      "The override for 77 finds no student of that number",
      'The override for 1001 is of "gone", which is not assigned',
    ]);
  });

  test("are read as they were written", () => {
    expect(readOverrides(writeOverrides(overrides(["1001", "pick", 2])))).toEqual(
      overrides(["1001", "pick", 2]),
    );
  });
});

test("points are rounded to the hundredth, halves up, and add up as printed", async () => {
  const [grade] = (await gradeFiles([fileOf("a.json", ada)])).grades;
  const exercises = [0.33, 0.33, 0.345].map((points, i) => ({ ...grade.exercises[i], points }));
  expect(totalled({ ...grade, exercises }).points).toBe(1.01);
});
