import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";

/** Opens the playground with a state, and waits until its worker has drawn it. */
async function start(state = "", options: OpenOptions = {}): Promise<[Page, Locator]> {
  const page = await open(`/playground/${state && `?play=${encodeURIComponent(state)}`}`, options);
  const widget = page.locator(".widget.playground");
  await page.locator(".widget.playground.live").waitFor();
  return [page, widget];
}
const press = (widget: Locator, name: string) =>
  widget.getByRole("button", { name, exact: true }).first().click();
const epochOf = async (widget: Locator) =>
  Number((await widget.locator(".epoch-count dd").first().innerText()).replaceAll(",", ""));
const epoch = (widget: Locator) => expect.poll(() => epochOf(widget));
const losses = (widget: Locator) => widget.locator(".readings .q-error").allInnerTexts();

describe("the playground's run", () => {
  it("plays, pauses, goes on step by step, and begins again as it began", async () => {
    const [, widget] = await start();
    const before = await losses(widget);
    await press(widget, "Play");
    await epoch(widget).toBeGreaterThan(20);
    await press(widget, "Pause");
    const paused = await epochOf(widget);
    expect(Number((await losses(widget))[0])).toBeLessThan(Number(before[0]));
    await press(widget, "epoch");
    await epoch(widget).toBe(paused + 1);
    await press(widget, "Reset");
    await epoch(widget).toBe(0);
    await expect.poll(() => losses(widget)).toEqual(before);
  });

  it("comes to the same at every speed", async () => {
    const [, slow] = await start("stopEpoch:30;speed:frame");
    await press(slow, "Play");
    await epoch(slow).toBe(30);
    const [, fast] = await start("stopEpoch:30;speed:fast");
    await press(fast, "Play");
    await epoch(fast).toBe(30);
    expect(await losses(fast)).toEqual(await losses(slow));
    await expect.poll(() => fast.locator(".notice").innerText()).toBe("30 epochs have passed.");
  });
});
