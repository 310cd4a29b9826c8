import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, hydrated } from "./widgets.ts";

const chapter = (query = "", options: OpenOptions = {}) => open(`/gradient-descent/${query}`, options);

/** Waits until the address has a query, or none. */
const settled = (page: Page, query: string | RegExp) =>
  page.waitForFunction(
    (wanted) => new RegExp(wanted).test(decodeURIComponent(location.search)),
    new RegExp(query).source,
  );

/** Chooses one of a few, by what is written on it. */
const pick = (widget: Locator, words: string) => widget.locator("label", { hasText: words }).first().click();

describe("gradient descent", () => {
  test("on a curve: the ball is dragged, moved by keys, stepped, and sent out by too large a rate", async () => {
    const [page, widget] = await hydrated(chapter(), "curve-descent");
    const ball = widget.getByRole("slider", { name: "Ball" });
    await drag(page, ball, 60, 0);
    await settled(page, "descent=start:-?[\\d.]+;at:0");
    await ball.focus();
    await page.keyboard.press("ArrowRight");
    const start = Number(/start:([-\d.]+)/.exec(decodeURIComponent(page.url()))?.[1]);
    await page.waitForFunction(
      (before) => !location.search.includes(before),
      encodeURIComponent(String(start)),
    );
    await widget.getByRole("button", { name: "Forward" }).click();
    expect(await widget.locator(".position").innerText()).toBe("Step 1 of 40");
    const rate = widget.getByRole("slider", { name: "learning rate α" });
    await rate.fill("2.2");
    expect(await widget.locator(".readout").innerText()).toContain("diverges");
    await pick(widget, "two valleys");
    expect(await widget.locator(".readout").innerText()).toContain("deeper one");
    await widget.getByRole("button", { name: "Reset" }).click();
    expect(await widget.locator(".readout").innerText()).toContain("comes closer from one side");
  });

  test("on a surface: the walk plays to its rest, the limit is named, the view turns by drag and by key", async () => {
    const [page, widget] = await hydrated(chapter("", { reducedMotion: true }), "surface-descent");
    await widget.getByRole("button", { name: "Last" }).click();
    expect(await widget.locator(".outcome").innerText()).toContain("rest at the lowest place");
    const painted = () =>
      widget.locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
    expect(await painted()).toBeGreaterThan(5000);
    await drag(page, widget.locator("canvas"), 80, 0);
    await settled(page, "turn:70");
    await widget.getByRole("slider", { name: "view turned" }).focus();
    await page.keyboard.press("ArrowRight");
    await settled(page, "turn:75");
    await widget.getByRole("slider", { name: "learning rate α" }).fill("0.7");
    expect(await widget.locator(".limit").innerText()).toContain("limit 2/λ = 0.667: beyond it");
    expect(await widget.locator(".outcome").innerText()).toContain("diverges");
    await pick(widget, "many minima");
    await widget.getByRole("slider", { name: "Start" }).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await widget.getByRole("button", { name: "Last" }).click();
    expect(await widget.locator(".outcome").innerText()).toContain("not the deepest");
    expect(
      await widget.getByRole("group", { name: /Contours of the loss/ }).getAttribute("aria-label"),
    ).toContain("After step 80");
  });

  test("in batches and in a race: play and pause, other batches and seeds, nonsense in a rate", async () => {
    const [page, widget] = await hydrated(chapter(), "three-descents");
    const costs = async () => (await widget.locator(".three-maps .aside").allInnerTexts()).join(" | ");
    const before = await costs();
    expect(before).toContain("40 samples a step, 5 steps");
    await widget.getByLabel("seed").fill("2");
    expect(await costs()).not.toBe(before);
    await widget.getByRole("slider", { name: "mini-batch of" }).fill("20");
    expect(await costs()).toContain("20 samples a step, 10 steps");
    await widget.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => widget.locator(".position").innerText()).not.toContain("200 samples");
    await widget.getByRole("button", { name: "Pause" }).click();

    const race = page.locator(".widget.optimizer-race");
    await race.scrollIntoViewIfNeeded();
    await race.locator("xpath=ancestor::astro-island[not(@ssr)]").waitFor({ state: "attached" });
    await race.getByRole("button", { name: "Last" }).click();
    expect(await race.locator("tbody tr").first().innerText()).toMatch(/arrived in step \d+/);
    const rate = race.getByLabel("learning rate of plain SGD");
    await rate.fill("fast");
    expect(await race.locator(".problem").first().innerText()).toContain("“fast” is no number");
    await rate.fill("0.55");
    expect(await race.locator("tbody tr").first().innerText()).toMatch(/has left all bounds|under way/);
    await settled(page, "rates:0\\.55,");
  });

  test("has its slopes explored: point, function, h and zoom", async () => {
    const [page, widget] = await hydrated(chapter(), "derivative-explorer");
    const readout = () => widget.locator(".readout").innerText();
    await pick(widget, "10x⁵ + 4x⁷ + 12x");
    expect(await readout()).toContain("1,371,180");
    await widget.getByRole("textbox", { name: "point x" }).fill("2");
    expect(await readout()).toContain("2604");
    await pick(widget, "0.0001");
    await pick(widget, "25×");
    await settled(page, "f:polynomial;x:2;h:-4;zoom:25");
    await drag(page, widget.getByRole("slider", { name: "Point x" }), 40, 0);
    await page.waitForFunction(() => !decodeURIComponent(location.search).includes("x:2;"));
    await pick(widget, "|x|");
    await widget.getByRole("textbox", { name: "point x" }).fill("0");
    expect(await readout()).toContain("corner");
  });

  test("comes back from a link, says which links are broken, and fits a phone", async () => {
    const query =
      "?surface=land:hills;start:3,3;at:60&descent=rate:2.5&race=land:nowhere&batches=batch:99&slope=h:5&count=inputs:1;hidden:1";
    const page = await chapter(query, { width: 390, touch: true });
    const island = async (name: string) => {
      const [, widget] = await hydrated(Promise.resolve(page), name);
      return widget;
    };
    expect(await (await island("brute-force")).locator(".outcome").innerText()).toContain("2 weights");
    expect(await (await island("derivative-explorer")).locator(".notice").innerText()).toContain(
      "from −15 to 0",
    );
    expect(await (await island("curve-descent")).locator(".readout").innerText()).toContain("diverges");
    expect(await (await island("surface-descent")).locator(".outcome").innerText()).toContain(
      "not the deepest",
    );
    expect(await (await island("three-descents")).locator(".notice").innerText()).toContain("from 2 to 20");
    expect(await (await island("optimizer-race")).locator(".notice").innerText()).toContain(
      "“nowhere” is none of",
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("without JavaScript every figure is drawn, with its numbers and without its controls", async () => {
    const page = await chapter("", { javaScript: false });
    for (const name of [
      "brute-force",
      "derivative-explorer",
      "curve-descent",
      "surface-descent",
      "three-descents",
    ]) {
      const widget = page.locator(`.widget.${name}`);
      expect(await widget.locator("svg").first().isVisible()).toBe(true);
      expect(await widget.locator(".controls").first().isVisible()).toBe(false);
    }
    expect(await page.locator(".optimizer-race .rate").first().isVisible()).toBe(false);
    expect(await page.locator(".optimizer-race .rate-alone").first().innerText()).toBe("0.4");
  });
});
