import { beforeAll, describe, expect, it, test } from "vitest";
import { registry as book } from "../../chapters/en/exercises/index.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { writeAssignment } from "../../classroom/files/assignment.ts";
import { type Key, writeKey } from "../../classroom/files/key.ts";
import type { Grade } from "../../classroom/grading/grade.ts";
import { analyseItems } from "../../classroom/grading/item-analysis.ts";
import { slipSentence } from "../../classroom/grading/slips.ts";
import { rightLines } from "../../components/grading/answers.tsx";
import { nothing } from "../../components/grading/found-files.ts";
import { tooFew } from "../../components/grading/items-plot.tsx";
import { schoolTimes } from "../../components/grading/school-times.ts";
import {
  decided,
  newSession,
  overridden,
  readSession,
  replaced,
  type Session,
  withEarlier,
  writeSession,
} from "../../components/grading/session.ts";
import { sorted } from "../../components/grading/sort-files.ts";
import { gradeId, inView, ordered, search } from "../../components/grading/students.ts";
import { type GradingNews, serveGrading } from "../../components/grading/worker.ts";
import { someKey } from "../classroom/course.ts";
import { fileOf, inZip } from "../classroom/hand-in-files.ts";
import { answers, assignment, handIn, registry, stubJudge } from "../classroom/small-course.ts";

/** What a worker that serves the page says, to the end. */
function graded(files: Record<string, string>, key: Key = someKey()): Promise<Session> {
  return new Promise((resolve, reject) => {
    const line = {
      postMessage(message: GradingNews) {
        if (message.news === "failed") reject(new Error(message.sentence));
        if (message.news === "done")
          resolve(newSession(assignment, key, message.result, "2026-11-26T12:00:00.000Z"));
      },
      addEventListener: (_: "message", listener: (event: { data: never }) => void) =>
        listener({
          data: { assignment, key, files: [inZip("all.zip", files)], schoolTimes: new Map() } as never,
        }),
    };
    serveGrading(line, registry, async () => stubJudge);
  });
}

const gradeOf = ({ grades }: Session, number: string): Grade =>
  grades.find(({ student }) => student.number === number) as Grade;

let session: Session;
beforeAll(async () => {
  session = await graded({
    "ada.json": await handIn("1001", "Ada Lovelace", { answers: answers("1001", { pick: [1] }) }),
    "eve.json": await handIn("4711", "Eve", { answers: answers("4711") }),
    "junk.json": "{}",
  });
});

describe("the worker", () => {
  it("grades files, tells of those that are none, and lists who is missing", () => {
    expect(gradeOf(session, "1001")).toMatchObject({ points: 7, of: 10, standing: "counted" });
    expect(gradeOf(session, "4711").standing).toBe("unlisted");
    expect(gradeOf(session, "1002")).toMatchObject({ standing: "missing", points: 0, handIn: null });
    expect(session.problems).toEqual([expect.objectContaining({ path: "all.zip/junk.json" })]);
  });

  it("rejects a key of another assignment with a sentence", async () => {
    await expect(graded({}, someKey({ assignment: "week-2" }))).rejects.toThrow("week-2");
  });
});

describe("points that are set by hand", () => {
  it("replace those of an exercise, and count in the sum", () => {
    const changed = overridden(gradeOf(session, "1001"), "pick", { points: 1.234, comment: "Nearly." });
    expect(changed.exercises[1].override).toEqual({ points: 1.23, comment: "Nearly." });
    expect(changed.points).toBe(8.23);
    expect(overridden(changed, "pick", undefined)).toEqual(gradeOf(session, "1001"));
  });

  it("replace the whole, whatever the exercises come to", () => {
    const changed = overridden(gradeOf(session, "1002"), null, { points: 4, comment: "Oral." });
    expect(changed.points).toBe(4);
    expect(overridden(changed, null, undefined)).toEqual(gradeOf(session, "1002"));
  });

  it("are kept when the course is graded once more", () => {
    const grade = overridden(gradeOf(session, "1001"), "pick", { points: 3, comment: "Right after all." });
    const changed = replaced(
      session,
      gradeId(grade),
      overridden(grade, null, { points: 9, comment: "Late." }),
    );
    const again = withEarlier(session, changed);
    expect(gradeOf(again, "1001")).toEqual(gradeOf(changed, "1001"));
    expect(gradeOf(again, "4711")).toEqual(gradeOf(session, "4711"));
    const other = { ...changed, assignment: { ...assignment, id: "week-2" } };
    expect(withEarlier(session, other)).toBe(session);
  });
});

test("disputed work counts for the student of its number once the instructor has decided", async () => {
  const one = await handIn("1001", "Ada Lovelace");
  const disputed = await graded({
    "Ada Lovelace_11_assignsubmission_file_/a.json": one,
    "Mallory Mall_12_assignsubmission_file_/b.json": one,
  });
  const claims = disputed.grades.filter(({ student }) => student.number === "1001");
  expect(claims.map(({ standing }) => standing)).toEqual(["counted", "disputed"]);
  const { grades } = decided(disputed, gradeId(claims[1]));
  const after = (grade: Grade) => grades.find((other) => gradeId(other) === gradeId(grade))?.standing;
  expect(claims.map(after)).toEqual(["disputed", "counted"]);
});

describe("a saved grading", () => {
  it("is read as the same", () => {
    const changed = replaced(
      session,
      gradeId(gradeOf(session, "1001")),
      overridden(gradeOf(session, "1001"), "pick", { points: 3, comment: "=HYPERLINK(1)" }),
    );
    expect(readSession(writeSession(changed))).toEqual(changed);
  });

  test.each<[string, (text: string) => string]>([
    ["cut short", (text) => text.slice(0, -20)],
    ["something else", () => '{"format":"assignment","version":1}'],
    ["of a later version", (text) => text.replace('"version":1', '"version":2')],
    ["without points", (text) => text.replaceAll('"points":7', '"points":"7"')],
    [
      "of other exercises",
      (text) =>
        text.replace(
          '"exercises":[{"id":"weighted-sum","version":1,"points":2,"attempts":null},',
          '"exercises":[',
        ),
    ],
    ["with a prototype", (text) => text.replace('"warnings"', '"__proto__":{},"warnings"')],
  ])("that is %s is refused in a sentence", (_, spoil) => {
    const text = writeSession(session);
    expect(spoil(text)).not.toBe(text);
    expect(() => readSession(spoil(text))).toThrow(/\w+ .{10,}/);
  });
});

describe("files are recognised by what is in them", () => {
  it("whatever they are called", async () => {
    const found = await sorted(nothing, [
      fileOf("a.json", writeKey(someKey())),
      fileOf("b.json", writeAssignment(assignment)),
      fileOf("folder/c.json", await handIn("1001", "Ada Lovelace")),
      fileOf("all.zip", "PK\u0003\u0004"),
      fileOf("table.csv", "a,b"),
      fileOf("notes.txt", "Dear all"),
    ]);
    expect(found.assignment).toEqual(assignment);
    expect(found.key).toEqual(someKey());
    expect(found.submissions.map(({ path }) => path)).toEqual(["folder/c.json", "all.zip", "notes.txt"]);
    expect(found.tables.map(({ name }) => name)).toEqual(["table.csv"]);
    expect(found.problems).toEqual([]);
  });

  it("a bad one is told of by its name, and the others stay", async () => {
    const first = await sorted(nothing, [fileOf("a.json", writeAssignment(assignment))]);
    const bad = writeKey(someKey()).replace('"best"', '"worst"').replace('"last"', '"worst"');
    const found = await sorted(first, [fileOf("k.json", bad)]);
    expect(found.problems).toEqual([expect.stringMatching(/^k\.json: key\.scores/)]);
    expect(found.assignment).toEqual(assignment);
    expect(found.key).toBeUndefined();
  });

  it("what is brought twice counts once", async () => {
    const file = fileOf("c.json", await handIn("1001", "Ada Lovelace"));
    expect((await sorted(await sorted(nothing, [file]), [file])).submissions).toHaveLength(1);
  });
});

describe("students are found", () => {
  const numbers = (grades: readonly Grade[]) => grades.map(({ student }) => student.number);

  it("by parts of name and number, with or without accents", () => {
    expect(numbers(search(session.grades, "godel"))).toEqual(["1002"]);
    expect(numbers(search(session.grades, "lovel 10"))).toEqual(["1001"]);
    expect(numbers(search(session.grades, "nobody"))).toEqual([]);
  });

  it("by what is to be known of them", () => {
    expect(numbers(inView(session.grades, "missing"))).toEqual(["1002"]);
    expect(numbers(inView(session.grades, "noted"))).toEqual(["4711"]);
    expect(inView(session.grades, "all")).toEqual(session.grades);
  });

  it("in any order", () => {
    expect(numbers(ordered(session.grades, { by: "points", down: true }))).toEqual(["4711", "1001", "1002"]);
    expect(numbers(ordered(session.grades, { by: "name", down: false }))).toEqual(["1001", "4711", "1002"]);
    expect(numbers(ordered(session.grades, { by: "roster", down: true }))).toEqual(
      numbers(session.grades).reverse(),
    );
  });
});

test("the school's times come from Moodle's worksheets; other tables have none", () => {
  const worksheet =
    'Identifier,"Full name",Status,Grade,"Maximum grade","Last modified (submission)"\n"Participant 11","Ada Lovelace",Submitted,,10.00,"Friday, 20 November 2026, 10:05 AM"\n';
  const table = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const times = schoolTimes([table("w.csv", worksheet), table("x.csv", "a,b\n1,2\n")], "UTC");
  expect([...times]).toEqual([["moodle:11", Date.UTC(2026, 10, 20, 10, 5)]]);
});

test("where one student handed in, the empty plot of exercises says why", async () => {
  const { grades } = await graded({ "a.json": await handIn("1001", "Ada Lovelace") });
  const items = analyseItems(grades);
  expect(items.map(({ discrimination }) => discrimination)).toEqual([null, null, null]);
  expect(tooFew(items)).toMatch(/^None can be placed here yet: .*differ/);
  expect(tooFew([{ ...items[0], discrimination: 0.5 }, items[1]])).toMatch(/^1 can’t be placed here: /);
  expect(tooFew([{ ...items[0], discrimination: 0.5 }])).toBe("");
});

test("a right answer and a sentence can be shown for every exercise of the book and each of its slips", () => {
  for (const exercise of book.values()) {
    const lines = rightLines(exercise, parametersFor(exercise, 7));
    expect(lines.length, exercise.id).toBeGreaterThan(0);
    if (exercise.kind === "goal" || exercise.kind === "choice") continue;
    for (const { id, sentence } of exercise.slips) expect(slipSentence(exercise, id)).toContain(sentence);
  }
  const number = [...book.values()].find(({ kind }) => kind === "number");
  expect(slipSentence(number, "rounded")).toContain("give more digits");
  expect(slipSentence(number, "other-sign")).toContain("Look at the sign");
  expect(slipSentence(undefined, "lost")).toBe("lost");
});
