import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, hydrated } from "./widgets.ts";

const start = (options?: OpenOptions, query = "") =>
  hydrated(open(`/perceptron/${query}`, options), "two-perceptrons");
const press = (widget: Locator, name: string) => widget.getByRole("button", { name }).click();
const tally = (widget: Locator) => widget.locator(".tally").innerText();
const shows = (widget: Locator, text: string) =>
  expect.poll(() => tally(widget), { timeout: 15_000 }).toBe(text);

describe("two perceptrons", () => {
  it("do what one can't: two lines and a third neuron divide the band", async () => {
    const [, widget] = await start();
    expect(await tally(widget)).toBe("15 of 60 points wrong");
    await press(widget, "Place the line well");
    await expect.poll(() => widget.locator(".message").innerText()).toBe("One line placed: 15 wrong.");
    await press(widget, "Add a line");
    await press(widget, "Place the lines well");
    await shows(widget, "0 of 60 points wrong");
    expect(await widget.locator(".plane-picture").count()).toBe(3);
  });

  it("divide XOR", async () => {
    const [, widget] = await start();
    await widget.getByLabel("XOR").check();
    expect(await tally(widget)).toBe("1 of 4 points wrong");
    await press(widget, "Add a line");
    await press(widget, "Place the lines well");
    await shows(widget, "0 of 4 points wrong");
  });

  it("are not enough for the ring; more lines are", async () => {
    const [, widget] = await start();
    await widget.getByLabel("ring").check();
    await press(widget, "Add a line");
    await press(widget, "Place the lines well");
    await expect
      .poll(() => widget.locator(".message").innerText(), { timeout: 15_000 })
      .toContain("2 lines placed");
    expect(await tally(widget)).not.toMatch(/^0 /);
    for (let i = 0; i < 3; i++) await press(widget, "Add a line");
    await press(widget, "Place the lines well");
    await shows(widget, "0 of 60 points wrong");
  });

  it("show overfitting on noisy points: a chart of right answers by number of lines", async () => {
    const [, widget] = await start();
    await widget.getByLabel("noise").check();
    const points = widget.locator('[data-series="held-out points"] .curve-mark');
    await expect.poll(() => points.count(), { timeout: 30_000 }).toBe(8);
    const label = (await widget.locator(".plane[role=img]").getAttribute("aria-label")) ?? "";
    const shares = [...label.matchAll(/(\d): (\d+) % and (\d+) %/g)].map((match) =>
      match.slice(2).map(Number),
    );
    expect(shares[7][0]).toBe(100);
    expect(shares[7][1]).toBeLessThan(Math.max(...shares.map(([, heldOut]) => heldOut)));
  });

  it("stay as many as the reader asked for, up to the eight that fit all the noise", async () => {
    const [page, widget] = await start();
    await widget.getByLabel("ring").check();
    await widget.getByLabel("noise").check();
    const shares = async () => (await widget.locator(".shares dd").allInnerTexts()).map(Number.parseFloat);
    for (let i = 1; i < 4; i++) await press(widget, "Add a line");
    await press(widget, "Place the lines well");
    const message = widget.locator(".message");
    await expect.poll(() => message.innerText(), { timeout: 30_000 }).toContain("4 lines placed");
    const [, before] = await shares();
    for (let i = 4; i < 8; i++) await press(widget, "Add a line");
    await press(widget, "Place the lines well");
    await expect.poll(() => message.innerText(), { timeout: 30_000 }).toBe("8 lines placed: none wrong.");
    const [shown, heldOut] = await shares();
    expect(shown).toBe(100);
    expect(heldOut).toBeLessThan(before);

    const left = await widget.locator(".neurons-box").innerText();
    await expect.poll(() => page.url()).toMatch(/rule:[01]{8}-/);
    const [, again] = await start({}, new URL(page.url()).search);
    await expect.poll(() => again.locator(".neurons-box").innerText()).toBe(left);
    expect(await tally(again)).toBe("0 of 60 points wrong");
  }, 90_000);

  it("are dragged, turned by keys, and combined by AND or OR", async () => {
    const [page, widget] = await start();
    await press(widget, "Add a line");
    const before = await widget.locator(".neurons").innerText();
    await drag(page, widget.locator(".grip").last(), -20, -40);
    expect(await widget.locator(".neurons").innerText()).not.toBe(before);
    const dragged = await widget.locator(".neurons").innerText();
    await widget.getByRole("slider", { name: "Line 2" }).press("ArrowDown");
    expect(await widget.locator(".neurons").innerText()).not.toBe(dragged);

    expect(await widget.locator(".line-equation").innerText()).toContain("1.5");
    await widget.getByLabel("any says 1 (OR)").check();
    expect(await widget.locator(".line-equation").innerText()).toContain("0.5");
    const wrong = await tally(widget);
    await widget.getByRole("button", { name: "swap sides of line 1" }).click();
    expect(await tally(widget)).not.toBe(wrong);
  });

  it("come back from the address, and fit a phone", async () => {
    const [page, widget] = await start();
    await widget.getByLabel("ring").check();
    await press(widget, "Add a line");
    const left = await widget.locator(".neurons").innerText();
    // Both lines: the address may be written once before the second one is there.
    await expect.poll(() => page.url()).toMatch(/data:ring;lines:(-?[\d.]+,){5}-?[\d.]+/);
    const [phone, again] = await start({ width: 390 }, new URL(page.url()).search);
    await expect.poll(() => again.locator(".neurons").innerText()).toBe(left);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
