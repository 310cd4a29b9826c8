import { describe, expect, test } from "vitest";
import { highlight } from "../../notebook/highlight.ts";

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const marked = (code: string) =>
  highlight(code, {
    symbols: new Map([
      ["w", "q-weight"],
      ["k", ""],
    ]),
  });
const literals = (code: string) =>
  [...marked(code).matchAll(/data-literal>([^<]*)</g)].map(([, text]) => plain(text));

describe("highlighted code", () => {
  test.each([
    'const w = [8, -4];\n\n// a < b && "c"\nw; //=> [8, -4]',
    `\`a \${w}\n  b\``,
    "/* a\n b */ w",
    "",
    "const a = <T,>(x: T) => x;",
    "broken ( code ][",
  ])("is the code, once its tags are taken away: %j", (code) => {
    expect(plain(marked(code))).toBe(code);
  });

  test("each line is an element with its number", () => {
    expect([...marked("a\n\nb").matchAll(/data-line="(\d)"/g)].map(([, n]) => n)).toEqual(["1", "2", "3"]);
  });

  test("code that looks like markup stays code", () => {
    expect(marked('const a = "<img src=x>"; // <b>')).not.toMatch(/<img|<b>/);
  });

  test("an expectation is told from other comments", () => {
    expect(marked("w; //=> 3")).toMatch(/class="tok-comment expectation">\/\/=&gt; 3</);
    expect(marked("w; // 3")).not.toContain("expectation");
  });

  test("types are TypeScript's", () => {
    expect(marked("const a: number = 3;")).toContain('<span class="tok-typeName">number</span>');
  });
});

describe("symbols of the formula", () => {
  test("every use of the variable is marked with its quantity", () => {
    expect(marked("const w = 1;\nw * w;").match(/q-weight" data-sym="w"/g)).toHaveLength(3);
  });

  test("one without a colour is marked too", () => {
    expect(marked("k")).toContain('class="tok-variableName" data-sym="k"');
  });

  test("a property, a text and a comment of that name are not", () => {
    expect(marked('p.w; "w"; // w')).not.toContain("data-sym");
  });
});

describe("number literals, which a reader can drag", () => {
  test.each([
    ["const w = [8, -4, 2.5e3];", ["8", "-4", "2.5e3"]],
    ["const b = -5;", ["-5"]],
    ["a - 5", ["5"]],
    ["a -5", ["5"]],
    ["a(3) -5", ["3", "5"]],
    ["w[0] -5", ["0", "5"]],
    ["3 - -5", ["3", "-5"]],
    ["f(-1, { x: -2 })", ["-1", "-2"]],
    ["() => -1", ["-1"]],
    ["return -1", ["-1"]],
    ["a ? -1 : -2", ["-1", "-2"]],
    ["a === -1 && b > -2 || -3", ["-1", "-2", "-3"]],
    ["z += -0.5; z -= -1; z ??= -2", ["-0.5", "-1", "-2"]],
    ["2 ** -1", ["2", "-1"]],
    ["- 5", ["5"]],
    ['"7" + x1', []],
  ])("%j has %j", (code, numbers) => {
    expect(literals(code)).toEqual(numbers);
  });
});
