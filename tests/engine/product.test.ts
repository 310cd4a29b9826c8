import { describe, expect, test } from "vitest";
import { random } from "../../engine/index.ts";
import { addProduct, byRows, type Strides, transposed } from "../../engine/product.ts";

const generator = random(7);
const numbers = (count: number) => Float64Array.from({ length: count }, () => generator.normal());

// C + AB, entry by entry, as its definition says.
function expected(
  [c, a, b]: readonly Float64Array[],
  [m, n, k]: readonly number[],
  [left, right]: readonly Strides[],
): Float64Array {
  return c.map((start, o) => {
    const [i, j] = [Math.floor(o / n), o % n];
    let sum = start;
    for (let p = 0; p < k; p++) {
      sum += a[i * left.row + p * left.column] * b[p * right.row + j * right.column];
    }
    return i < m ? sum : start;
  });
}

describe("the product of matrices is what its definition says", () => {
  test.each([
    ["one number", [1, 1, 1]],
    ["a row and a column", [1, 1, 50]],
    ["small matrices with rows and columns left over", [7, 5, 3]],
    ["the smallest that are packed", [16, 1, 16]],
    ["rows, columns and sums that are no multiples of four", [19, 7, 21]],
    ["more rows than are packed at once", [131, 9, 18]],
    ["longer sums than are packed at once", [17, 6, 259]],
    ["more of both", [257, 10, 513]],
  ])("for %s", (_, sizes) => {
    const [m, n, k] = sizes;
    const [a, b] = [numbers(m * k), numbers(k * n)];
    for (const left of [byRows(k), transposed(m)]) {
      for (const right of [byRows(n), transposed(k)]) {
        const c = numbers(m * n);
        const exact = expected([c, a, b], sizes, [left, right]);
        addProduct(c, a, b, m, n, k, left, right);
        const error = Math.max(...c.map((value, o) => Math.abs(value - exact[o])));
        expect(error).toBeLessThan(1e-15 * k * 30);
      }
    }
  });

  test("also right after one whose numbers grew out of range", () => {
    const wild = new Float64Array(400).fill(1e300);
    addProduct(new Float64Array(400), wild, wild, 20, 20, 20, byRows(20), byRows(20));
    const [a, b, c] = [numbers(17 * 18), numbers(18 * 5), new Float64Array(17 * 5)];
    const exact = expected([c, a, b], [17, 5, 18], [byRows(18), byRows(5)]);
    addProduct(c, a, b, 17, 5, 18, byRows(18), byRows(5));
    for (const [o, value] of c.entries()) expect(value).toBeCloseTo(exact[o], 12);
  });
});
