import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./setup.ts";

/** The pages with live cells: every chapter of every language, and the opening. */
const pages = readdirSync("chapters/en")
  .filter((file) => /^\d\d-.*\.mdx$/.test(file))
  .map((file) => `/${file.slice(3, -4)}/`)
  .concat("/");

/** What each cell and number shows: its texts, and its drawings as markup without the browser's spelling of it. */
const shown = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("[data-cell], [data-expression]")].map((element, i) => {
        const outputs = element.querySelector(".outputs") ?? element;
        const values = [...(element.closest(".pair")?.querySelectorAll(".symbols output") ?? [])].map(
          (v) => v.textContent,
        );
        return [element.dataset.cell ?? `number ${i}`, { html: outputs.innerHTML, values }];
      }),
    ),
  );

/** Takes away everything that was computed when the book was built. */
const blank = (page: Page) =>
  page.evaluate(() => {
    for (const place of document.querySelectorAll("[data-cell] .outputs, [data-expression], .symbols output"))
      place.replaceChildren();
  });

/** By the chapter's button; a page with a single cell has only that cell's own. */
async function runAll(page: Page): Promise<void> {
  const all = page.locator("[data-do=run-all]");
  await ((await all.isVisible()) ? all : page.locator("[data-cell] [data-do=run]")).click();
}

type Shown = Awaited<ReturnType<typeof shown>>;

/**
 * What is shown, with the numbers in drawings apart: exp and its like differ in their last bit from one machine to the
 * next, and a training that goes on from there ends a few thousandths of a pixel away.
 */
function drawn(places: Shown) {
  const numbers: number[] = [];
  const rest = Object.entries(places).map(([id, { html, values }]) => {
    const text = html.replace(/<svg[\s\S]*<\/svg>/g, (svg) =>
      svg.replace(/-?\d+(\.\d+)?/g, (number) => {
        numbers.push(Number(number));
        return "#";
      }),
    );
    return [id, text, ...values];
  });
  return { rest, numbers };
}

/** How far, in pixels, a line of a drawing may be from where it was. */
const invisible = 0.05;

const ids = (all: (HTMLElement | SVGElement)[]) => all.map(({ dataset }) => dataset.cell);

describe.each(pages)("the cells of %s", (path) => {
  it("give in Chromium what they gave in Node", async () => {
    const page = await open(path);
    const baked = await shown(page);
    const cells = page.locator("[data-cell]");
    const numbers = page.locator("[data-expression]");
    const count = await cells.count();
    expect(count).toBeGreaterThan(0);
    expect(await numbers.allTextContents()).not.toContain("");

    await blank(page);
    expect(await shown(page)).not.toEqual(baked);
    await runAll(page);
    await expect.poll(() => page.locator("[data-cell][data-state]").count(), { timeout: 25_000 }).toBe(count);
    await expect.poll(() => numbers.allTextContents(), { timeout: 25_000 }).not.toContain("");

    const failed = await page.locator("[data-cell][data-state=failed]").evaluateAll(ids);
    const onPurpose = await page.locator("[data-cell]", { hasText: "//=> throws" }).evaluateAll(ids);
    expect(failed).toEqual(onPurpose);
    expect(await page.locator(".expectation[data-now]").allInnerTexts()).toEqual([]);
    const [before, after] = [drawn(baked), drawn(await shown(page))];
    expect(after.rest).toEqual(before.rest);
    const moved = after.numbers.map((number, i) => Math.abs(number - before.numbers[i]));
    expect(Math.max(0, ...moved)).toBeLessThan(invisible);
  });
});
