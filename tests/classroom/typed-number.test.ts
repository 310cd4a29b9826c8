import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTypedNumber } from "../../classroom/exercises/typed-number.ts";

/** The number read, or what is wrong with the text. */
function reading(text: unknown): number | string {
  const read = readTypedNumber(text);
  return "problem" in read ? read.problem : read.value;
}

describe("a number as people type it", () => {
  test.each([
    [-3, ["-3", "−3", "–3", "- 3", " −3 ", "(-3)", "z = −3", "z=-3", "= -3", "－3", "-3.", "−3.0", "≈ −3"]],
    [
      0.5,
      [
        "0.5",
        ".5",
        "0,5",
        ",5",
        "1/2",
        "½",
        "1 / 2",
        "2⁄4",
        "0.5/1",
        "５０/１００",
        "5e-1",
        "5 × 10^-1",
        "+0.5",
      ],
    ],
    [
      3e-5,
      ["3e-5", "3E−5", "3×10^-5", "3 × 10⁻⁵", "3*10^(-5)", "3 · 10**-5", "3 x 10^{−5}", "0.00003", "3,0e-5"],
    ],
    [12345.5, ["12345.5", "12,345.5", "12.345,5", "12 345.5", "12\u202f345,5", "12'345.5", "12’345,5"]],
    [1234567, ["1,234,567", "1.234.567", "1 234 567", "1234567"]],
    [1000, ["10^3", "10³", "1 000", "1e3"]],
    [-0.001, ["-10^-3", "−10⁻³"]],
    [0.125, ["0,125", "0.125", "1/8", "⅛"]],
  ])("%d", (value, texts) => {
    for (const text of texts) expect(reading(text), text).toBe(value);
  });

  test.each([
    "",
    "   ",
    "twelve",
    "1 2",
    "1/2/3",
    "--3",
    "3-",
    "0x10",
    "1.2.3",
    "Infinity",
    "NaN",
    "∞",
    "e",
    "sqrt(2)",
  ])("is not “%s”, and a sentence says how to write one", (text) => {
    expect(reading(text)).toMatch(/write it like 0\.25, −3, 1\/3 or 2 × 10\^−4\.$/);
  });

  test("of two meanings is asked back for", () => {
    expect(reading("12,345")).toBe("“12,345” may mean 12.345 or 12345: write it one of these ways.");
  });

  test("is not divided by 0, and not larger than the largest", () => {
    expect(reading("1/0")).toMatch(/divided by 0/);
    expect(reading("1e999")).toMatch(/no finite number/);
    expect(reading("-10^9999")).toMatch(/no finite number/);
  });

  test("has no sign where it is 0", () => {
    for (const text of ["-0", "−0.0", "0/-3", "-1e-999"])
      expect(Object.is(reading(text), 0), text).toBe(true);
  });

  test("says how much its last digit counts", () => {
    const step = (text: string) => (readTypedNumber(text) as { step: number }).step;
    expect(["2.50", "3", "1/3", "3e-5", "2.5 × 10^3"].map(step)).toEqual([0.01, 1, 0, 1e-5, 100]);
  });

  test("is the number itself, however JavaScript writes it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(reading(String(value))).toBe(value + 0);
        expect(reading(String(value).replace("-", "−").replace("e", " × 10^"))).toBe(value + 0);
        expect(reading(String(value).replace(".", ","))).toSatisfy(
          (read) => read === value + 0 || /may mean/.test(String(read)),
        );
      }),
    );
  });

  const isSaid = (text: unknown) => {
    const read = reading(text);
    expect(typeof read === "string" ? read.length < 200 : Number.isFinite(read)).toBe(true);
  };

  test("is finite or explained, whatever was typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,'e+-−×^/()x* ⁻⁵½") }),
      fc.anything(),
    );
    fc.assert(fc.property(typed, isSaid), { numRuns: 300 });
  });

  test("is explained, and soon, however long it is", () => {
    for (const text of ["1".repeat(1e6), " 1".repeat(1e6), `1${",111".repeat(1e6)}`, "=".repeat(1e6)])
      isSaid(text);
  });
});
