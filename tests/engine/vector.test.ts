import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, dot, norm, normalize, scale, subtract, type Vector, zeros } from "../../engine/index.ts";

const coordinate = fc.integer({ min: -1000, max: 1000 });
const pair = fc
  .integer({ min: 0, max: 8 })
  .chain((length) =>
    fc.tuple(
      fc.array(coordinate, { minLength: length, maxLength: length }),
      fc.array(coordinate, { minLength: length, maxLength: length }),
    ),
  );

describe("vectors", () => {
  test("the dot product multiplies entry by entry and adds up", () => {
    expect(dot([8, 4, 2], [3, 2, 1])).toBe(34);
    expect(dot([], [])).toBe(0);
  });

  test("sum, difference and multiple, by hand", () => {
    expect(add([1, 2], [10, 20])).toEqual([11, 22]);
    expect(subtract([1, 2], [10, 20])).toEqual([-9, -18]);
    expect(scale([1, -2], 3)).toEqual([3, -6]);
    expect(zeros(3)).toEqual([0, 0, 0]);
  });

  test("typed arrays go in, plain arrays come out", () => {
    const v = Float64Array.of(3, 4);
    expect(add(v, [1, 1])).toEqual([4, 5]);
    expect(Array.isArray(scale(v, 2))).toBe(true);
    expect(norm(v)).toBe(5);
  });

  test("the dot product is symmetric, and linear in each factor", () => {
    fc.assert(
      fc.property(pair, coordinate, ([a, b], k) => {
        expect(dot(a, b)).toBe(dot(b, a));
        expect(dot(scale(a, k), b) + 0).toBe(k * dot(a, b) + 0);
        expect(dot(add(a, b), b)).toBe(dot(a, b) + dot(b, b));
      }),
    );
  });

  test("a difference undoes a sum", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(subtract(add(a, b), b)).toEqual(a);
      }),
    );
  });

  test("no dot product exceeds the product of the norms (Cauchy and Schwarz)", () => {
    fc.assert(fc.property(pair, ([a, b]) => Math.abs(dot(a, b)) <= norm(a) * norm(b) * (1 + 1e-12)));
  });

  test("a normalized vector has length 1 and keeps its direction", () => {
    expect(normalize([3, -4])).toEqual([0.6, -0.8]);
    expect(() => normalize([0, 0])).toThrow("normalize: the zero vector has no direction");
  });

  test("vectors of different lengths are refused, with both lengths", () => {
    const message = "the vectors have lengths 2 and 3; they must be equally long";
    expect(() => dot([1, 2], [1, 2, 3])).toThrow(new RangeError(`dot: ${message}`));
    expect(() => add([1, 2], [1, 2, 3])).toThrow(new RangeError(`add: ${message}`));
    expect(() => subtract([1, 2], [1, 2, 3])).toThrow(new RangeError(`subtract: ${message}`));
  });

  test("what is no vector is refused, with its value", () => {
    const notVector = 3 as unknown as Vector;
    const message = "is 3; it must be an array of numbers";
    expect(() => dot(notVector, [1])).toThrow(new TypeError(`dot: the first vector ${message}`));
    expect(() => dot([1], notVector)).toThrow(new TypeError(`dot: the second vector ${message}`));
    expect(() => scale(notVector, 2)).toThrow(new TypeError(`scale: the vector ${message}`));
    expect(() => norm(notVector)).toThrow(new TypeError(`norm: the vector ${message}`));
  });
});
