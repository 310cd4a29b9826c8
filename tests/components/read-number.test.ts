import { describe, expect, test } from "vitest";
import { readNumber } from "../../components/parts/read-number.ts";

describe("a typed number", () => {
  test("may have a hyphen, a true minus or a dash for its sign", () => {
    for (const text of ["-2.5", "−2.5", "–2.5", " -2.5 "]) expect(readNumber(text)).toEqual({ value: -2.5 });
  });

  test("may be on its way to its decimals, or in powers of ten", () => {
    expect(readNumber("0.")).toEqual({ value: 0 });
    expect(readNumber(".5")).toEqual({ value: 0.5 });
    expect(readNumber("1e-3")).toEqual({ value: 0.001 });
  });

  test("that is none gets a sentence that says what is accepted", () => {
    expect(readNumber("fast")).toEqual({ problem: "“fast” is no number: give a number, such as 0.5." });
    expect(readNumber("")).toEqual({ problem: "Nothing is typed here: give a number, such as 0.5." });
    expect(readNumber("1,5")).toHaveProperty("problem");
    expect(readNumber("1e999")).toHaveProperty("problem");
  });

  test("must lie within the limits", () => {
    const limits = { min: -10, max: 10 };
    expect(readNumber("10", limits)).toEqual({ value: 10 });
    expect(readNumber("11", limits)).toEqual({ problem: "11 won’t do: give a number from −10 to 10." });
    expect(readNumber("1.5", { whole: true, min: 1 })).toEqual({
      problem: "1.5 won’t do: give a whole number of at least 1.",
    });
  });
});
