import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { digits } from "../../engine/data/digits.ts";
import { digitsDataset } from "../../engine/index.ts";
import { digitsModule } from "../../scripts/digits.ts";

describe("the digits", () => {
  test("are those of the file, as the script writes them", () => {
    const written = readFileSync(new URL("../../engine/data/digits-text.ts", import.meta.url), "utf8");
    expect(written).toBe(digitsModule());
  });

  test("are 1,797, of 64 pixels from 0 to 16, about 180 of each label", () => {
    const all = digits();
    expect(all.length).toBe(1797);
    expect(all.every(({ x }) => x.length === 64 && x.every((pixel) => pixel >= 0 && pixel <= 16))).toBe(true);
    for (let label = 0; label < 10; label++) {
      const count = all.filter(({ y }) => y === label).length;
      expect(Math.abs(count - 180)).toBeLessThan(7);
    }
    expect(all[0].x.slice(0, 8)).toEqual([0, 0, 5, 13, 9, 1, 0, 0]);
    expect(all[0].y).toBe(0);
  });

  test("as data have pixels from 0 to 1 and ten targets", () => {
    const { x, y } = digitsDataset(digits());
    expect([x.shape, y.shape]).toEqual(["1797 × 64", "1797 × 10"]);
    expect(Math.max(...x.data)).toBe(1);
    expect(y.row(1)[1]).toBe(1);
  });
});
