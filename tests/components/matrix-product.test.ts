import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  described,
  entryAt,
  factorsOf,
  initial,
  type ProductState,
  productCodec,
  productOf,
  resized,
  sizeOf,
} from "../../components/matrix-product/model.ts";

const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const size = fc.integer({ min: 1, max: 5 });
const states: fc.Arbitrary<ProductState> = fc
  .tuple(size, size, size, fc.integer({ min: 0, max: 25 }))
  .chain(([m, k, n, at]) => fc.record({ a: matrix(m, k), b: matrix(k, n), at: fc.constant(at) }));

describe("the matrix product", () => {
  test("of the chapter is [83 63 37 75]", () => {
    expect(productOf(initial)).toEqual([[83, 63, 37, 75]]);
    expect(described({ ...initial, at: 2 })).toBe(
      "Row 1 and column 2: 3 times 9, plus 4 times 7, plus 2 times 4, is 63.",
    );
  });

  test("goes through its entries row by row, each the sum of the products of its factors", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { m, n } = sizeOf(state);
        const product = productOf(state);
        for (let at = 1; at <= m * n; at++) {
          const entry = entryAt({ ...state, at });
          expect(entry).toEqual([Math.floor((at - 1) / n), (at - 1) % n]);
          if (!entry) continue;
          const sum = factorsOf(state, entry).reduce((total, [left, right]) => total + left * right, 0);
          expect(product[entry[0]][entry[1]]).toBe(sum);
        }
        expect(entryAt({ ...state, at: 0 })).toBeNull();
      }),
    );
  });

  test("comes back from a link", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(productCodec.read(productCodec.write(state))).toEqual(state);
      }),
    );
  });

  test("refuses a link whose matrices don't fit, and says why", () => {
    expect(() => productCodec.read("1,2;3,4;0")).toThrow("has 2 columns and the second 1 rows");
    expect(() => productCodec.read("1,2_3;4;0")).toThrow("is no matrix");
    expect(() => productCodec.read("1,2")).toThrow("is not two matrices and a step");
  });

  test("keeps what there is when the sizes change", () => {
    const larger = resized(initial, { m: 2, k: 4 });
    expect(sizeOf(larger)).toEqual({ m: 2, k: 4, n: 4 });
    expect(larger.a[0].slice(0, 3)).toEqual(initial.a[0]);
    expect(larger.b.slice(0, 3)).toEqual(initial.b);
    expect(resized(larger, { m: 1, k: 3 }).b).toEqual(initial.b);
  });
});
