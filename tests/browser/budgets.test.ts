import { describe, expect, inject, test } from "vitest";
import { budgetsOf, measureFirstView, pagesOf } from "../bench/first-view.ts";
import { sharedBrowser } from "./setup.ts";

describe("the first view, unscrolled and untouched, keeps within its budgets", () => {
  test.each(pagesOf(inject("dist")))("%s", async (path) => {
    const budgets = budgetsOf(path);
    const { bytes, early } = await measureFirstView(await sharedBrowser(), inject("siteUrl"), path);
    expect(bytes.scripts, "JavaScript").toBeLessThanOrEqual(budgets.scripts);
    expect(bytes.workers, "workers").toBeLessThanOrEqual(budgets.workers);
    expect(bytes.styles, "CSS").toBeLessThanOrEqual(budgets.styles);
    expect(bytes.fonts, "fonts").toBeLessThanOrEqual(budgets.fonts);
    expect(bytes.preloadedFonts, "preloaded fonts").toBeLessThanOrEqual(budgets.preloadedFonts);
    expect(early, "loaded before its time").toEqual([]);
  });
});
