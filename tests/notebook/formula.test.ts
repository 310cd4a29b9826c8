import { describe, expect, test } from "vitest";
import { colour, symbolsOf, typeset, withoutSymbols } from "../../notebook/formula.ts";
import { problemOf } from "./run-cells.ts";

describe("typesetting", () => {
  test("a symbol carries the name of its variable", () => {
    expect(typeset("\\sym{w1}{w_1}", false)).toContain('data-sym="w1"');
  });

  test("there is MathML beside the drawing", () => {
    expect(typeset("z", true)).toMatch(/<math .*display="block"/);
  });

  test("letters of other scripts are let pass", () => {
    expect(() => typeset("误差 = \\text{误差}", false)).not.toThrow();
  });

  test("only \\sym may set attributes; links and classes may not be", () => {
    for (const tex of ["\\href{https://example.org}{z}", "\\htmlClass{a}{z}", "\\htmlStyle{color:red}{z}"])
      expect(problemOf(() => typeset(tex, false)).message).toMatch(
        /^the formula can't be typeset: .*can't be used here$/,
      );
  });

  test("what can't be typeset says where in the formula", () => {
    expect(problemOf(() => typeset("z = 1 +\n  \\sum_{i} \\oops", true))).toMatchObject({
      message: "the formula can't be typeset: Undefined control sequence: \\oops",
      line: 2,
      column: 12,
    });
    expect(problemOf(() => typeset("\\frac{1}{2", true)).message).toContain("can't be typeset");
  });

  test("TeX that only looks right is refused", () => {
    expect(problemOf(() => typeset("a % b", false)).message).toContain("can't be typeset");
  });
});

describe("the symbols of a formula", () => {
  test("each once, with its TeX, in order of appearance", () => {
    expect(symbolsOf("\\sym{z}{z} = \\sym{w}{w_{i}} \\sym{x}{x} + \\sym{w}{w_j}")).toEqual([
      { name: "z", tex: "z", offset: 0 },
      { name: "w", tex: "w_{i}", offset: 13 },
      { name: "x", tex: "x", offset: 28 },
    ]);
  });

  test("one inside another", () => {
    expect(symbolsOf("\\sym{w}{w_\\sym{i}{i}}").map(({ name, tex }) => [name, tex])).toEqual([
      ["w", "w_\\sym{i}{i}"],
      ["i", "i"],
    ]);
  });

  test("braces that TeX shows don't count", () => {
    expect(symbolsOf("\\sym{S}{\\{ x \\}} + {y}")[0].tex).toBe("\\{ x \\}");
  });

  test("a single token needs no braces", () => {
    expect(symbolsOf("\\sym{a}\\alpha + {b}")[0].tex).toBe("\\alpha");
    expect(symbolsOf("\\sym{a} a + {b}")[0].tex).toBe("a");
  });

  test("a formula without any has none", () => {
    expect(symbolsOf("z = \\symbol")).toEqual([]);
  });
});

describe("a formula for readers outside the book", () => {
  test.each([
    ["z = x", "z = x"],
    ["\\sym{z}{z} = \\sym{w}{w_i}\\,\\sym{x}{x_i}", "z = w_i\\,x_i"],
    ["\\sum_{i=1}^{\\sym{n}{n}} \\sym{b}{b}", "\\sum_{i=1}^{n} b"],
    ["\\sym{R}{R_1}^2", "{R_1}^2"],
    ["2^\\sym{n}{n+1}", "2^{n+1}"],
    ["\\frac\\sym{a}{a}\\sym{b}{b_1}", "\\frac{a}{b_1}"],
    ["\\sym{w}{w_{\\sym{i}{ij}}}", "w_{ij}"],
    ["\\sym{alpha}{\\alpha}x", "{\\alpha}x"],
  ])("%s is %s", (tex, plain) => {
    expect(withoutSymbols(tex)).toBe(plain);
  });

  test.each([
    "\\frac{\\sym{a}{a}}{\\sym{b}{b_1}}",
    "\\sym{alpha}{\\alpha}\\sym{x}{x}",
    "\\sum_{\\sym{i}{i}}\\sym{k}{k}^2",
  ])("%s looks the same without", (tex) => {
    const text = (html: string) => html.replace(/<annotation.*?<\/annotation>/, "").replace(/<[^>]*>/g, "");
    expect(text(typeset(withoutSymbols(tex), false))).toBe(text(typeset(tex, false)));
  });
});

test("symbols take the class of their quantity", () => {
  const html = colour(typeset("\\sym{w}{w} + \\sym{k}{k}", false), (name) =>
    name === "w" ? "q-weight" : "",
  );
  expect(html).toContain('class="enclosing q-weight" data-sym="w"');
  expect(html).toContain('class="enclosing " data-sym="k"');
});
