import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cell, chapter, code, outputs, shows, type } from "./cell.ts";
import { open } from "./setup.ts";

const weightedSum = (b: number) => `const w1 = 8, w2 = 4, w3 = 2;
const x1 = 3, x2 = 8, x3 = 2;
const b = ${b};
const z = x1 * w1 + x2 * w2 + x3 * w3 + b;
z`;

/** Runs other code in a cell, and leaves its editor. */
async function rerun(page: Page, id: string, source: string): Promise<void> {
  await type(cell(page, id), source);
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
}

describe("the numbers in the prose", () => {
  const numbers = (page: Page) =>
    page.locator(".pair", { has: cell(page, "weighted-sum") }).locator("+ p [data-expression]");

  it("follow an edit of the cell that they read", async () => {
    const page = await open(chapter);
    expect(await numbers(page).allInnerTexts()).toEqual(["−10", "misses", "10"]);
    await rerun(page, "weighted-sum", weightedSum(-40));
    await expect
      .poll(() => numbers(page).allInnerTexts(), { timeout: 15_000 })
      .toEqual(["20", "passes", "20"]);
  });

  it("are a question mark with the reason where they can't be computed", async () => {
    const page = await open(chapter);
    await rerun(page, "weighted-sum", "const other = 1;");
    await expect.poll(() => numbers(page).allInnerTexts(), { timeout: 15_000 }).toEqual(["?", "?", "?"]);
    expect(await numbers(page).first().getAttribute("title")).toMatch(/^z is not declared/);
    await rerun(page, "weighted-sum", weightedSum(-70));
    await expect
      .poll(() => numbers(page).allInnerTexts(), { timeout: 15_000 })
      .toEqual(["−10", "misses", "10"]);
    expect(await numbers(page).first().getAttribute("title")).toBeFalsy();
  });
});

describe("a name that an edit takes away", () => {
  it("is missed by the cells that read it", async () => {
    const page = await open(chapter);
    await rerun(page, "weighted-sum", "const other = 1;\nother");
    await shows(outputs(cell(page, "sum")), /(w1|x1|b) is not declared in this cell or above it\./);
    await shows(outputs(cell(page, "weighted-sum")), /^1$/);
    expect(await cell(page, "sum").getAttribute("data-state")).toBe("failed");
  });

  it("means its next declaration above, if there is one", async () => {
    const page = await open(chapter);
    await rerun(page, "dot-product", "z + 0");
    await shows(outputs(cell(page, "dot-product")), /^−10$/);
    await rerun(page, "sum", "const z = 5;");
    await shows(outputs(cell(page, "dot-product")), /^5$/);
    await rerun(page, "sum", "const other = 5;");
    await shows(outputs(cell(page, "dot-product")), /^−10$/);
  });
});

describe("a number in the code", () => {
  it("goes ten times as far with Shift held", async () => {
    const page = await open(chapter);
    const literal = cell(page, "weighted-sum").locator("[data-literal]").first();
    const before = Number(await literal.innerText());
    await literal.scrollIntoViewIfNeeded();
    const { x, y, height } = (await literal.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    const go = (right: number) => page.mouse.move(x + 3 + right, y + height / 2, { steps: 4 });
    await go(0);
    await page.mouse.down();
    await go(20);
    expect(Number(await literal.innerText())).toBe(before + 5);
    await page.keyboard.down("Shift");
    await go(24);
    await page.mouse.up();
    await page.keyboard.up("Shift");
    expect(Number(await literal.innerText())).toBe(before + 60);
  });

  it("gives the focus back to the code on Esc", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    const inFocus = () =>
      page.evaluate(
        () =>
          document.activeElement?.closest("[data-literal]")?.textContent ?? document.activeElement?.tagName,
      );
    await code(first).focus();
    await page.keyboard.press("ArrowRight");
    expect(await inFocus()).toBe(await first.locator("[data-literal]").first().innerText());
    await page.keyboard.press("Escape");
    expect(await inFocus()).toBe("PRE");
    expect(await code(first).evaluate((pre) => pre === document.activeElement)).toBe(true);
  });
});
