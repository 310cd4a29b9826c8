import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { minimumOf, sheet } from "../../components/cheat-sheet/entries.ts";
import CheatSheet from "../../components/cheat-sheet.tsx";
import { catalogue, catalogueEntry } from "../../components/parts/activation-catalogue.ts";
import { activationNames, gelu, numericalDerivative, swish } from "../../engine/index.ts";

const places = [-30, -7.3, -3, -1.2, -0.4, 0.3, 0.9, 2.6, 6.1, 30];

describe("the catalogue of activations", () => {
  test("has every activation of one number that the engine has, and the line 4z", () => {
    const scalars = activationNames.filter((name) => name !== "softmax");
    expect(catalogue.map(({ key }) => key).sort()).toEqual([...scalars, "linear"].sort());
    expect(catalogueEntry("linear").f(2.5)).toBe(10);
  });

  test.each(catalogue)("gives $name the slope that a central difference finds", (entry) => {
    for (const z of places)
      expect(entry.derivative(z)).toBeCloseTo(
        numericalDerivative((at) => entry.f(at), z),
        6,
      );
  });

  test.each(catalogue)("says where $name has no slope: where the two sides disagree", (entry) => {
    const h = 1e-6;
    const left = (entry.f(0) - entry.f(-h)) / h;
    const right = (entry.f(h) - entry.f(0)) / h;
    expect(entry.hasNoSlopeAt(0)).toBe(Math.abs(left - right) > 1e-3);
    expect(entry.hasNoSlopeAt(0.5)).toBe(false);
  });

  test("hands a number on to those that carry one, and only to them", () => {
    expect(catalogueEntry("leakyRelu").f(-2, 0.25)).toBe(-0.5);
    expect(catalogueEntry("elu").derivative(-1e-9, 0.5)).toBeCloseTo(0.5, 6);
    expect(catalogueEntry("elu").hasNoSlopeAt(0, 0.5)).toBe(true);
    expect(catalogueEntry("tanh").f(1, 9)).toBe(Math.tanh(1));
  });

  test("refuses a key that is not there", () => {
    expect(() => catalogueEntry("relu6")).toThrow("“relu6” is none of identity, linear, step");
  });
});

describe("the cheat sheet", () => {
  const html = renderToString(() => <CheatSheet />);

  test("has a row with plot and formulas for every activation, softmax too", () => {
    const rows = html.slice(html.indexOf("<tbody")).split("<tr").slice(1);
    const names = rows.map((row) => /<strong[^>]*>(.*?)<\/strong>/.exec(row)?.[1]);
    expect(names).toEqual([...catalogue.map(({ name }) => name), "softmax"]);
    for (const row of rows) {
      expect(row.match(/class="plane thumbnail"/g)).toHaveLength(1);
      expect(row.match(/class="katex"/g)).toHaveLength(3);
    }
  });

  // e², e and 1/e over their sum: bars in these proportions, e and e² to one.
  test("draws what softmax makes of 2, 1 and −1", () => {
    const heights = [...html.matchAll(/class="share"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(heights).toHaveLength(3);
    expect(heights[0] / heights[1]).toBeCloseTo(Math.E, 6);
    expect(heights[1] / heights[2]).toBeCloseTo(Math.E ** 2, 6);
  });

  test.each(catalogue)("states the range of $name as it is", ({ key, f }) => {
    const [, open, low, high, close] = /^(.)(.+?),\s*(.+?)(.)$/.exec(
      sheet[key].range
        .replace("MIN", String(minimumOf(f)))
        .replace("\\{", "[")
        .replace("\\}", "]"),
    ) as RegExpExecArray;
    const [least, most] = [low, high].map((end) =>
      end.includes("infty") ? Number.parseFloat(end.replace("\\infty", "Infinity")) : Number(end),
    );
    const values = Array.from({ length: 20_001 }, (_, i) => f((i - 10_000) / 100));
    // An open end is one that is only neared; 64 bits round what is nearer than they can tell.
    expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...values)).toBeLessThanOrEqual(most);
    const near = (value: number, end: number) =>
      Number.isFinite(end) ? Math.abs(value - end) < 1e-3 : Math.abs(value) > 0.9;
    expect(near(Math.min(...values), least)).toBe(true);
    expect(near(Math.max(...values), most)).toBe(true);
    expect(`${open}${close}`).toMatch(/^[([][)\]]$/);
  });

  // −0.16997 and −0.27846: the minima of GELU and SiLU, to be found where their slopes are 0.
  test("finds the valleys of GELU and swish", () => {
    expect(minimumOf(gelu)).toBeCloseTo(-0.16997, 5);
    expect(minimumOf(swish)).toBeCloseTo(-0.27846, 5);
  });
});
