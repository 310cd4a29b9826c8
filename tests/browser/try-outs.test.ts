import type { Locator } from "playwright-core";
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
