import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, readDigits } from "../../notebook/format.ts";

describe("a number as the book prints it", () => {
  test.each([
    [29, "29"],
    [-29, "−29"],
    [0, "0"],
    [-0, "0"],
    [1234, "1234"],
    [12_345, "12,345"],
    [1_234_567, "1,234,567"],
    [1e15, "1 × 10¹⁵"],
    [-2.5e20, "−2.5 × 10²⁰"],
  ])("whole: %d is %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([
    [1 / 3, "0.3333"],
    [-2 / 3, "−0.6667"],
    [0.5, "0.5"],
    [2.500_01, "2.5"],
    [1234.5678, "1235"],
    [12_345.678, "12,350"],
    [9999.99, "10,000"],
    [0.000_123_456, "0.0001235"],
    [0.000_012_345_6, "1.235 × 10⁻⁵"],
    [-1e-300, "−1 × 10⁻³⁰⁰"],
    [1.5e15 + 0.5, "1.5 × 10¹⁵"],
  ])("four significant digits: %d is %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test("what isn't a finite number has its own sign", () => {
    expect(formatNumber(Number.NaN)).toBe("NaN");
    expect(formatNumber(Number.POSITIVE_INFINITY)).toBe("∞");
    expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe("−∞");
  });

  test("with digits asked for, zeros at the end stay", () => {
    expect(formatNumber(29, { significant: 3 })).toBe("29.0");
    expect(formatNumber(0.5, { significant: 3 })).toBe("0.500");
    expect(formatNumber(123_456, { significant: 2 })).toBe("120,000");
    expect(formatNumber(0, { significant: 3 })).toBe("0.00");
  });

  test("with decimals asked for, there are as many", () => {
    expect(formatNumber(2 / 3, { decimals: 2 })).toBe("0.67");
    expect(formatNumber(29, { decimals: 1 })).toBe("29.0");
    expect(formatNumber(12_345.6, { decimals: 0 })).toBe("12,346");
    expect(formatNumber(1e-5, { decimals: 2 })).toBe("0.00");
  });

  test("what rounds to zero has no sign", () => {
    expect(formatNumber(-1e-5, { decimals: 2 })).toBe("0.00");
    expect(formatNumber(-0.4, { decimals: 0 })).toBe("0");
  });

  test("every number can be read back to the digits shown", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (x) => {
        const [mantissa, power = ""] = formatNumber(x).replace("−", "-").replaceAll(",", "").split(" × 10");
        const exponent = [...power].map((c) => (c === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))).join("");
        const back = Number(`${mantissa}e${exponent || 0}`);
        expect(Math.abs(back - x)).toBeLessThanOrEqual(Math.abs(x) * 5.1e-4);
      }),
    );
  });
});

describe("a number format", () => {
  test("digits and decimals, one or more", () => {
    expect(readDigits("3 digits")).toEqual({ significant: 3 });
    expect(readDigits(" 1 digit ")).toEqual({ significant: 1 });
    expect(readDigits("2 decimals")).toEqual({ decimals: 2 });
    expect(readDigits("0 decimals")).toEqual({ decimals: 0 });
  });

  test.each(["3", "digits", "3 places", "-1 digits", "3.5 digits", "3 digits 2", ""])(
    "%j is none",
    (text) => {
      expect(() => readDigits(text)).toThrow(
        `"${text}" is no number format: write "3 digits" or "2 decimals"`,
      );
    },
  );

  test("more digits than a number has, or none, are refused", () => {
    expect(() => readDigits("0 digits")).toThrow("give at least 1 digit");
    expect(() => readDigits("16 digits")).toThrow("give at most 15 digits");
    expect(() => readDigits("16 decimals")).toThrow("give at most 15 digits");
  });
});
