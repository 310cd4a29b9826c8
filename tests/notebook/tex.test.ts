import { expect, test } from "vitest";
import { Matrix } from "../../engine/index.ts";
import { typeset } from "../../notebook/formula.ts";
import { tex } from "../../notebook/tex.ts";

const inner = (value: unknown) => tex`${value}`.tex;

test("numbers stand in a formula as the book prints them", () => {
  expect(tex`z = ${1 / 3} + ${-2}`.tex).toBe("z = 0.3333 + -2");
  expect(inner(12_345)).toBe("12{,}345");
  expect(inner(-1.5e-7)).toBe("-1.5\\times 10^{-7}");
  expect(inner(Number.POSITIVE_INFINITY)).toBe("\\infty ");
  expect(inner(Number.NaN)).toBe("\\text{NaN}");
});

test("a backslash needs no doubling", () => {
  expect(tex`\frac{1}{${2}}`.tex).toBe("\\frac{1}{2}");
});

test("a list is a column, a list of lists or a matrix a matrix", () => {
  expect(inner([1, 2])).toBe("\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}");
  expect(inner(Float64Array.of(1, 2))).toBe(inner([1, 2]));
  expect(
    inner([
      [1, 2],
      [3, 4],
    ]),
  ).toBe("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}");
  expect(
    inner(
      Matrix.from([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toBe(
    inner([
      [1, 2],
      [3, 4],
    ]),
  );
});

test("a formula in a formula, and a piece of TeX, stay as they are", () => {
  expect(tex`${tex`a^${2}`} + ${"\\alpha"}`.tex).toBe("a^2 + \\alpha");
});

test.each([
  [-3.25],
  [1e-9],
  [1e20],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  [[1, -2]],
  [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [[]],
])("%j can be typeset", (value) => {
  expect(typeset(inner(value), true)).toContain("katex");
});
