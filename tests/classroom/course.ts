import fc from "fast-check";
import type { Assignment } from "../../classroom/files/assignment.ts";
import type { Key } from "../../classroom/files/key.ts";
import type { Submission } from "../../classroom/files/submission.ts";

/** A small assignment, with changes. */
export const someAssignment = (changes: Partial<Assignment> = {}): Assignment => ({
  format: "assignment",
  version: 1,
  id: "week-1-k7m2",
  title: "Week 1: the perceptron",
  language: "en",
  exercises: [{ id: "weighted-sum", version: 1, points: 2, attempts: 3 }],
  order: "given",
  numbers: "each",
  seed: 20261125,
  opens: "2026-11-16T08:00",
  due: "2026-11-23T23:59",
  timeZone: "Europe/Berlin",
  feedback: "after-due",
  book: "0.1.0",
  ...changes,
});

/** Its key, with changes. */
export const someKey = (changes: Partial<Key> = {}): Key => ({
  format: "key",
  version: 1,
  assignment: "week-1-k7m2",
  secret: "c3a1f0",
  roster: [
    { number: "1001", name: "Ada Lovelace", email: "ada@example.org" },
    { number: "1002", name: "Kurt Gödel" },
  ],
  late: { graceMinutes: 10, percentPerDay: 10, lastDay: 3 },
  scores: "last",
  ...changes,
});

/** A submission to it, without a true digest or receipt, with changes. */
export const someSubmission = (changes: Partial<Submission> = {}): Submission => ({
  format: "submission",
  version: 1,
  assignment: { id: "week-1-k7m2", digest: "AAAA" },
  student: { number: "1001", name: "Ada Lovelace" },
  started: "2026-11-20T09:00:00.000Z",
  handedIn: "2026-11-20T10:00:00.000Z",
  answers: [{ exercise: "weighted-sum", version: 1, answer: "12", seconds: 61.5, attempts: [] }],
  summary: ["A weighted sum by hand: 12"],
  receipt: "0000-0000-0000",
  ...changes,
});

const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"];
const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const filled = fc
  .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
  .filter((text) => text.trim() !== "");

const local = fc
  .date({ min: new Date("2000-01-01T00:00Z"), max: new Date("2060-01-01T00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));

/** Any assignment that the format takes. */
export const assignments: fc.Arbitrary<Assignment> = fc.record(
  {
    format: fc.constant("assignment" as const),
    version: fc.constant(1 as const),
    id: name,
    title: filled,
    language: fc.constantFrom("en", "de"),
    introduction: fc.string({ maxLength: 200, unit: "grapheme" }),
    exercises: fc.uniqueArray(
      fc.record({
        id: name,
        version: fc.integer({ min: 1, max: 9 }),
        points: fc.double({ min: 0, max: 100, noNaN: true }).map((points) => points + 0),
        attempts: fc.option(fc.integer({ min: 1, max: 10 })),
      }),
      { minLength: 1, maxLength: 12, selector: ({ id }) => id },
    ),
    order: fc.constantFrom("given" as const, "shuffled" as const),
    numbers: fc.constantFrom("same" as const, "each" as const),
    seed: fc.maxSafeNat(),
    opens: fc.option(local),
    due: fc.option(local),
    timeZone: fc.constantFrom(...zones),
    feedback: fc.constantFrom(
      "at-once" as const,
      "after-hand-in" as const,
      "after-due" as const,
      "none" as const,
    ),
    book: filled,
  },
  {
    requiredKeys: [
      "format",
      "version",
      "id",
      "title",
      "language",
      "exercises",
      "order",
      "numbers",
      "seed",
      "opens",
      "due",
      "timeZone",
      "feedback",
      "book",
    ],
  },
);
