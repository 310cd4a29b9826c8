import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { contrast, linear } from "../site/colour-vision.ts";
import { cell, chapter, outputs } from "./cell.ts";
import { type OpenOptions, open } from "./setup.ts";

async function print(options: OpenOptions = {}): Promise<Page> {
  const page = await open(chapter, options);
  await page.emulateMedia({ media: "print" });
  return page;
}

/** "rgb(30, 74, 145)" as "#1e4a91". */
const hex = (rgb: string) =>
  `#${(rgb.match(/\d+/g) ?? []).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;

describe("on paper", () => {
  it("nothing is left that only a screen can use", async () => {
    const page = await print();
    const furniture = ".head, .tools, .chapter-tools, .controls, .stepper-bar, .section-menu, .skip, .foot";
    expect(await page.locator(furniture).count()).toBeGreaterThan(10);
    expect(await page.locator(furniture).locator("visible=true").count()).toBe(0);
    const fields = page.locator(":is(button, input, select, textarea):visible:not(.symbols button)");
    expect(await fields.evaluateAll((all) => all.map((field) => field.outerHTML))).toEqual([]);
  });

  it("code, formulas and outputs are there in full", async () => {
    const page = await print();
    const first = cell(page, "weighted-sum");
    expect(await first.locator("pre").innerText()).toContain("x1 * w1");
    for (const place of [first.locator("pre"), outputs(first), page.locator(".formula").first()])
      expect(await place.isVisible()).toBe(true);
    const shown = await page.locator("[data-cell] .outputs:not(:empty)").all();
    expect(shown.length).toBeGreaterThan(10);
    for (const place of shown) expect(await place.isVisible()).toBe(true);
    const cut = await page
      .locator(".code pre")
      .evaluateAll(
        (all) =>
          all.filter(
            (pre) => pre.scrollWidth > pre.clientWidth + 1 || pre.scrollHeight > pre.clientHeight + 1,
          ).length,
      );
    expect(cut).toBe(0);
  });

  it.each([
    ["light", false],
    ["dark", true],
  ])("it is black on white, and links can be read, with a %s system", async (_, dark) => {
    const page = await print({ dark });
    await inkOnPaper(page);
  });

  it("it is black on white for a reader who has chosen the dark theme", async () => {
    const page = await open(chapter);
    await page.locator("#theme-choice").selectOption("dark");
    await page.emulateMedia({ media: "print" });
    await inkOnPaper(page);
  });

  it("a link to elsewhere says where", async () => {
    const page = await open("/colophon/");
    await page.emulateMedia({ media: "print" });
    const link = page.locator('main a[href^="http"]').first();
    const after = await link.evaluate((a) => getComputedStyle(a, "::after").content);
    expect(after).toContain((await link.getAttribute("href")) ?? "no address");
  });
});

async function inkOnPaper(page: Page): Promise<void> {
  const colours = await page.evaluate(() => {
    const style = (element: Element | null) => getComputedStyle(element ?? document.body);
    const links = [...document.querySelectorAll("main a[href]")].filter((a) => a.checkVisibility());
    return {
      grounds: [
        document.documentElement,
        document.body,
        ...document.querySelectorAll("main, .code pre, .outputs"),
      ]
        .map((element) => style(element).backgroundColor)
        .filter((colour) => colour !== "rgba(0, 0, 0, 0)"),
      text: style(document.querySelector(".text > p:not([class])")).color,
      links: [...new Set(links.map((link) => style(link).color))],
    };
  });
  expect(new Set(colours.grounds)).toEqual(new Set(["rgb(255, 255, 255)"]));
  expect(colours.text).toBe("rgb(0, 0, 0)");
  expect(colours.links.length).toBeGreaterThan(0);
  for (const link of colours.links)
    expect(contrast(linear(hex(link)), linear("#ffffff")), link).toBeGreaterThanOrEqual(4.5);
}
