import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAssignment, totalPoints, writeAssignment } from "../../classroom/files/assignment.ts";
import { assignmentDigest, canonicalJson, receiptOf } from "../../classroom/files/digest.ts";
import { FormatError } from "../../classroom/files/format.ts";
import { readKey, writeKey } from "../../classroom/files/key.ts";
import { newSecret } from "../../classroom/files/secret.ts";
import { readSubmission, sealSubmission, writeSubmission } from "../../classroom/files/submission.ts";
import { assignments, someAssignment, someKey, someSubmission } from "./course.ts";

const readers = { assignment: readAssignment, key: readKey, submission: readSubmission };

describe("a file that was written is read as what it was", () => {
  test("any assignment", () => {
    fc.assert(
      fc.property(assignments, (assignment) => {
        expect(readAssignment(writeAssignment(assignment))).toEqual(assignment);
      }),
    );
  });

  test("a key and a submission", () => {
    expect(readKey(writeKey(someKey()))).toEqual(someKey());
    expect(readSubmission(writeSubmission(someSubmission()))).toEqual(someSubmission());
  });

  test("whatever JSON the answer is", () => {
    const plain = fc
      .jsonValue({ maxDepth: 5 })
      .filter((answer) => !JSON.stringify(answer).includes('"__proto__":'));
    fc.assert(
      fc.property(plain, (value) => {
        const answer = JSON.parse(JSON.stringify(value));
        const answers = [{ ...someSubmission().answers[0], answer }];
        expect(readSubmission(writeSubmission(someSubmission({ answers }))).answers[0].answer).toEqual(
          answer,
        );
      }),
    );
  });
});

// Files as former editions wrote them: they stay as they are, and have to be read for ever.
describe("files from before are read", () => {
  const folder = new URL("files/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

  test("there are some of each format", () => {
    for (const format of Object.keys(readers))
      expect(files.filter((file) => file.startsWith(format))).not.toEqual([]);
  });

  test.each(files)("%s", (file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const read = readers[file.split("-")[0] as keyof typeof readers];
    expect(read(text)).toEqual(JSON.parse(text));
  });
});

describe("a file that can't be read says why", () => {
  const assignment = (changes: object) => JSON.stringify({ ...someAssignment(), ...changes });
  const exercise = (changes: object) =>
    assignment({ exercises: [{ ...someAssignment().exercises[0], ...changes }] });

  test.each([
    ["", "This is no assignment: it is empty"],
    ["hello", "This is no assignment: it is not JSON"],
    [assignment({}).slice(0, 100), "This assignment is cut short: its end is missing"],
    ["[1, 2]", "This is no assignment: it holds a list, not an object"],
    ["{}", 'This is no assignment: it has no field "format" that says "assignment"'],
    [JSON.stringify(someKey()), 'This is no assignment: its format is "key"'],
    [assignment({ version: 2 }), "reads version 1 at most: take a newer edition"],
    [assignment({ version: "1" }), 'assignment.version is "1", and accepted is 1'],
    [assignment({ title: " " }), 'assignment.title is " ", and accepted is text that is not empty'],
    [assignment({ title: "x".repeat(201) }), "assignment.title has 201 characters, where at most 200"],
    [assignment({ id: "../week" }), 'assignment.id is "../week", and accepted is letters, digits, dots'],
    [
      assignment({ due: "2026-02-30T10:00" }),
      'assignment.due is "2026-02-30T10:00", and accepted is a local',
    ],
    [assignment({ due: "2026-11-23T23:59Z" }), "accepted is a local time such as"],
    [
      assignment({ timeZone: "Berlin" }),
      'assignment.timeZone is "Berlin", and accepted is a time zone such as',
    ],
    [assignment({ feedback: "soon" }), '"at-once" or "after-hand-in" or "after-due" or "none"'],
    [assignment({ seed: 0.5 }), "assignment.seed is 0.5, and accepted is a whole number from 0 to"],
    [assignment({ exercises: [] }), "assignment.exercises has 0 entries, and accepted are from 1 to 500"],
    [exercise({ points: "2" }), 'assignment.exercises[0].points is "2", and accepted is a number from 0'],
    [
      exercise({ attempts: 0 }),
      "assignment.exercises[0].attempts is 0, and accepted is a whole number from 1",
    ],
    [
      assignment({ exercises: Array(2).fill(someAssignment().exercises[0]) }),
      'assignment.exercises has "weighted-sum" twice',
    ],
    [assignment({}).replace('"title"', '"__proto__"'), 'assignment has a field "__proto__"'],
    [" ".repeat(200_001), 'This is too long for the format "assignment": 200001 characters'],
    [
      `{"format":"assignment","version":1,"id":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
      "nested more than",
    ],
  ])("%.60s", (text, sentence) => {
    const thrown = errorOf(() => readAssignment(text));
    expect(thrown).toBeInstanceOf(FormatError);
    expect(thrown.message).toContain(sentence);
  });

  test.each([
    [() => readKey(JSON.stringify(someKey({ roster: [someKey().roster[0], someKey().roster[0]] }))), "twice"],
    [() => readSubmission(JSON.stringify(someSubmission({ handedIn: "yesterday" }))), "submission.handedIn"],
    [
      () => readSubmission(JSON.stringify(someSubmission({ student: { number: "1\n2", name: "A" } }))),
      'submission.student.number is "1\\n2", and accepted is a student\'s number',
    ],
    [() => writeSubmission(someSubmission({ receipt: "x".repeat(101) })), "submission.receipt"],
  ])("%#", (read, sentence) => {
    expect(errorOf(read).message).toContain(sentence);
  });

  test("fields of other names do no harm and are left out", () => {
    const text = assignment({ constructor: 1, toString: null, extra: "x" });
    expect(readAssignment(text)).toEqual(someAssignment());
    expect(() => readAssignment('{"toString":1,"constructor":{"prototype":{}}}')).toThrow(FormatError);
  });
});

describe("digests and receipts", () => {
  test("canonical JSON is the same in whatever order an object was filled", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "ü" }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"ü","d":null}]}',
    );
  });

  test("an assignment's digest is the SHA-256 of its canonical JSON", async () => {
    const { createHash } = await import("node:crypto");
    const assignment = someAssignment();
    const sha = createHash("sha256").update(canonicalJson(assignment)).digest("base64url");
    expect(await assignmentDigest(assignment)).toBe(sha);
    const turned = Object.fromEntries(Object.entries(assignment).reverse()) as typeof assignment;
    expect(await assignmentDigest(turned)).toBe(sha);
    expect(await assignmentDigest(someAssignment({ due: null }))).not.toBe(sha);
  });

  test("a receipt is twelve plain letters, and follows from every field but itself", async () => {
    const sealed = await sealSubmission(someSubmission());
    expect(sealed.receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await receiptOf({ ...sealed, receipt: "other" } as typeof sealed)).toBe(sealed.receipt);
    expect(await receiptOf(readSubmission(writeSubmission(sealed)))).toBe(sealed.receipt);
    for (const change of [
      { handedIn: "2026-11-20T10:00:00.001Z" },
      { student: { number: "1002", name: "Ada Lovelace" } },
      { answers: [{ ...sealed.answers[0], answer: "13" }] },
      { summary: [] },
    ])
      expect(await receiptOf({ ...sealed, ...change })).not.toBe(sealed.receipt);
  });

  test("secrets have 128 bits, and no two are alike", () => {
    expect(newSecret()).toMatch(/^[0-9a-f]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
  });
});

test("the points of an assignment are those of its exercises", () => {
  const exercises = [2, 0, 1.5].map((points, i) => ({ id: `e${i}`, version: 1, points, attempts: null }));
  expect(totalPoints(someAssignment({ exercises }))).toBe(3.5);
});

function errorOf(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
