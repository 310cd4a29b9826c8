import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParseRows } from "d3-dsv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOptions, UsageError } from "../../scripts/grade-options.ts";
import { root } from "../../scripts/tools.ts";
import { syntheticCourse, writeCourse } from "../bench/course.ts";

const folder = mkdtempSync(join(tmpdir(), "grade-"));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const course = [at("assignment.json"), "--key", at("key.json")];

/** Starts the command in the folder of the course. */
const start = (...args: string[]) =>
  spawn(process.execPath, [join(root, "scripts/grade.ts"), ...args], { cwd: folder });

async function grade(...args: string[]): Promise<{ code: number; printed: string }> {
  const child = start(...args);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (printed += part));
  const [code] = await once(child, "close");
  return { code, printed };
}

beforeAll(async () => {
  const made = await syntheticCourse({ students: 30, code: 1, others: 3, seed: 5 });
  const [[first]] = made.files;
  writeCourse({ ...made, files: new Map([...made.files].slice(2)).set(first, "{ cut") }, folder);
  const rows = made.key.roster.map(
    ({ name, email }, i) =>
      `Participant ${7000 + i},${name},${email},Submitted,,20.00,Yes,"Friday, 20 November 2026, 11:00 AM",-,`,
  );
  const titles =
    "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments";
  writeFileSync(at("worksheet.csv"), [titles, ...rows, ""].join("\n"));
  const students = made.key.roster.map(({ name, number }, i) => `${name},${i},${number},,Sec,`);
  writeFileSync(
    at("canvas.csv"),
    [
      "Student,ID,SIS User ID,SIS Login ID,Section,A synthetic week (5)",
      "    Points Possible,,,,,8",
      ...students,
      "",
    ].join("\n"),
  );
  const whole = await grade(
    ...course,
    at("all.zip"),
    "--out",
    at("grades.csv"),
    "--moodle",
    at("worksheet.csv"),
  );
  expect(whole).toMatchObject({ code: 0 });
}, 60_000);

describe("one run", () => {
  test("writes grades, a report, and Moodle's worksheet", () => {
    expect(read("grades.csv").split("\r\n")).toHaveLength(32);
    expect(read("grades.report.txt")).toContain(
      "28 graded, 2 missing, 0 not in the roster, 0 disputed, 1 files not read.",
    );
    expect(read("grades.report.txt")).toContain("week.json: This submission is cut short");
    expect(
      read("worksheet.graded.csv").match(/Participant \d+,[^,]*,[^,]*,Submitted,\d+\.\d\d,20\.00/g),
    ).toHaveLength(28);
    expect(read("worksheet.csv")).not.toContain("graded");
    expect(existsSync(at("grades.csv.journal"))).toBe(false);
  });

  test("judges code too: what is right gets its points", () => {
    const [titles, ...rows] = csvParseRows(read("grades.csv"));
    const points = rows.map((row) => Number(row[titles.length - 2]));
    expect(Math.max(...points)).toBe(2);
    expect(Math.min(...points)).toBe(0);
  });

  test("in three parts that are joined is the same as in one", async () => {
    for (const part of [1, 2, 3]) {
      const args = [
        "--shard",
        `${part}/3`,
        "--out",
        at(`part-${part}.json`),
        "--moodle",
        at("worksheet.csv"),
      ];
      expect((await grade(...course, at("all.zip"), ...args)).code).toBe(0);
    }
    const parts = [3, 1, 2].map((part) => at(`part-${part}.json`));
    const joined = ["--merge", ...parts, "--out", at("joined/grades.csv"), "--moodle", at("worksheet.csv")];
    expect(await grade(...course, ...joined)).toMatchObject({ code: 0 });
    expect(read("joined/grades.csv")).toBe(read("grades.csv"));
    expect(read("joined/worksheet.graded.csv")).toBe(read("worksheet.graded.csv"));
    expect(read("joined/grades.report.txt").replaceAll("joined/", "")).toBe(read("grades.report.txt"));
    const lacking = await grade(...course, "--merge", parts[0], parts[1], "--out", at("none.csv"));
    expect(lacking).toEqual({ code: 1, printed: "Parts are missing: 2 of 3\n" });
    const untimed = ["--shard", "1/3", "--out", at("untimed.json")];
    expect((await grade(...course, at("all.zip"), ...untimed)).code).toBe(0);
    const mixed = await grade(
      ...course,
      "--merge",
      at("untimed.json"),
      ...parts.slice(0, 1),
      parts[2],
      "--out",
      at("x.csv"),
    );
    expect(mixed.printed).toContain(
      "Part 3 was graded from other files, or with other times of submission, than part 1",
    );
  }, 60_000);

  test("that was killed goes on where it was", async () => {
    const args = [
      ...course,
      at("all.zip"),
      "--moodle",
      at("worksheet.csv"),
      "--out",
      at("killed.csv"),
      "--processes",
      "1",
    ];
    const child = start(...args);
    const journal = at("killed.csv.journal");
    const graded = () => (existsSync(journal) ? readFileSync(journal, "utf8").split("\n").length - 2 : 0);
    while (graded() < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await once(child, "close");
    const [kept, text] = [graded(), readFileSync(journal, "utf8")];
    // As where the disk was full, or the power went, in the middle of a line.
    writeFileSync(journal, text.slice(0, -20));
    const resumed = await grade(...args, "--resume");
    expect(resumed.code).toBe(0);
    expect(resumed.printed).toContain(`${kept - 1} were graded before`);
    expect(read("killed.csv")).toBe(read("grades.csv"));
  }, 60_000);

  test("takes overrides, and fills in Canvas's export and a folder of feedback", async () => {
    const overrides = [{ student: "100001", exercise: null, points: 7.5, comment: "On paper." }];
    const file = { format: "overrides", version: 1, assignment: "synthetic", overrides };
    writeFileSync(at("overrides.json"), JSON.stringify(file));
    const { code } = await grade(
      ...[...course, at("all.zip"), "--out", at("second/grades.csv"), "--overrides", at("overrides.json")],
      ...["--canvas", at("canvas.csv"), "--feedback", at("second/feedback")],
    );
    expect(code).toBe(0);
    expect(read("second/canvas.graded.csv")).toContain("Student 1x,1,100001,,Sec,7.50\n");
    expect(readdirSync(at("second/feedback"))).toHaveLength(29);
    expect(read("second/feedback/100001 Student 1x.txt")).toContain("Set by your instructor: On paper.");
    expect(existsSync(at("second/feedback.zip"))).toBe(true);
  }, 60_000);
});

describe("what the command can't do is said in a sentence", () => {
  const given = ["a.json", "--key", "k.json", "--out", "x.csv"];

  test.each<[string[], string]>([
    [[], "No assignment was given"],
    [["a.json", "b"], "No key was given: --key KEY"],
    [["a.json", "--key", "k.json", "b"], "No place for the grades was given"],
    [given, "No submissions were given"],
    [[...given, "--merge"], "No parts to join were given"],
    [[...given, "b", "--shard", "9/8"], '"9/8" is no part such as 3/8'],
    [[...given, "b", "--shard", "1/8", "--canvas", "c"], "--canvas goes with --merge"],
    [[...given, "b", "--merge", "--resume"], "it goes with neither --shard nor"],
    [[...given, "b", "--processes", "0"], "--processes 0 is no number"],
    [["a.json", "--colour"], "Unknown option '--colour'"],
    [["a.json", "--key"], "Option '--key <value>' argument missing"],
  ])("%j", (args, sentence) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(sentence);
  });

  test.each<[string[], number, string]>([
    [["--help"], 0, "npm run grade -- ASSIGNMENT SUBMISSIONS"],
    [["a.json"], 2, "No key was given: --key KEY. How to call it: npm run grade -- --help\n"],
    [
      ["missing.json", "b", "--key", at("key.json"), "--out", at("x.csv")],
      1,
      "There is no file missing.json\n",
    ],
    [
      [at("key.json"), "b", "--key", at("key.json"), "--out", at("x.csv")],
      1,
      'This is no assignment: its format is "key"\n',
    ],
    [[...course, "nowhere", "--out", at("x.csv")], 1, "There is no file or folder nowhere\n"],
    [[...course, at("all.zip"), "--out", at("key.json/x.csv")], 1, "key.json"],
    [
      [...course, at("all.zip"), "--out", at("x.csv"), "--moodle", at("canvas.csv")],
      1,
      "This is no grading worksheet of Moodle",
    ],
  ])("%j ends with %d", async (args, code, sentence) => {
    const result = await grade(...args);
    expect(result.printed).toContain(sentence);
    expect(result.printed).not.toContain("    at ");
    expect(result.code).toBe(code);
  });
});
