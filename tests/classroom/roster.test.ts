import { describe, expect, it, test } from "vitest";
import { plainNumber } from "../../classroom/exercises/seed.ts";
import { readRoster, writeRoster } from "../../classroom/grading/roster.ts";

const ada = { number: "0012", name: "Ada Lovelace", email: "ada@school.example" };
const alan = { number: "7", name: "Alan Turing" };

describe("a roster is read", () => {
  test.each([
    ["as it is pasted from a spreadsheet", "0012\tAda Lovelace\tada@school.example\n7\tAlan Turing\t\n"],
    ["with commas", "0012,Ada Lovelace,ada@school.example\r\n7,Alan Turing"],
    ["with semicolons and quotes", '0012;"Ada Lovelace";ada@school.example\n\n7;"Alan Turing";'],
    [
      "by its titles, in any order",
      "E-mail,Name,Number\nada@school.example,Ada Lovelace,0012\n,Alan Turing,7",
    ],
    [
      "from Moodle’s columns",
      '\uFEFF"First name","Last name","ID number","Email address"\nAda,Lovelace,0012,ada@school.example\nAlan,Turing,7,',
    ],
    ["with stray blanks", "  0012 ,  Ada   Lovelace , ada@school.example \n 7 , Alan Turing "],
  ])("%s", (_, text) => {
    expect(readRoster(text)).toEqual({ students: [ada, alan], problems: [] });
  });

  it("from Canvas’s columns by the school’s number, not by Canvas’s own", () => {
    const text = 'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",991,0012,ada,A\n';
    expect(readRoster(text).students).toEqual([{ number: "0012", name: "Lovelace, Ada" }]);
  });

  it("and is empty where nothing was typed", () => {
    expect(readRoster(" \n\n")).toEqual({ students: [], problems: [] });
  });
});

describe("a line that can't be used is told by its number, and the others are read", () => {
  test.each([
    ["without a name", "0012,Ada Lovelace,ada@school.example\n55\n7,Alan Turing", "Line 2: “55”"],
    [
      "without a number",
      "0012,Ada Lovelace,ada@school.example\n7,Alan Turing\n,Nobody",
      "Line 3: “, Nobody”",
    ],
    [
      "with another's number",
      "0012,Ada Lovelace,ada@school.example\n7,Alan Turing\n7,Al",
      "Alan Turing’s already",
    ],
  ])("%s", (_, text, sentence) => {
    const { students, problems } = readRoster(text);
    expect(students).toEqual([ada, alan]);
    expect(problems).toEqual([expect.stringContaining(sentence)]);
  });
});

test("marks of direction, which nobody sees, are taken out, and don't count where numbers are compared", () => {
  const marked = "\u200E0012\u200F\t\u202AAda Lovelace\u202C\t\u2066ada@school.example\u2069";
  expect(readRoster(marked)).toEqual({ students: [ada], problems: [] });
  expect(plainNumber("\u200Eab 12\u202E")).toBe("AB12");
});

test("what is written is read as the same", () => {
  const students = [ada, { number: "9", name: 'Grace "Amazing" Hopper, Rear Admiral' }];
  expect(readRoster(writeRoster(students)).students).toEqual(students);
  expect(readRoster(writeRoster([alan])).students).toEqual([alan]);
  expect(writeRoster([])).toBe("");
});
