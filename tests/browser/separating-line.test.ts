import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, focused, hydrated, touchDrag } from "./widgets.ts";

const start = (options?: OpenOptions, query = "") =>
  hydrated(open(`/perceptron/${query}`, options), "separating-line");
const tally = (widget: Locator) => widget.locator(".tally").innerText();
const equation = (widget: Locator) => widget.locator(".line-equation").last().innerText();
const theLine = (widget: Locator) => widget.getByRole("slider", { name: /^The line/ });

describe("the separating line", () => {
  it("follows the mouse by a grip and as a whole, and counts what is wrong", async () => {
    const [page, widget] = await start();
    expect(await tally(widget)).toBe("9 of 20 points wrong");
    await drag(page, widget.locator(".grip").first(), 0, 60);
    const turned = await equation(widget);
    expect(turned).not.toContain("−0.75");

    const [x, y] = await middleOfLine(widget);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 40, { steps: 4 });
    await page.mouse.up();
    // Shifted, not turned: the slope is as it was.
    expect((await equation(widget)).split("x1")[0]).toBe(turned.split("x1")[0]);
    expect(await equation(widget)).not.toBe(turned);
  });

  it("follows a finger, and the page does not scroll meanwhile", async () => {
    const [page, widget] = await start({ touch: true, width: 390 });
    await widget.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await touchDrag(page, widget.locator(".grip").first(), 10, 60);
    await touchDrag(page, widget.locator(".point.handle").nth(3), 5, 5);
    expect(await widget.locator(".keys:visible").count(), "words about keys, for a finger").toBe(0);
    expect(await equation(widget)).not.toContain("−0.75");
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it("is worked by keys: the line turns and shifts, a point moves, Page Down goes to the next", async () => {
    const [page, widget] = await start();
    await theLine(widget).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await equation(widget)).toContain("−0.67");
    await page.keyboard.press("ArrowUp");
    expect(await equation(widget)).toMatch(/−0\.67.*− 0\.10/s);
    expect(await widget.locator(".keys:visible").textContent()).toContain("shift it");

    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Point 1");
    const before = await focused(page);
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await focused(page)).not.toBe(before);
    await page.keyboard.press("PageDown");
    expect(await focused(page)).toContain("Point 2");
  });

  it("lets the perceptron find a line; without a bias there is none, and the best leaves 3 wrong", async () => {
    const [, widget] = await start();
    await widget.getByRole("button", { name: "Let the perceptron find it" }).click();
    expect(await tally(widget)).toBe("0 of 20 points wrong");
    expect(await widget.locator(".message").innerText()).toMatch(/\d+ updates in \d+ passes/);

    await widget.getByLabel("bias").uncheck();
    expect(await widget.innerText()).toContain("The best line through the origin leaves 3 wrong.");
    await widget.getByRole("button", { name: "Let the perceptron find it" }).click();
    expect(await tally(widget)).toBe("3 of 20 points wrong");
    await theLine(widget).press("ArrowUp");
    expect(await widget.locator(".values").innerText()).toContain("held at 0");

    await widget.getByRole("button", { name: "Reset" }).click();
    expect(await tally(widget)).toBe("9 of 20 points wrong");
  });

  it("keeps its state in the address, and says when a link is broken", async () => {
    const [page, widget] = await start();
    await widget.getByLabel("bias").uncheck();
    await expect.poll(() => page.url()).toMatch(/bias:off/);
    const before = page.url();
    await theLine(widget).press("Shift+ArrowRight");
    const left = await equation(widget);
    // The address follows at the end of the movement.
    await expect.poll(() => page.url()).not.toBe(before);
    expect(page.url()).toMatch(/bias:off.*model:/);

    const [, again] = await start({}, new URL(page.url()).search);
    await expect.poll(() => equation(again)).toBe(left);
    const [, broken] = await start({}, "?line=seed:many");
    expect(await broken.locator(".notice").innerText()).toContain("“many” is no number");
    expect(await tally(broken)).toBe("9 of 20 points wrong");
  });
});

async function middleOfLine(widget: Locator): Promise<[number, number]> {
  const boxes = await Promise.all([0, 1].map((i) => widget.locator(".grip").nth(i).boundingBox()));
  const [a, b] = boxes.map((box) => box as NonNullable<typeof box>);
  return [(a.x + b.x + b.width) / 2, (a.y + b.y + b.height) / 2];
}

it("is drawn, with its numbers, where there is no JavaScript", async () => {
  const page: Page = await open("/perceptron/", { javaScript: false });
  const widget = page.locator(".widget.separating-line");
  expect(await tally(widget)).toBe("9 of 20 points wrong");
  expect(await widget.locator(".controls").isVisible()).toBe(false);
});
