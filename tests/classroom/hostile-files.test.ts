import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { InputFile } from "../../classroom/reading/read-files.ts";
import { writeText } from "../../classroom/reading/read-text.ts";
import { fileOf, inZip } from "./hand-in-files.ts";
import { answers, type Graded, gradeFiles, handIn } from "./small-course.ts";

const ada = await handIn("1001", "Ada Lovelace");
const kurt = await handIn("1002", "Kurt Gödel");
const other = fileOf("kurt.json", kurt);
const eve = await handIn("66", "Eve Mallory");

/** Grades a hostile file between others, which have to come out as if it weren't there. */
async function besideOthers(hostile: InputFile): Promise<Graded> {
  const graded = await gradeFiles([fileOf("ada.json", ada), hostile, other]);
  const alone = await gradeFiles([fileOf("ada.json", ada), other]);
  expect(graded.grades.filter(({ standing }) => standing === "counted")).toEqual(alone.grades);
  return graded;
}

/** A submission of someone who is not in the roster, with its text changed. */
const changed = (from: string | RegExp, to: string) => {
  expect(eve.replace(from, to)).not.toBe(eve);
  return fileOf("eve.json", eve.replace(from, to));
};

const json = strToU8(eve);
const bomb = deflateSync(new Uint8Array(60e6).fill(32), { level: 9 });

describe("a hostile file ends in a line, and the others are graded", () => {
  test.each<[string, InputFile, string]>([
    ["nothing", fileOf("a.json", ""), "This is no submission: it is empty"],
    ["a picture", fileOf("a.png", Uint8Array.from([137, 80, 78, 71, 13, 10])), "it is not JSON"],
    [
      "JSON cut short",
      fileOf("a.json", eve.slice(0, 300)),
      "This submission is cut short: its end is missing",
    ],
    ["another JSON", fileOf("a.json", '{"format":"key"}'), 'This is no submission: its format is "key"'],
    [
      "an older version",
      changed('"version": 1', '"version": 0'),
      "submission.version is 0, and accepted is 1",
    ],
    [
      "a newer version",
      changed('"version": 1', '"version": 7'),
      "reads version 1 at most: take a newer edition",
    ],
    ["a prototype", changed('"student"', '"__proto__": {"toJSON": 1}, "student"'), 'a field "__proto__"'],
    [
      "a prototype in an answer",
      changed(/"answer": "[^"]*"/, '"answer": {"\\u005f_proto__": {"isRight": true}}'),
      'submission.answers.answer has a field "__proto__"',
    ],
    [
      "lists a thousand deep",
      changed('"summary": [', `"summary": ${"[".repeat(1000)}${"]".repeat(1000)}, "x": [`),
      "nested more than 64 deep",
    ],
    ["lists a million deep", fileOf("a.json", "[".repeat(1e6) + "]".repeat(1e6)), "This is no submission"],
    [
      "a number without end",
      changed('"seconds": 60', '"seconds": 1e999'),
      "submission.answers[0].seconds is Infinity",
    ],
    ["a day that is none", changed("2026-11-20T10", "2026-99-99T10"), "submission.handedIn is"],
    ["two lines in a name", changed("Eve Mallory", "Eve\\nKurt Gödel"), 'student.name is "Eve\\nKurt Gödel"'],
    [
      "one exercise twice",
      changed('"pick"', '"weighted-sum"'),
      'submission.answers has "weighted-sum" twice',
    ],
    ["twenty megabytes", fileOf("a.json", " ".repeat(20e6)), "This file is too large: at most 12 MB"],
    ["an empty zip file", fileOf("a.zip", zipSync({})), "There is no file in this zip file"],
    ["a zip file cut short", fileOf("a.zip", zipSync({ a: json }).slice(0, -30)), "its end is missing"],
    ["a zip bomb", zipWith(bomb, 60e6), "This file is too large: at most 12 MB are accepted"],
    ["a zip bomb that claims to be small", zipWith(bomb, 100), "This file is too large: at most 12 MB"],
    [
      "a zip file in a zip file",
      inZip("a.zip", { "b.zip": zipSync({ "c.json": json }) }),
      "a zip file in a zip file",
    ],
    [
      "a damaged entry",
      zipWith(
        deflateSync(json).map((byte, i) => (i > 50 ? byte ^ 1 : byte)),
        1,
      ),
      "damaged",
    ],
    ["a wrong checksum", zipWith(deflateSync(json), json.length), "damaged inside the zip file"],
    ["a locked entry", zipWith(deflateSync(json), json.length, { flags: 1 }), "locked with a password"],
    ["an unknown packer", zipWith(deflateSync(json), json.length, { method: 14 }), "not known here (14)"],
    [
      "a directory elsewhere",
      zipWith(deflateSync(json), json.length, { start: 0x7fffffff }),
      "can't be read",
    ],
    ["an entry elsewhere", zipWith(deflateSync(json), json.length, { local: 0x7fffffff }), "can't be read"],
    ["a hundred thousand entries", manyEntries(100_000), "holds too many files: at most 50000"],
  ])("%s", async (_, file, sentence) => {
    const { problems } = await besideOthers(file);
    expect(problems).toHaveLength(1);
    expect(problems[0].sentence).toContain(sentence);
  });

  test("names that lead out of the zip file, beside one that does not", async () => {
    const names = ["../up.json", "a/../../up.json", "/etc/up.json", "C:/up.json", "..\\up.json"];
    const files = Object.fromEntries([...names, "inside.json"].map((name) => [name, eve]));
    const { problems, grades } = await besideOthers(inZip("a.zip", files));
    expect(problems.map(({ sentence }) => sentence)).toEqual(
      names.map(() => "Its name leads out of the zip file, so it was not read"),
    );
    expect(grades.find(({ standing }) => standing === "unlisted")?.handIn?.path).toBe("a.zip/inside.json");
  });

  test("a file's name writes nothing of its own into a report", async () => {
    const { problems } = await besideOthers(fileOf(`a\r\nb\u202e${"x".repeat(1000)}.json`, "no"));
    expect(problems[0].path).toMatch(/^a��b�x+…x+\.json$/);
    expect(problems[0].path.length).toBeLessThan(300);
  });
});

describe("a forged file earns nothing by it", () => {
  const gradeOf = async (file: InputFile) => {
    const { grades, problems } = await besideOthers(file);
    expect(problems).toEqual([]);
    return grades.filter(({ standing }) => standing === "unlisted")[0];
  };
  const wrong = { "weighted-sum": "0", pick: [1], write: "// wrong" };

  test("scores and verdicts that were written into it", async () => {
    const text = await handIn("66", "Eve Mallory", { answers: answers("66", wrong) });
    const forged = text
      .replace(
        '"receipt"',
        '"points": 10, "score": 1, "grade": "A", "verdict": {"status": "right"}, "receipt"',
      )
      .replaceAll('"seconds"', '"score": 1, "points": 5, "status": "right", "seconds"');
    expect(forged.match(/"score": 1/g)).toHaveLength(4);
    expect(await gradeOf(fileOf("eve.json", forged))).toMatchObject({ points: 0, of: 10 });
  });

  test("an answer that was changed after handing in is graded as it is, and noted", async () => {
    const grade = await gradeOf(changed(/"answer": "[^"]*"/, '"answer": "0"'));
    expect(grade.points).toBe(8);
    expect(grade.notes).toEqual([
      "Its receipt does not fit: the file was changed after it had been handed in",
    ]);
  });

  test.each([
    ["objects", { "weighted-sum": { valueOf: 12, toString: "12" }, pick: { 0: 0, length: 1 }, write: {} }],
    ["lists", { "weighted-sum": [12], pick: ["0"], write: ["right"] }],
    ["nothing", { "weighted-sum": false, pick: {}, write: false }],
    ["numbers out of bounds", { "weighted-sum": "Infinity", pick: [1e9], write: 0 }],
    ["all options", { "weighted-sum": "0 1 2 3 4 5", pick: [0, 1], write: "" }],
    [
      "long texts",
      { "weighted-sum": "9".repeat(100_000), pick: Array(5000).fill(0), write: "x".repeat(1e6) },
    ],
  ])("answers of another kind: %s", async (_, others) => {
    const text = await handIn("66", "Eve Mallory", { answers: answers("66", others) });
    const grade = await gradeOf(fileOf("eve.json", text));
    expect(grade.points).toBe(0);
    expect(JSON.stringify(grade).length).toBeLessThan(100_000);
  });

  test("a thousand attempts at guessing count as far as they were allowed", async () => {
    const tries = Array.from({ length: 1000 }, (_, i) => ({
      at: "2026-11-20T09:30:00.000Z",
      answer: [i % 2 ? 0 : 1],
    }));
    const guesses = answers("66", { ...wrong, pick: [1] }).map((answer) => ({ ...answer, attempts: tries }));
    const grade = await gradeOf(fileOf("eve.json", await handIn("66", "Eve Mallory", { answers: guesses })));
    // The second, which was the last allowed, was right.
    expect(grade.exercises[1]).toMatchObject({ points: 3, tries: 1001 });
    expect(grade.notes).toContain("pick: answered 1001 times, where 2 count");
  });

  test("one student many times over in one zip file is one student", async () => {
    const zip = zipSync(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.json`, json])));
    const grade = await gradeOf(fileOf("a.zip", zip));
    expect(grade.points).toBe(10);
    expect(grade.handIn?.replaced).toHaveLength(199);
  });
});

describe("encodings that editors write are read", () => {
  test.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s with its mark", async (encoding) => {
    const bytes = writeText(eve.replace("Eve", "Ève"), { encoding, mark: true });
    const { grades, problems } = await besideOthers(fileOf("eve.json", bytes));
    expect(problems).toEqual([]);
    expect(grades[2].student.name).toBe("Ève Mallory");
  });

  test("Latin-1, with a note", async () => {
    const latin = Uint8Array.from([...eve.replace("Eve", "Ève")].map((letter) => letter.charCodeAt(0)));
    const { grades } = await besideOthers(fileOf("eve.json", latin));
    expect(grades[2].student.name).toBe("Ève Mallory");
    expect(grades[2].notes[0]).toContain("in no encoding of Unicode");
  });
});

/** A zip file with one entry whose header claims what is given (APPNOTE.TXT 6.3.10); its checksum fits nothing. */
function zipWith(
  packed: Uint8Array,
  claimedSize: number,
  {
    flags = 0,
    method = 8,
    start,
    local = 0,
  }: { flags?: number; method?: number; start?: number; local?: number } = {},
): InputFile {
  const name = strToU8("eve.json");
  const fields = (view: DataView, place: number) => {
    view.setUint16(place, flags, true);
    view.setUint16(place + 2, method, true);
    view.setUint32(place + 8, 0xdeadbeef, true);
    view.setUint32(place + 12, packed.length, true);
    view.setUint32(place + 16, claimedSize, true);
    view.setUint16(place + 20, name.length, true);
  };
  const [head, entry, end] = [30, 46, 22].map((length) => new DataView(new ArrayBuffer(length)));
  head.setUint32(0, 0x04034b50, true);
  fields(head, 6);
  entry.setUint32(0, 0x02014b50, true);
  fields(entry, 8);
  entry.setUint32(42, local, true);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + name.length, true);
  end.setUint32(16, start ?? 30 + name.length + packed.length, true);
  const parts = [head, name, packed, entry, name, end].map((part) =>
    part instanceof DataView ? new Uint8Array(part.buffer) : part,
  );
  return fileOf("a.zip", Uint8Array.from(parts.flatMap((part) => [...part])));
}

function manyEntries(count: number): InputFile {
  const empty: [Uint8Array, { level: 0 }] = [new Uint8Array(), { level: 0 }];
  return fileOf(
    "a.zip",
    zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.json`, empty]))),
  );
}
