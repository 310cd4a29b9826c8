import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fillMoodle, moodleTimes } from "../../classroom/gradebooks/gradebook-moodle.ts";
import { moodleTime } from "../../classroom/gradebooks/moodle-time.ts";
import { feedbackText, moodleFeedbackZip } from "../../classroom/grading/feedback.ts";
import { ada, bytes, formula, key, kurt, stranger, textOf } from "./gradebook-course.ts";
import { inZip } from "./hand-in-files.ts";
import { assignment, gradeFiles } from "./small-course.ts";

// After mod/assign/gradingtable.php of Moodle.
const head =
  'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
const moodle = [
  `\uFEFF${head}`,
  'Participant 501,"Ada Lovelace",ada@example.org,"Submitted for grading - ",,100.00,Yes,"Friday, 20 November 2026, 11:00 AM",-,',
  'Participant 502,"Kurt Gödel",kurt@example.org,"Submitted for grading - 2 hours late",50.00,100.00,Yes,"Tuesday, 24 November 2026, 2:14 PM","Tuesday, 24 November 2026, 3:00 PM","<p>Well, <b>no</b></p>"',
  'Participant 503,"Emmy Noether",emmy@example.org,"No submission - ",,100.00,Yes,-,-,',
  'Participant 504,=HYPERLINK(1),x@example.org,"Submitted for grading - ",,100.00,No,"Friday, 20 November 2026, 11:00 AM",-,',
  "",
].join("\n");

describe("Moodle's grading worksheet is filled in", async () => {
  const zip = inZip("all.zip", {
    "Ada Lovelace_501_assignsubmission_file_/a.json": ada,
    "Kurt Gödel_502_assignsubmission_file_/a.json": kurt,
    "HYPERLINK_504_assignsubmission_file_/a.json": formula,
    "Eve_599_assignsubmission_file_/a.json": stranger,
  });
  const schoolTimes = moodleTimes(bytes(moodle), "Europe/Berlin");
  const { grades, course } = await gradeFiles([zip], { key, schoolTimes });
  const filled = fillMoodle(bytes(moodle), assignment, grades);

  test("Moodle's times go before those of the files", () => {
    expect(grades.map(({ handIn }) => [handIn?.clock, handIn?.at])).toEqual([
      ["school", "2026-11-20T10:00:00.000Z"],
      ["school", "2026-11-24T13:14:00.000Z"],
      [undefined, undefined],
      ["school", "2026-11-20T10:00:00.000Z"],
      ["file", "2026-11-20T10:00:00.000Z"],
    ]);
    expect(grades[1]).toMatchObject({ points: 1.8, handIn: { daysLate: 1 } });
  });

  test("grades and empty comments are filled in; all else is byte for byte the same", () => {
    const lines = moodle.split("\n");
    lines[1] = lines[1]
      .replace(",,100.00", ",100.00,100.00")
      .replace(/,$/, ",10 of 10 points. Handed in 2026-11-20 11:00 (Europe/Berlin).");
    lines[2] = lines[2].replace("50.00", "18.00");
    expect(textOf(filled.file)).toBe(lines.join("\n"));
    expect(filled.filled).toBe(2);
  });

  test("what was left is told", () => {
    expect(filled.unmatched).toEqual(["Eve (S9), 10 of 10 points: no row is theirs"]);
    expect(filled.notes).toEqual([
      "=HYPERLINK(1) (S1004), 10 of 10 points: Moodle says that this grade can't be changed, and it was left",
      "1 feedback comments were there already and were left",
      "Moodle gives 100 points where the assignment has 10: grades were put in on Moodle's scale",
    ]);
  });

  test("a comment is text, not HTML, and a row is given only to who is known to own it", () => {
    const [grade] = grades;
    const empty = moodle.split("\n").slice(0, 2).join("\n");
    const withNote = fillMoodle(bytes(empty), assignment, [
      { ...grade, override: { points: 9, comment: "<i>a & b</i>" } },
    ]);
    expect(textOf(withNote.file)).toContain("&lt;i>a &amp; b&lt;/i>");
    const unlisted = {
      ...grade,
      standing: "unlisted" as const,
      handIn: null,
      override: { points: 9, comment: "" },
    };
    const noEmail = { ...unlisted, student: { number: "S77", name: "Ada Lovelace" } };
    expect(fillMoodle(bytes(moodle), assignment, [noEmail]).filled).toBe(0);
    const listed = { roster: [{ number: "S77", name: "Ada Lovelace" }] };
    const known = { ...noEmail, standing: "counted" as const };
    expect(fillMoodle(bytes(moodle), assignment, [noEmail], { roster: key.roster }).filled).toBe(0);
    expect(fillMoodle(bytes(moodle), assignment, [known], listed).filled).toBe(1);
    expect(fillMoodle(bytes(moodle), assignment, [{ ...grade, standing: "disputed" }]).filled).toBe(0);
    const twice = fillMoodle(bytes(moodle), assignment, [grade, known], listed);
    expect(twice.filled).toBe(0);
    expect(twice.unmatched).toHaveLength(2);
    expect(twice.unmatched[0]).toContain("another student claims the same row");
  });

  test("where the key has no roster, a typed name finds no row, and the school's own name does", async () => {
    const nobody = { ...key, roster: [] };
    const noEmail = moodle.replaceAll(/[a-z]+@example\.org/g, "");
    const typed = await gradeFiles([inZip("a.zip", { "a.json": ada })], { key: nobody });
    expect(typed.grades[0].standing).toBe("counted");
    const { filled, unmatched } = fillMoodle(bytes(noEmail), assignment, typed.grades, nobody);
    expect(filled).toBe(0);
    expect(unmatched).toEqual(["Ada Lovelace (S1001), 10 of 10 points: no row is theirs"]);
    const unknownId = { "Ada Lovelace_777_assignsubmission_file_/a.json": ada };
    const named = await gradeFiles([inZip("a.zip", unknownId)], { key: nobody });
    expect(fillMoodle(bytes(noEmail), assignment, named.grades, nobody).filled).toBe(1);
    const twins = noEmail.replace("Kurt Gödel", "Lovelace Ada");
    expect(fillMoodle(bytes(twins), assignment, named.grades, nobody).unmatched[0]).toContain("2 rows");
  });

  test("without Moodle's files students are found by e-mail, number, or the roster's name", async () => {
    const plain = await gradeFiles([inZip("a.zip", { "a.json": ada })], { key });
    const noEmail = moodle.replaceAll(/[a-z]+@example\.org/g, "");
    const numbered = noEmail.replace("Email address", "ID number").replace('"Ada Lovelace",', "X,S1001");
    for (const table of [moodle, noEmail, numbered])
      expect(textOf(fillMoodle(bytes(table), assignment, plain.grades, key).file)).toMatch(
        /Participant 501,.*,100.00,100.00,Yes/,
      );
    const twins = noEmail.replace("Kurt Gödel", "Lovelace Ada");
    expect(fillMoodle(bytes(twins), assignment, plain.grades, key).unmatched).toEqual([
      "Ada Lovelace (S1001), 10 of 10 points: 2 rows may be theirs",
    ]);
  });

  test.each([
    [
      "German",
      'ID,"Vollständiger Name","E-Mail-Adresse",Status,Bewertung,"Beste Bewertung","Bewertung kann geändert werden","Zuletzt geändert (Abgabe)","Zuletzt geändert (Bewertung)","Feedback als Kommentar"',
      "Freitag, 20. November 2026, 11:00",
    ],
    [
      "a language that nobody here knows",
      "Cc,Dd,Ee,Ff,Gg,Hh,Ii,Jj,Kk,Ll",
      "vendredi 20 novembre 2026, 11:00",
    ],
  ])("in %s", (_, titles, time) => {
    const local = moodle
      .replace(head, titles)
      .replaceAll("Participant ", "Teilnehmer/in")
      .replaceAll("Friday, 20 November 2026, 11:00 AM", time)
      .replaceAll("100.00", '"100,00"');
    const { file } = fillMoodle(bytes(local), assignment, grades);
    expect(textOf(file)).toMatch(/in501,.*,"100,00","100,00",Yes/);
    expect(moodleTimes(bytes(local), "Europe/Berlin").get("moodle:501")).toBe(
      Date.parse("2026-11-20T10:00Z"),
    );
  });

  test("what is no worksheet is refused, and a column can be named", () => {
    expect(() => fillMoodle(bytes("a,b\n1,x\n"), assignment, grades)).toThrow(
      "This is no grading worksheet of Moodle",
    );
    expect(() => fillMoodle(bytes(""), assignment, grades)).toThrow("This is no grading worksheet of Moodle");
    expect(() => fillMoodle(bytes(moodle), assignment, grades, { column: "Mark" })).toThrow(
      'The Moodle worksheet has no column "Mark"; there are: "Identifier", "Full name"',
    );
    const marked = moodle.replace(",Grade,", ",Mark,");
    expect(fillMoodle(bytes(marked), assignment, grades, { column: "Mark" }).filled).toBe(2);
  });

  test("feedback files lie where Moodle looks for them", () => {
    const entries = unzipSync(moodleFeedbackZip(course, grades, filled.participantOf));
    // As importziplib.php takes a name apart: name, participant, kind, plug-in, and what follows.
    const parts = Object.keys(entries).map((name) => name.split("/")[0].split("_"));
    expect(parts.map(([, id]) => id)).toEqual(["501", "502", "504", "599"]);
    for (const [, id, kind, plugin, rest] of parts) {
      expect(id).toMatch(/^\d+$/);
      expect([kind, plugin, rest]).toEqual(["assignsubmission", "file", ""]);
    }
    expect(strFromU8(entries["Kurt Gödel_502_assignsubmission_file_/feedback.txt"])).toBe(
      feedbackText(course, grades[1]),
    );
    expect(moodleFeedbackZip(course, grades)).toEqual(moodleFeedbackZip(course, grades));
  });
});

// As Moodle's strftimedaydatetime comes out in several languages.
test.each([
  ["Wednesday, 10 June 2026, 2:14 PM", "2026-06-10T12:14:00.000Z"],
  ["Wednesday, September 23, 2020, 9:00 PM", "2020-09-23T19:00:00.000Z"],
  ["Thursday, 1 January 2026, 12:05 AM", "2025-12-31T23:05:00.000Z"],
  ["Montag, 23. November 2026, 23:12", "2026-11-23T22:12:00.000Z"],
  ["lundi 2 février 2026, 08:05", "2026-02-02T07:05:00.000Z"],
  ["lunes, 23 de noviembre de 2026, 23:12", "2026-11-23T22:12:00.000Z"],
  ["понедельник, 23 ноября 2026, 23:12", "2026-11-23T22:12:00.000Z"],
  ["2026年11月23日(月曜日) 23:12", "2026-11-23T22:12:00.000Z"],
  ["2026-11-23 23:12:30", "2026-11-23T22:12:30.000Z"],
])("%s is a moment", (text, moment) => {
  expect(new Date(moodleTime(text, "Europe/Berlin") ?? 0).toISOString()).toBe(moment);
});

test.each(["-", "", "yesterday, 10:00", "31 February 2026, 10:00", "10 June 2026", "ten past 2026"])(
  "%j is none",
  (text) => expect(moodleTime(text, "Europe/Berlin")).toBeNull(),
);
