import { describe, expect, test } from "vitest";
import { canvasColumns, fillCanvas } from "../../classroom/gradebooks/gradebook-canvas.ts";
import { ada, bytes, key, kurt, stranger, textOf } from "./gradebook-course.ts";
import { inZip } from "./hand-in-files.ts";
import { gradeFiles } from "./small-course.ts";

// After lib/gradebook_exporter.rb of Canvas.
const canvas = [
  "Student,ID,SIS User ID,SIS Login ID,Section,Notes,Week 1: the perceptron (771),Week 2 (772),Assignments Current Score,Final Score",
  ",,,,,,Manual Posting,,,",
  "    Points Possible,,,,,,20.00,10.00,(read only),(read only)",
  '"Lovelace, Ada",12,S1001,ada,"Sec 1, A",,,9.00,90.00,45.00',
  '"Gödel, Kurt",13,S1002,kurt@example.org,"Sec 1, A","said ""hi""",EX,,,',
  '"Noether, Emmy",14,S1003,emmy,Sec 1,,3.00,,,',
  '"Student, Test",15,,f00,Sec 1,,,,,',
  "",
].join("\n");

describe("the instructor's own Canvas export is filled in", async () => {
  const files = inZip("submissions.zip", {
    "lovelaceada_12_900_a.json": ada,
    "gödelkurt_13_901_a.json": kurt,
    "eve_77_902_a.json": stranger,
  });
  const { grades } = await gradeFiles([files], { key });

  test("on Canvas's scale, in one column, byte for byte the same elsewhere", () => {
    const filled = fillCanvas(bytes(canvas), grades, "Week 1: the perceptron");
    expect(textOf(filled.file)).toBe(canvas.replace('"Sec 1, A",,,9.00', '"Sec 1, A",,20.00,9.00'));
    expect(filled.filled).toBe(1);
    expect(filled.notes).toEqual([
      "Canvas gives 20 points where the assignment has 10: grades were put in on Canvas's scale",
      'Kurt Gödel (S1002), 2 of 10 points: Canvas has "EX" there, which was left',
    ]);
    // Emmy handed in nothing: what Canvas has stays, and no row is made for Eve.
    expect(filled.unmatched).toEqual(["Eve (S9), 10 of 10 points: no row is theirs"]);
  });

  test("students are found by account, number and login, in this order", async () => {
    const plain = await gradeFiles([inZip("a.zip", { "a.json": ada, "b.json": kurt })], { key });
    const noIds = canvas.replace("EX", "").replaceAll(/S100\d/g, "");
    const withLogin = fillCanvas(bytes(noIds), plain.grades, "week 1: the perceptron (771)");
    expect(textOf(withLogin.file)).toContain('kurt@example.org,"Sec 1, A","said ""hi""",4.00,');
    expect(withLogin.unmatched).toEqual(["Ada Lovelace (S1001), 10 of 10 points: no row is theirs"]);
    expect(fillCanvas(bytes(canvas), plain.grades, "Week 2").filled).toBe(2);
  });

  test("with commas in numbers, semicolons between them, a mark before them, and lines of Windows", () => {
    const german = `\uFEFF${canvas
      .replaceAll("Sec 1, A", "Sec 1 A")
      .replaceAll(/"(\w+), (\w+)"/g, "$1 $2")
      .replaceAll("Gödel, Kurt", "Gödel Kurt")
      .replaceAll(",", ";")
      .replaceAll(/(\d)\.(\d\d)/g, "$1,$2")
      .replaceAll("read only", "läs endast")
      .replaceAll("\n", "\r\n")}`;
    const filled = fillCanvas(bytes(german), grades, "Week 1: the perceptron");
    expect(textOf(filled.file)).toBe(german.replace(';ada;"Sec 1 A";;;', ';ada;"Sec 1 A";;20,00;'));
    expect(canvasColumns(bytes(german)).map(({ title }) => title)).toEqual([
      "Week 1: the perceptron (771)",
      "Week 2 (772)",
    ]);
  });

  test("in UTF-16, as some spreadsheets save it", () => {
    const wide = Uint8Array.from(
      new Uint8Array(Uint16Array.from([..."\uFEFF", ...canvas].map((c) => c.charCodeAt(0))).buffer),
    );
    const filled = fillCanvas(wide, grades, "Week 1: the perceptron");
    expect(new TextDecoder("utf-16le").decode(filled.file)).toContain('"Sec 1, A",,20.00,9.00');
    expect([...filled.file.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  });

  test.each([
    [
      "Week 3",
      canvas,
      'The Canvas file has no column "Week 3" that can be filled in; there are: "Week 1: the perceptron (771)", "Week 2 (772)"',
    ],
    ["Final Score", canvas, 'has no column "Final Score" that can be filled in'],
    ["Notes", canvas, 'has no column "Notes" that can be filled in'],
    [
      "Week 1",
      canvas.replace("Week 2 (772)", "Week 1 (773)").replace("Week 1: the perceptron", "Week 1"),
      "Several columns",
    ],
    ["Week 1", "a,b\n1,2\n", "This is no export of a Canvas gradebook"],
    ["Week 1", canvas.replace("Points Possible", ""), 'it has no line "Points Possible"'],
    ["Week 1", "", "This is no export of a Canvas gradebook"],
  ])("%s: %#", (title, text, sentence) => {
    expect(() => fillCanvas(bytes(text), grades, title)).toThrow(sentence);
  });
});
