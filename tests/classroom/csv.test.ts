import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf, parseCsv, safeText, setCell, writeCsv } from "../../classroom/gradebooks/csv.ts";

const values = (text: string) => parseCsv(text).rows.map(({ cells }) => cells.map(({ value }) => value));

describe("a table of separated values", () => {
  test.each([
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['a;"b;c";\n', [["a", "b;c", ""]]],
    ['"say ""hi""",2', [['say "hi"', "2"]]],
    [
      '"two\nlines",b\nc,d',
      [
        ["two\nlines", "b"],
        ["c", "d"],
      ],
    ],
    ["a\tb\n\nc\td", [["a", "b"], [""], ["c", "d"]]],
    ['"never closed,b\nc', [['"never closed', "b"], ["c"]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(values(text)).toEqual(rows);
    expect(writeCsv(parseCsv(text))).toBe(text);
  });

  test("any text comes out as it went in, byte for byte", () => {
    const text = fc
      .array(fc.constantFrom('"', ",", ";", "\n", "\r", "a", "é", " ", "\t"), { maxLength: 60 })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(text, (one) => {
        expect(writeCsv(parseCsv(one))).toBe(one);
      }),
    );
  });

  test("what we write is what another reader of CSV reads", () => {
    const cell = fc.string({ unit: "grapheme" });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(csvParseRows(csvOf(table))).toEqual(table);
      }),
    );
  });

  test("a cell that is set keeps its quotes, or gets them; no other changes", () => {
    const table = parseCsv('"a",b, c \r\n1,"2",3\r\n');
    setCell(table, table.rows[0], 0, "x");
    setCell(table, table.rows[1], 2, 'y, "z"');
    expect(writeCsv(table)).toBe('"x",b, c \r\n1,"2","y, ""z"""\r\n');
  });

  test("a table of ten megabytes in one cell is read", () => {
    const cell = `"${"x".repeat(1e7)}"`;
    expect(values(`${cell},b`)[0][0]).toHaveLength(1e7);
  });
});

test("text that a spreadsheet would run is kept from it", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=x", " =1", "＝1"])
    expect(safeText(text)).toBe(`'${text}`);
  for (const text of ["Ada", "1 = 1", "a-b", "", "'=1"]) expect(safeText(text)).toBe(text);
});
