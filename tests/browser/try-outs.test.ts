import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./setup.ts";
import { drag, focused, hydrated } from "./widgets.ts";

const decision = (widget: Locator) => widget.locator(".decision").innerText();

describe("the try-outs", () => {
  const start = () => hydrated(open("/perceptron/"), "try-outs");

  it("reject the player of 150 cm and 12 years, and accept one who is dragged across the line", async () => {
    const [page, widget] = await start();
    expect(await decision(widget)).toMatch(/150 · 1 \+ 12 · 4 − 250.*−52.*not accepted/s);
    await drag(page, widget.locator(".marker"), 230, -200);
    expect(await decision(widget)).not.toContain("not accepted");
  });

  it("are worked by keys and by sliders, and come back to the book’s numbers", async () => {
    const [page, widget] = await start();
    await widget.locator(".marker").focus();
    await page.keyboard.press("Shift+ArrowUp");
    expect(await focused(page)).toBe("The player: 150 cm, 22 years, not accepted");
    await widget.getByLabel("weight w2").press("ArrowLeft");
    expect(await decision(widget)).toContain("22 · 3.9");
    await widget.getByLabel("bias").press("End");
    expect(await widget.locator(".tally").innerText()).toBe("12 of 24 players wrong");
    await widget.getByRole("button", { name: "Reset" }).click();
    expect(await decision(widget)).toContain("−52");
  });
});

describe("the step", () => {
  it("is 1 at 0 and 0 just below, by dragging and by keys", async () => {
    const [page, widget] = await hydrated(open("/perceptron/"), "step-function");
    const value = widget.locator(".line-equation");
    expect(await value.innerText()).toBe("step(1.5) = 1");
    await widget.locator(".marker").focus();
    await page.keyboard.press("Shift+ArrowLeft");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
    expect(await value.innerText()).toBe("step(0.0) = 1");
    await page.keyboard.press("ArrowLeft");
    expect(await value.innerText()).toBe("step(−0.1) = 0");
    await drag(page, widget.locator(".marker"), 80, 0);
    expect(await value.innerText()).toContain("= 1");
  });
});

describe("the straight line", () => {
  it("goes through the origin when its bias is switched off", async () => {
    const [, widget] = await hydrated(open("/perceptron/"), "straight-line");
    await widget.getByLabel("slope m").press("ArrowRight");
    expect(await widget.locator(".plane").getAttribute("aria-label")).toContain("y = 0.6x + 2.0");
    await widget.getByLabel("with bias").uncheck();
    expect(await widget.locator(".plane").getAttribute("aria-label")).toMatch(/y = 0\.6x\. .*the origin/);
    expect(await widget.getByLabel("bias b").isDisabled()).toBe(true);
  });
});

const figures = {
  neuron: "neuron",
  straight: "straight-line",
  line: "separating-line",
  step: "step-function",
  rule: "learning-rule",
  tryouts: "try-outs",
  lines: "two-perceptrons",
} as const;

/** All that a figure shows, numbers in its drawings and fields included, but for what was last read out. */
const shown = (page: Page, figure: string) =>
  page.locator(`.widget.${figure}`).evaluate((widget) => {
    const copy = widget.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll("[aria-live], [role=status]")) element.remove();
    const labels = [...widget.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label"));
    const fields = [...widget.querySelectorAll("input")].map(({ value, checked }) => `${value} ${checked}`);
    return [copy.textContent, ...labels, ...fields].join("\n");
  });

async function everyFigure(page: Page): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const figure of Object.values(figures)) {
    await hydrated(Promise.resolve(page), figure);
    texts[figure] = await shown(page, figure);
  }
  return texts;
}

describe("the address", () => {
  it("brings every figure back exactly as it was left", { timeout: 90_000 }, async () => {
    const page = await open("/perceptron/");
    await everyFigure(page);
    const widget = (figure: string) => page.locator(`.widget.${figure}`);
    await widget("neuron").getByRole("slider").first().press("ArrowLeft");
    await widget("straight-line").getByLabel("slope m").press("ArrowLeft");
    await widget("separating-line").locator(".point.handle").first().focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await widget("separating-line")
      .getByRole("slider", { name: /^The line/ })
      .press("ArrowRight");
    await widget("step-function").locator(".marker").press("ArrowLeft");
    await widget("learning-rule").getByRole("radio", { name: "random" }).check();
    await widget("learning-rule").getByRole("textbox", { name: "start b" }).fill("−0.5");
    await widget("learning-rule").getByRole("button", { name: "Next update" }).click();
    await drag(page, widget("try-outs").locator(".marker"), 30, -20);
    await widget("two-perceptrons").getByLabel("ring").check();
    await widget("two-perceptrons").getByRole("button", { name: "Add a line" }).click();
    await drag(page, widget("two-perceptrons").locator(".grip").last(), -13, -29);
    for (const name of Object.keys(figures)) await expect.poll(() => page.url()).toMatch(`${name}=`);
    // The address follows when an interaction rests.
    await page.waitForTimeout(1000);
    const { search } = new URL(page.url());

    const left = await everyFigure(page);
    const again = await open(`/perceptron/${search}`);
    expect(await everyFigure(again)).toEqual(left);
  });

  const broken = [
    "garbage",
    "x:NaN;m:Infinity;at:1e999",
    "1e308",
    "-9e99,0,0",
    "%E0%A4%A",
    ":;:;,",
    "lines:0,0,1",
  ];
  it("that is broken leaves every figure as it starts, with a sentence", { timeout: 90_000 }, async () => {
    const page = await open("/perceptron/");
    const usual = await everyFigure(page);
    for (const text of broken) {
      const query = Object.keys(figures)
        .map((name) => `${name}=${text}`)
        .join("&");
      await page.goto(`/perceptron/?${query}`);
      const seen = await everyFigure(page);
      for (const figure of Object.values(figures)) {
        const notice = await page.locator(`.widget.${figure} .notice`).innerText();
        expect(notice, `${figure}, ${text}`).toContain("so this starts as it usually does.");
        expect(seen[figure], `${figure}, ${text}`).toBe(usual[figure]);
      }
    }
  });
});
