import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { pagesOf } from "../bench/first-view.ts";
import { violations } from "./axe.ts";
import { open } from "./setup.ts";

const paths = [...pagesOf(inject("dist")), "/404.html"];

/** Brings one widget after the other into view, so that all of them come alive. */
async function wake(page: Page): Promise<void> {
  for (const island of await page.locator("astro-island").all()) {
    // An island has no box of its own.
    await island.evaluate(({ firstElementChild }) => firstElementChild?.scrollIntoView({ block: "center" }));
    await expect.poll(() => island.getAttribute("ssr")).toBeNull();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** Runs in the page. What reaches beyond the window, where the page scrolls sideways. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const beyond = [...document.querySelectorAll("main *")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement),
  );
  return [`${scrollWidth} px wide`, ...beyond.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 100))];
}

/** Runs in the page. What travels or fades when each slider in turn is drawn to its end. */
async function moving(): Promise<string[]> {
  const seen = new Set<string>();
  for (const slider of document.querySelectorAll<HTMLInputElement>('.widget input[type="range"]:enabled')) {
    slider.value = slider.value === slider.max ? slider.min : slider.max;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise(requestAnimationFrame);
    for (const { effect } of document.getAnimations())
      if (Number(effect?.getComputedTiming().activeDuration) > 1)
        seen.add((effect as KeyframeEffect).target?.outerHTML.slice(0, 100) ?? "something");
  }
  return [...seen];
}

describe.each(paths)("%s", (path) => {
  const tolerate = path.includes("404") ? /404/ : undefined;

  it("has nothing that axe finds, light or dark", { timeout: 90_000 }, async () => {
    const page = await open(path, { tolerate });
    await wake(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    // No other rule of axe's looks at colours.
    expect(await violations(page, "color-contrast", "link-in-text-block")).toEqual([]);
  });

  it("moves nothing for those who want less motion", async () => {
    const page = await open(path, { reducedMotion: true, tolerate });
    await wake(page);
    expect(await page.evaluate(moving)).toEqual([]);
  });

  it("fits a phone, and a window at 400 %: nothing but boxes of their own scrolls sideways", async () => {
    const page = await open(path, { width: 390, touch: true, tolerate });
    await wake(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(tooWide), `at ${width} px`).toEqual([]);
    }
  });
});

describe("without JavaScript", () => {
  it("chapter 1 reads as a finished book: formulas, code, outputs and first frames of figures", async () => {
    const page = await open("/perceptron/", { javaScript: false });
    expect(await page.locator(".formula .katex").count()).toBeGreaterThan(5);
    expect(await page.locator("#cell-weighted-sum pre").innerText()).toContain("//=>");
    expect(await page.locator("#cell-weighted-sum .outputs").innerText()).not.toBe("");
    for (const figure of await page.locator("figure").all())
      expect(await figure.locator("svg").count()).toBeGreaterThan(0);
    expect(await page.locator(".tools:visible, .chapter-tools:visible, .controls:visible").count()).toBe(0);
    expect(await page.locator(".live-number").allTextContents()).not.toContain("");
  });
});

describe("by keyboard alone", () => {
  it("a reader comes to a cell, edits it, runs it and leaves it", async () => {
    const page = await open("/perceptron/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("skip");
    await page.keyboard.press("Enter");
    const atCode = () =>
      page.evaluate(
        () =>
          document.activeElement?.closest(".cell")?.id === "cell-weighted-sum" &&
          document.activeElement.matches("pre"),
      );
    for (let i = 0; i < 80 && !(await atCode()); i++) await page.keyboard.press("Tab");
    expect(await atCode()).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("#cell-weighted-sum .cm-content").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("const z = dot([4], [5]);\nz");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator("#cell-weighted-sum .outputs").innerText()).toBe("20");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-do"))).toBe("run");
  });
});

describe("the theme", () => {
  it("follows the system, can be chosen, is kept, and is there before the first paint", async () => {
    const page = await open("/perceptron/", { dark: true });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.getByLabel(/theme/i).selectOption("light");
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload({ waitUntil: "commit" });
    await page.locator("body").waitFor({ state: "attached" });
    expect(await paper()).toBe(light);
  });
});

describe("a reference", () => {
  it("previews what it refers to on hover and on focus, and Esc closes it", async () => {
    const page = await open("/perceptron/");
    const reference = page.locator("a.ref[href^='#eq-']").first();
    await reference.scrollIntoViewIfNeeded();
    await reference.hover();
    const preview = page.locator(".preview");
    await preview.waitFor({ state: "visible" });
    expect(await preview.locator(".katex").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => preview.isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    await reference.focus();
    await preview.waitFor({ state: "visible" });
  });
});
