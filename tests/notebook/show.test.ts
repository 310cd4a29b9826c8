import { describe, expect, test } from "vitest";
import { attributes, escape } from "../../notebook/html.ts";
import type { Shown } from "../../notebook/inspect.ts";
import { show, showResult } from "../../notebook/show.ts";
import type { Result } from "../../notebook/unit.ts";
import { strings } from "../../site/strings.ts";

const script = '<img src=x onerror="alert(1)">';
const drawing = {
  typeset: (tex: string) => `<math>${escape(tex)}</math>`,
  sanitise: () => "<svg></svg>",
  words: strings.en.outputs,
};
const html = (shown: unknown) => show(shown as Shown, drawing);
const result = (given: object) =>
  showResult({ displays: [], outcomes: [], values: {}, ...given } as Result, drawing);

describe("values as HTML", () => {
  test("a number with a true minus", () => {
    expect(html({ kind: "number", value: -2.5 })).toBe('<span class="value">−2.5</span>');
  });

  test("a matrix names its size to those who don't see it", () => {
    const text = html({ kind: "matrix", rows: [[1, 2]], size: [1, 2] });
    expect(text).toContain('aria-label="matrix, 1 by 2"');
    expect(text).toContain("<td>1</td><td>2</td>");
    expect(text).not.toContain("Shown");
  });

  test("a cut matrix says how much of it is shown", () => {
    expect(html({ kind: "matrix", rows: [[1, 2]], size: [60, 40] })).toContain(
      "Shown: 1 of 60 rows, 2 of 40 columns.",
    );
  });

  test("a table has a head, and its numbers are marked as such", () => {
    const text = html({ kind: "table", columns: ["name", "w"], rows: [["size", 8]], count: 1 });
    expect(text).toContain('<th scope="col">name</th>');
    expect(text).toContain('<td>size</td><td class="number">8</td>');
  });

  test("a cut table says how much of it is shown", () => {
    expect(html({ kind: "table", columns: ["w"], rows: [[8]], count: 9 })).toContain("the first 1 of 9 rows");
  });

  test("a drawing goes through the sanitiser, a formula through the typesetter", () => {
    expect(html({ kind: "markup", markup: script })).toBe("<svg></svg>");
    expect(html({ kind: "tex", tex: "a<b" })).toBe("<math>a&lt;b</math>");
  });

  test("an error names its line, and the cell that it waits for", () => {
    expect(result({ trouble: { message: "no z", line: 3 } })).toBe(
      '<p class="problem" role="alert"><strong>Line 3.</strong> no z</p>',
    );
    expect(result({ trouble: { message: "Waits.", waitsFor: "sum" } })).toContain('<a href="#cell-sum">');
  });
});

describe("nothing that a cell gives becomes markup of the page", () => {
  test.each([
    ["a text", { kind: "text", text: script }],
    ["a value", { kind: "value", text: script }],
    ["a table's head", { kind: "table", columns: [script], rows: [], count: 0 }],
    ["a table's field", { kind: "table", columns: ["a"], rows: [[script]], count: 1 }],
    ["a forged number", { kind: "number", value: script }],
    ["a forged field", { kind: "table", columns: ["a"], rows: [[[script]]], count: 1 }],
    ["a forged count", { kind: "table", columns: ["a"], rows: [], count: [script] }],
    ["a forged entry", { kind: "matrix", rows: [[script]], size: [1, 1] }],
    ["a forged height", { kind: "matrix", rows: [[1]], size: [script, 9] }],
    ["a forged width", { kind: "matrix", rows: [[1]], size: [9, script] }],
    ["a forged empty matrix", { kind: "matrix", rows: [], size: [9, 9] }],
  ])("%s", (_, shown) => {
    expect(html(shown)).not.toContain("<img");
  });

  test("an error's message, line and culprit", () => {
    const text = result({ trouble: { message: script, line: script, waitsFor: `x"${script}` } });
    expect(text).not.toContain("<img");
    expect(text).not.toContain('x"');
  });
});

describe("escaping", () => {
  test("each of the four characters that mean something", () => {
    expect(escape(`<a href="x">&amp;</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;");
  });

  test("attributes: true stands alone, nothing is left out", () => {
    const given = { hidden: true, id: 'a"b', title: null, class: undefined, open: false, tabindex: 0 };
    expect(attributes(given)).toBe(' hidden id="a&quot;b" tabindex="0"');
  });
});
