import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { open } from "./setup.ts";

/** What a page shows of what was done in its window before. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    kept: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
    media: [matchMedia("print").matches, matchMedia("(prefers-color-scheme: dark)").matches],
    size: [innerWidth, innerHeight],
    hovered: document.querySelector("main :hover") !== null,
    marked: "mark" in window,
  }));

describe("a window that tests use one after the other", () => {
  const seen: Awaited<ReturnType<typeof traces>>[] = [];
  const windows = new Set<Page>();
  afterEach(() => expect(windows.size).toBe(1));

  it.each(["first", "second"])("is as new for the %s", async () => {
    const page = await open("/contents/");
    windows.add(page);
    seen.push(await traces(page));
    expect(seen.at(-1)).toEqual(seen[0]);
    expect(seen[0]).toMatchObject({ kept: [0, 0, 0], media: [false, false], hovered: false, marked: false });

    await page.evaluate(() => {
      localStorage.setItem("a", "1");
      sessionStorage.setItem("a", "1");
      indexedDB.open("a");
      Object.assign(window, { mark: 1 });
    });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.setViewportSize({ width: 500, height: 500 });
    await page.locator("main a").first().hover();
    await page.keyboard.down("Shift");
    await page.mouse.down();
    await page.context().newPage();
  });
});
