import { describe, expect, test } from "vitest";
import {
  flagCodec,
  listCodec,
  numberCodec,
  numbersCodec,
  oneOfCodec,
  recordCodec,
} from "../../components/parts/codecs.ts";

describe("codecs", () => {
  test("read what they wrote", () => {
    expect(numberCodec().read(numberCodec().write(-0.1))).toBe(-0.1);
    expect(numberCodec().read(numberCodec().write(1e-7))).toBe(1e-7);
    expect(numbersCodec(3).read(numbersCodec(3).write([8, 4, -2]))).toEqual([8, 4, -2]);
    expect(flagCodec.read(flagCodec.write(false))).toBe(false);
    const points = listCodec(numbersCodec(2), ";");
    const some = [
      [0, 1],
      [2, -3],
    ];
    expect(points.read(points.write(some))).toEqual(some);
    expect(points.read(points.write([]))).toEqual([]);
  });

  test("refuse what they could not have written, in a sentence", () => {
    expect(() => numberCodec({ min: 0 }).read("-1")).toThrow("-1 won’t do: give a number of at least 0.");
    expect(() => numbersCodec(3).read("1,2")).toThrow("“1,2” holds 2 values instead of 3.");
    expect(() => numbersCodec(2).read("1,two")).toThrow("“two” is no number");
    expect(() => oneOfCodec(["and", "or"]).read("nor")).toThrow("“nor” is none of and, or.");
    expect(() => flagCodec.read("yes")).toThrow("“yes” is none of on, off.");
  });

  describe("of records", () => {
    const fallback = { w: [8, 4] as readonly number[], on: true };
    const codec = recordCodec({ w: numbersCodec(2), on: flagCodec }, fallback);

    test("write only what differs from the fallback", () => {
      expect(codec.write(fallback)).toBe("");
      expect(codec.write({ w: [8, 4], on: false })).toBe("on:off");
      expect(codec.write({ w: [1, -2], on: false })).toBe("w:1,-2;on:off");
    });

    test("fill up from the fallback what the text leaves out", () => {
      expect(codec.read("")).toEqual(fallback);
      expect(codec.read("w:1,2")).toEqual({ w: [1, 2], on: true });
    });

    test("refuse a name they don't know", () => {
      expect(() => codec.read("v:1,2")).toThrow("“v:1,2” is none of w, on.");
    });
  });
});
