import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharesOf } from "../../components/softmax-bars/shares.ts";
import { codec, initial, withClasses } from "../../components/softmax-bars/state.ts";
import { sigmoid } from "../../engine/index.ts";

const logits = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 5 });

describe("the shares of softmax", () => {
  test("are the same by the plain formula, where its numbers stay in range", () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.1, max: 5, noNaN: true }), (z, temperature) => {
        for (const { plain, probability } of sharesOf({ z, temperature, shift: "3" }))
          expect(probability).toBeCloseTo(plain, 12);
      }),
    );
  });

  test("stay when 1000 is added, where the plain formula gives no number", () => {
    const [before, after] = ["0", "1000"].map((shift) => sharesOf({ ...initial, shift }));
    after.forEach(({ power, plain, probability }, i) => {
      expect([power, plain]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
      expect(probability).toBeCloseTo(before[i].probability, 12);
    });
  });

  test("of two classes are the sigmoid of the difference by the temperature", () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.1, max: 5, noNaN: true }), ([a, b], temperature) => {
        const [first] = sharesOf({ z: [a, b], temperature, shift: "0" });
        expect(first.probability).toBeCloseTo(sigmoid((a - b) / temperature), 12);
      }),
    );
  });
});

describe("the state of the bars", () => {
  test("keeps the logits of classes that stay", () => {
    expect(withClasses({ ...initial, z: [4, 3, 2] }, 2)).toEqual([4, 3]);
    expect(withClasses({ ...initial, z: [4, 3] }, 5).slice(0, 2)).toEqual([4, 3]);
  });

  test("refuses links with too few or too many logits", () => {
    expect(() => codec.read("z:1")).toThrow("“1” holds 1 logits; 2 to 5 can be shown.");
    expect(() => codec.read("z:1,2,3,4,5,0")).toThrow("holds 6 logits");
    expect(() => codec.read("shift:7")).toThrow("“7” is none of 0, 3, -3, 1000.");
  });
});
