import { describe, expect, it, test } from "vitest";
import { readAssignment, writeAssignment } from "../../classroom/files/assignment.ts";
import { assignmentFromLink, assignmentLink } from "../../classroom/files/assignment-link.ts";
import { fileName, submissionName } from "../../classroom/files/file-name.ts";
import { readKey, writeKey } from "../../classroom/files/key.ts";
import {
  anything,
  counted,
  duration,
  type Filter,
  type Listed,
  matches,
} from "../../components/instructor/catalogue.ts";
import { chosenFrom, type Draft, freshDraft } from "../../components/instructor/draft.ts";
import { keyOf, unfinished, withFile } from "../../components/instructor/draft-files.ts";
import { pathOf } from "../../components/instructor/qr-path.ts";
import { pastDue, timeProblems } from "../../components/instructor/times.ts";
import { timeInWords } from "../../components/parts/time-in-words.ts";

const sum: Listed = {
  id: "weighted-sum",
  version: 1,
  title: "A weighted sum by hand",
  chapter: "perceptron",
  kind: "number",
  level: "warm-up",
  minutes: 2,
};
const code: Listed = {
  ...sum,
  id: "softmax-in-code",
  title: "Write softmax",
  chapter: "activation-functions",
  kind: "code",
  level: "hard",
  minutes: 15,
};
const chapters = [
  { slug: "perceptron", number: 1, title: "The perceptron" },
  { slug: "activation-functions", number: 3, title: "Activation functions" },
];

describe("exercises are found", () => {
  const found = (filter: Partial<Filter>) =>
    [sum, code].filter((one) => matches(one, { ...anything, ...filter }, chapters)).map(({ id }) => id);

  test.each<[string, Partial<Filter>, string[]]>([
    ["by any word of their title", { words: "HAND weighted" }, ["weighted-sum"]],
    ["by their name", { words: "softmax-in" }, ["softmax-in-code"]],
    ["by the title of their chapter", { words: "activation" }, ["softmax-in-code"]],
    ["by chapter", { chapter: "perceptron" }, ["weighted-sum"]],
    ["by kind", { kind: "code" }, ["softmax-in-code"]],
    ["by level", { level: "warm-up" }, ["weighted-sum"]],
    ["by time", { minutes: "10" }, ["weighted-sum"]],
    ["by all of these together", { words: "softmax", minutes: "10" }, []],
    ["all, where nothing is asked", { words: "  " }, ["weighted-sum", "softmax-in-code"]],
  ])("%s", (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });
});

function draft(part: Partial<Draft["assignment"]> = {}, more: Partial<Draft> = {}): Draft {
  const fresh = freshDraft("en", "0.1.0");
  const assignment = {
    ...fresh.assignment,
    title: "Week 1",
    exercises: [chosenFrom(sum)],
    timeZone: "UTC",
    ...part,
  };
  return { ...fresh, assignment, ...more };
}

describe("a draft", () => {
  it("is unfinished until it has a title, an exercise and possible times", () => {
    expect(unfinished(freshDraft("en", "0.1.0"))).toEqual([
      "Choose at least one exercise.",
      "Give it a title.",
    ]);
    expect(unfinished(draft({ timeZone: "Atlantis/Capital" }))).toEqual([
      expect.stringContaining("is no time zone"),
    ]);
    expect(unfinished(draft({ opens: "2026-12-05T00:00", due: "2026-12-04T23:59" }))).toEqual([
      expect.stringContaining("due before it opens"),
    ]);
    expect(unfinished(draft())).toEqual([]);
  });

  it("tells what its format refuses", () => {
    expect(unfinished(draft({ introduction: "a".repeat(10_001) }))).toEqual([
      expect.stringContaining("10001 characters"),
    ]);
  });

  it("gives an assignment that file and link bring back as it is", () => {
    const { assignment } = draft({
      due: "2026-12-04T23:59",
      introduction: "Pairs are fine.\nHand in alone.",
    });
    expect(readAssignment(writeAssignment(assignment))).toEqual(assignment);
    expect(assignmentFromLink(assignmentLink(assignment, "https://book.example/assignment/"))).toEqual(
      assignment,
    );
  });

  it("puts neither secret nor roster into what students get", () => {
    const { assignment, secret } = draft({}, { roster: "12,Ada Lovelace" });
    expect(secret).toMatch(/^[0-9a-f]{32}$/);
    expect(writeAssignment(assignment)).not.toContain(secret);
    expect(writeAssignment(assignment)).not.toContain("Ada");
  });

  it("gives a key of the assignment, with the students that can be read", () => {
    const one = draft({}, { roster: "12,Ada Lovelace\nno number" });
    const key = readKey(writeKey(keyOf(one)));
    expect(key.assignment).toBe(one.assignment.id);
    expect(key.roster).toEqual([{ number: "12", name: "Ada Lovelace" }]);
  });

  it("draws another id, seed and secret each time", () => {
    const [a, b] = [draft(), draft()];
    expect(a.assignment.id).not.toBe(b.assignment.id);
    expect(a.assignment.seed).not.toBe(b.assignment.seed);
    expect(a.secret).not.toBe(b.secret);
  });

  it("has a file name of plain letters", () => {
    expect(fileName(draft({ title: "Übung 1: one neuron!" }).assignment, "assignment")).toBe(
      "ubung-1-one-neuron.assignment.json",
    );
    const chinese = draft({ title: "第一周" }).assignment;
    expect(submissionName(draft({ title: "Week 1: one neuron" }).assignment, "K 10/01")).toBe(
      "week-1-one-neuron.K-10-01.submission.json",
    );
    expect(fileName(chinese, "key")).toBe(`${chinese.id}.key.json`);
  });
});

describe("an opened file", () => {
  const saved = draft({ title: "Saved" }, { roster: "12,Ada Lovelace" });

  it("that is an assignment replaces the draft's, and keeps roster and policy", () => {
    const now = draft({}, { roster: "7,Alan Turing", scores: "last" });
    const { draft: opened, said } = withFile(now, writeAssignment(saved.assignment));
    expect(opened.assignment).toEqual(saved.assignment);
    expect(opened.roster).toBe(now.roster);
    expect(opened.scores).toBe("last");
    expect(opened.secret).not.toBe(now.secret);
    expect(said).toContain("“Saved” is open");
  });

  it("that is its key brings back secret, roster and policy", () => {
    const { draft: opened } = withFile(
      withFile(draft(), writeAssignment(saved.assignment)).draft,
      writeKey(keyOf(saved)),
    );
    expect(keyOf(opened)).toEqual(keyOf(saved));
  });

  it("that is another assignment's key is refused", () => {
    expect(() => withFile(draft(), writeKey(keyOf(saved)))).toThrow("belongs to another assignment");
  });

  test.each([
    ["no JSON", "Dear all"],
    ["an empty file", ""],
    ["something else", '{"format":"submission","version":1}'],
    ["a list", "[1, 2]"],
    ["one with a wrong field", writeAssignment(saved.assignment).replace('"each"', '"none"')],
    ["one cut short", writeAssignment(saved.assignment).slice(0, 200)],
    ["one of a later version", writeAssignment(saved.assignment).replace('"version": 1', '"version": 2')],
  ])("that is %s is refused in a sentence", (_, text) => {
    expect(() => withFile(draft(), text)).toThrow(/^(This|assignment)\b.{10,}/);
  });
});

test("times are told with the day of the week, as the place's clocks show them", () => {
  // 4 December 2026 is a Friday.
  expect(timeInWords("2026-12-04T23:59", "Asia/Tokyo")).toBe("Friday, 4 December 2026, 23:59 (Asia/Tokyo)");
  expect(
    timeProblems({ opens: "2026-12-04T23:59", due: "2026-12-05T23:59", timeZone: "Asia/Tokyo" }),
  ).toEqual({});
});

test("a time that clocks skip is refused; one that they show twice is not", () => {
  const times = (due: string) => timeProblems({ opens: null, due, timeZone: "Europe/Berlin" });
  expect(times("2026-03-29T02:30").due).toContain("Clocks skip this time");
  expect(
    timeProblems({ opens: "2026-03-29T02:00", due: null, timeZone: "Europe/Berlin" }).opens,
  ).toBeDefined();
  for (const due of ["2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T02:30"])
    expect(times(due)).toEqual({});
});

test("a due time that has passed is told of, by the clocks of the assignment", () => {
  const due = { opens: null, due: "2026-12-04T23:59", timeZone: "Asia/Tokyo" };
  const passed = Date.parse("2026-12-04T23:59+09:00");
  expect(pastDue(due, passed + 1)).toContain("This time has passed");
  expect(pastDue(due, passed)).toBe("");
  expect(pastDue({ ...due, due: null }, passed + 1)).toBe("");
});

test("numbers are told with their nouns", () => {
  expect([counted(1, "point"), counted(2, "point"), counted(1.5, "point"), counted(0, "exercise")]).toEqual([
    "1 point",
    "2 points",
    "1.5 points",
    "0 exercises",
  ]);
  expect([duration(2), duration(60), duration(135)]).toEqual(["2 minutes", "1 hour", "2 hours 15 minutes"]);
});

describe("a QR code", () => {
  it("is a square of modules with the three finder patterns of ISO 18004", () => {
    const { size, path } = pathOf("https://book.example/assignment/#assignment=abc");
    expect((size - 17) % 4).toBe(0);
    const dark = new Set([...path.matchAll(/M(\d+),(\d+)h1/g)].map(([, x, y]) => `${x},${y}`));
    for (const [left, top] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ])
      for (let y = 0; y < 7; y++)
        for (let x = 0; x < 7; x++) {
          // A dark ring, a light ring, a dark core of three by three.
          const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
          expect(dark.has(`${left + x},${top + y}`), `${x},${y} from ${left},${top}`).toBe(ring !== 2);
        }
  });

  it("has no size where the text is too long for any", () => {
    expect(pathOf("x".repeat(5000)).size).toBe(0);
  });
});
