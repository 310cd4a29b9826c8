import { describe, expect, test } from "vitest";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import { type Assignment, readAssignment, writeAssignment } from "../../classroom/files/assignment.ts";
import { receiptOf } from "../../classroom/files/digest.ts";
import { handInContent } from "../../classroom/files/hand-in.ts";
import {
  orderFor,
  phaseOf,
  progressOf,
  seedOf,
  showsFeedback,
  triesLeft,
  untouched,
  type Work,
} from "../../classroom/files/student-work.ts";
import { readSubmission, sealSubmission, writeSubmission } from "../../classroom/files/submission.ts";
import { openKept } from "../../classroom/progress/kept.ts";
import { stepExercise } from "./step-exercise.ts";

const ada = { number: "12 34a", name: "Ada" };
const assignment: Assignment = {
  format: "assignment",
  version: 1,
  id: "week-1",
  title: "Week 1",
  language: "en",
  exercises: ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, version: 1, points: 1, attempts: 2 })),
  order: "given",
  numbers: "each",
  seed: 5,
  opens: "2026-11-01T09:00",
  due: "2026-11-08T09:00",
  timeZone: "Asia/Tokyo",
  feedback: "at-once",
  book: "0.1.0",
};
const handedIn = [{ at: "2026-11-02T00:00:00.000Z", receipt: "0000-0000-0000" }];
// Nine in Tokyo is midnight in Greenwich.
const opens = Date.UTC(2026, 10, 1);
const due = Date.UTC(2026, 10, 8);

describe("an assignment in time", () => {
  test.each([
    [opens - 1, "before"],
    [opens, "open"],
    [due, "open"],
    [due + 1, "late"],
  ])("at %d it is %s", (now, phase) => {
    expect(phaseOf(assignment, now)).toBe(phase);
  });

  test("without times it is always open", () => {
    expect(phaseOf({ ...assignment, opens: null, due: null }, 0)).toBe("open");
  });
});

describe("feedback", () => {
  test.each<[Assignment["feedback"], Work["handedIn"], number, boolean]>([
    ["at-once", [], opens, true],
    ["after-hand-in", [], due + 1, false],
    ["after-hand-in", handedIn, opens, true],
    ["after-due", handedIn, due, false],
    ["after-due", [], due + 1, false],
    ["after-due", handedIn, due + 1, true],
    ["none", handedIn, due + 1, false],
  ])("%s, handed in %j, at %d: %s", (feedback, done, now, shown) => {
    expect(showsFeedback({ ...assignment, feedback }, done, now)).toBe(shown);
  });

  test("after a due time that there is none comes with handing in", () => {
    expect(showsFeedback({ ...assignment, feedback: "after-due", due: null }, handedIn, opens)).toBe(true);
  });
});

test("tries are counted down, and some exercises have no end of them", () => {
  const [assigned] = assignment.exercises;
  const once = { ...untouched, attempts: [{ at: "2026-11-02T00:00:00.000Z", answer: "1" }] };
  expect(triesLeft(assigned, untouched)).toBe(2);
  expect(triesLeft(assigned, once)).toBe(1);
  expect(
    triesLeft({ ...assigned, attempts: 1 }, { ...once, attempts: [...once.attempts, ...once.attempts] }),
  ).toBe(0);
  expect(triesLeft({ ...assigned, attempts: null }, once)).toBeNull();
});

test("a shuffled order is a student's own, whatever the way the number is written", () => {
  const shuffled: Assignment = { ...assignment, order: "shuffled" };
  const ids = (number: string, of = shuffled) =>
    orderFor(of, { ...ada, number })
      .map(({ id }) => id)
      .join("");
  expect(ids("1234A")).toBe(ids(" 12 34a"));
  expect([..."123456789"].map((digit) => ids(digit)).filter((order) => order === ids("1"))).toHaveLength(1);
  expect([...ids("7")].sort().join("")).toBe("abcdef");
  expect(ids("7", assignment)).toBe("abcdef");
});

describe("how far an answer is", () => {
  const number = { kind: "number" } as Exercise;
  const choice = { kind: "choice" } as Exercise;
  const table = {
    kind: "numbers",
    id: "t",
    parameters: () => ({}),
    rows: () => [
      { name: "x", label: "", value: 1, given: true },
      { name: "y", label: "", value: 1 },
      { name: "z", label: "", value: 1 },
    ],
  } as unknown as Exercise;
  test.each([
    [number, undefined, "none"],
    [number, " ", "none"],
    [number, "3", "done"],
    [choice, [], "none"],
    [choice, [0], "done"],
    [table, {}, "none"],
    [table, { x: "1", y: " " }, "none"],
    [table, { y: "2" }, "some"],
    [table, { y: "2", z: "3" }, "done"],
    [stepExercise, stepExercise.starter, "none"],
    [stepExercise, `${stepExercise.starter}\n\n`, "none"],
    [stepExercise, "const neuron = 1", "done"],
  ])("%# is %3$s", (exercise, answer, progress) => {
    expect(progressOf(exercise, 1, { ...untouched, answer })).toBe(progress);
  });
});

describe("what is handed in", () => {
  const work: Work = { student: ada, started: "2026-11-01T10:00:00.000Z", handedIn };
  const answers = new Map([
    [
      "a",
      {
        ...untouched,
        answer: "29",
        seconds: 61.7,
        attempts: [{ at: "2026-11-02T00:00:00.000Z", answer: "28" }],
      },
    ],
    ["b", { ...untouched, answer: "two\nlines\u202e" }],
    ["c", untouched],
  ]);
  const exercises = new Map([
    ["a", { kind: "number", id: "a", version: 3, title: "A sum" } as Exercise],
    ["b", { kind: "number", id: "b", version: 1, title: "Another" } as Exercise],
    ["c", { kind: "number", id: "c", version: 1, title: "Left out" } as Exercise],
  ]);
  const content = handInContent(assignment, "digest", work, answers, exercises, due + 90 * 60_000);

  test("holds what was answered, with the versions that were on show", () => {
    expect(content.answers).toEqual([
      { exercise: "a", version: 3, answer: "29", seconds: 62, attempts: answers.get("a")?.attempts },
      { exercise: "b", version: 1, answer: "two\nlines\u202e", seconds: 0, attempts: [] },
    ]);
    expect(content.student).toEqual(ada);
  });

  test("tells people what is in it, that it is late, and that it isn't the first", () => {
    expect(content.summary).toEqual([
      "Week 1: Ada, 12 34a",
      "Handed in 2026-11-08 10:30 (Asia/Tokyo) by this computer's clock, 90 min late.",
      "Due 2026-11-08 09:00 (Asia/Tokyo).",
      "Handed in before: 2026-11-02 09:00 (Asia/Tokyo), receipt 0000-0000-0000.",
      "1. A sum: 29 (checked once)",
      "2. Another: two lines",
      "3. Left out: no answer",
      "4. d: no answer",
      "5. e: no answer",
      "6. f: no answer",
    ]);
  });

  test("is a submission that can be read again, with a receipt that follows from it", async () => {
    const sealed = readSubmission(writeSubmission(await sealSubmission(content)));
    expect(sealed.receipt).toBe(await receiptOf(sealed));
    expect(sealed.receipt).not.toBe(await receiptOf({ ...sealed, answers: sealed.answers.slice(1) }));
  });
});

test("the seed is the assignment's own where all have the same numbers", () => {
  expect(seedOf({ ...assignment, numbers: "same" }, ada)).toBe(5);
  expect(seedOf(assignment, ada)).not.toBe(seedOf(assignment, { ...ada, number: "12 34b" }));
  expect(readAssignment(writeAssignment(assignment))).toEqual(assignment);
});

describe("what is kept where the browser keeps nothing", () => {
  test("lasts as long as the page, by paths", async () => {
    const kept = await openKept("nowhere");
    expect(kept.lasting).toBe(false);
    expect(await kept.get(["answer", "a", "1"])).toBeUndefined();
    await kept.change<number>(["answer", "a", "1"], (old = 1) => old + 1);
    await kept.change<number>(["answer", "a", "1"], (old = 1) => old + 1);
    await kept.change<number>(["answer", "ab", "1"], () => 7);
    expect(await kept.get(["answer", "a", "1"])).toBe(3);
    expect(await kept.all(["answer", "a"])).toEqual([3]);
    expect(await kept.all(["answer"])).toEqual([3, 7]);
    await kept.remove(["answer", "a"]);
    expect(await kept.all(["answer"])).toEqual([7]);
  });
});
