import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cell, chapter, type } from "./cell.ts";
import { open } from "./setup.ts";

const pair = (page: Page) => page.locator(".pair", { has: cell(page, "weighted-sum") });
const bias = (page: Page) =>
  pair(page).locator(":is(.typeset, .symbols, .code pre, .cm-content) [data-sym=b]:visible");

/** How a symbol stands in its formula, its list and its code: negative or not, and in which colour. */
const looks = async (symbols: Locator) => [
  ...new Set(
    await symbols.evaluateAll((all) =>
      all.map((symbol) => {
        const { color } = getComputedStyle(symbol);
        return `${symbol.classList.contains("is-negative") ? "negative" : "positive"}, ${color}`;
      }),
    ),
  ),
];

/** "#b45700" of the theme, as getComputedStyle says it. */
const themed = async (page: Page, name: string) => {
  const hex = await page.evaluate(
    (property) => getComputedStyle(document.documentElement).getPropertyValue(property),
    name,
  );
  return `rgb(${[1, 3, 5].map((from) => Number.parseInt(hex.trim().slice(from, from + 2), 16)).join(", ")})`;
};

describe("a weight's colour says its sign", () => {
  it.each([false, true])("in the built page, without JavaScript (dark: %s)", async (dark) => {
    const page = await open(chapter, { javaScript: false, dark });
    expect(await bias(page).count()).toBeGreaterThan(2);
    expect(await looks(bias(page))).toEqual([`negative, ${await themed(page, "--weight-negative")}`]);
    const w1 = pair(page).locator("[data-sym=w1]:visible");
    expect(await looks(w1)).toEqual([`positive, ${await themed(page, "--weight")}`]);
  });

  it("and follows an edit, in the editor and when it is left", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    const positive = [`positive, ${await themed(page, "--weight")}`];
    const negative = [`negative, ${await themed(page, "--weight-negative")}`];
    const value = pair(page).locator(".symbols [data-sym=b] output");
    const source = (b: string) =>
      `const w1 = 8, w2 = 4, w3 = 2, x1 = 3, x2 = 8, x3 = 2;\nconst b = ${b};\nconst z = b;`;
    for (const [b, shown, look] of [
      ["5", "5", positive],
      ["-2", "−2", negative],
    ] as const) {
      await type(first, source(b));
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => value.innerText(), { timeout: 15_000 }).toBe(shown);
      await expect.poll(() => looks(bias(page)), { timeout: 15_000 }).toEqual(look);
      await page.keyboard.press("Escape");
      await first.locator(".cm-editor").waitFor({ state: "detached" });
      await expect.poll(() => looks(bias(page)), { timeout: 15_000 }).toEqual(look);
    }
  });
});

describe("a symbol that is lit", () => {
  const lit = (page: Page) => page.locator(".is-lit").count();

  it("goes out on Esc", async () => {
    const page = await open(chapter);
    const first = pair(page).locator(".symbols button").first();
    await first.focus();
    expect(await lit(page)).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    expect(await lit(page)).toBe(0);
  });

  it("goes out when the focus leaves it", async () => {
    const page = await open(chapter);
    await pair(page).locator(".symbols button").first().focus();
    expect(await lit(page)).toBeGreaterThan(1);
    await cell(page, "weighted-sum").locator("[data-do=run]").focus();
    expect(await lit(page)).toBe(0);
  });

  it("goes out, and its value with it, when the pointer goes on", async () => {
    const page = await open(chapter);
    await pair(page).locator(".typeset [data-sym=w1]").first().hover();
    expect(await lit(page)).toBeGreaterThan(1);
    await page.locator("#page-text, main").first().locator("h1").hover();
    expect(await lit(page)).toBe(0);
    expect(await page.locator(".value-tip").count()).toBe(0);
  });
});
