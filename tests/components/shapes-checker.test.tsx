import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { checkChain, readChain, shapeText } from "../../components/shapes-checker/shapes.ts";
import ShapesChecker from "../../components/shapes-checker.tsx";
import { Matrix, multiply } from "../../engine/index.ts";

const outcome = (chain: string) => {
  const { joins, result } = checkChain(readChain(chain));
  return { result: result && shapeText(result), last: joins.at(-1)?.why, count: joins.length };
};

describe("a chain of shapes", () => {
  test("is read however it is written", () => {
    for (const chain of [
      "4×3 · 3×1",
      "4x3*3x1",
      "(4, 3) @ (3, 1)",
      "4 × 3  3",
      "4X3.3×1",
      "3×4ᵀ 3",
      "3x4T · 1x3'",
    ]) {
      expect(outcome(chain).result, chain).toBe("4 × 1");
    }
  });

  test("fits where the engine's product fits, and has its shape", () => {
    for (let m = 1; m <= 3; m++) {
      for (let k = 1; k <= 3; k++) {
        for (let l = 1; l <= 3; l++) {
          const engine = () => multiply(Matrix.zeros(m, k), Matrix.zeros(l, 2)).shape;
          const { result } = outcome(`${m}×${k} · ${l}×2`);
          if (result) expect(engine()).toBe(result);
          else expect(engine).toThrow("shapes");
        }
      }
    }
  });

  test("multiplies before it adds", () => {
    expect(outcome("4×3 · 3×1 + 4×2 · 2×1")).toMatchObject({ result: "4 × 1", count: 3 });
    expect(outcome("32×3 · 3×4 + 1×4").last).toBe(
      "32 × 4 plus 1 × 4: libraries add the one row to each of the 32 rows.",
    );
  });

  test("ends where something does not fit, with the reason and what would mend it", () => {
    expect(outcome("32×3 · 4×3 + 1×4")).toEqual({
      result: null,
      count: 1,
      last: "32 × 3 times 4 × 3 does not fit: the first has 3 columns, the second 4 rows. With the second one turned, by a T or without it, it would.",
    });
    expect(outcome("3×2 · 3×5").last).toContain("With the first one turned, by a T or without it, it would.");
    expect(outcome("3×1 · 4×3").last).toContain("The other way round it would.");
    expect(outcome("4×1 + 1×4").last).toContain("only equal shapes can be added");
  });

  test("that can't be read is refused in a sentence", () => {
    expect(() => readChain("")).toThrow("Nothing is typed here");
    expect(() => readChain("4×3 · cat")).toThrow("“cat” is no shape");
    expect(() => readChain("0×3")).toThrow("sizes run from 1");
    expect(() => readChain("4×3 ·")).toThrow("“·” is no shape");
    expect(() => readChain(Array(11).fill("1×1").join(" "))).toThrow("11 shapes");
  });

  test("is drawn and told before any script runs", () => {
    const html = renderToString(() => <ShapesChecker />);
    expect(html).toContain("4 × 3 times 3 × 1 plus 4 × 1: it fits, and gives 4 × 1.");
    expect(html.match(/class="shape-box"/g)).toHaveLength(4);
  });
});
