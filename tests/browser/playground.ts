/** Working the playground by hand, for the tests of this folder. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type OpenOptions, open } from "./setup.ts";

/** Opens the playground with a state, and waits until its worker has drawn it. */
export async function start(state = "", options: OpenOptions = {}): Promise<[Page, Locator]> {
  const page = await open(`/playground/${state && `?play=${encodeURIComponent(state)}`}`, options);
  await page.locator(".widget.playground.live").waitFor();
  return [page, page.locator(".widget.playground")];
}
export const button = (widget: Locator, name: string) =>
  widget.getByRole("button", { name, exact: true }).first();
export const press = (widget: Locator, name: string) => button(widget, name).click();
export const epochOf = async (widget: Locator) =>
  Number((await widget.locator(".epoch-count dd").first().innerText()).replaceAll(",", ""));
export const epoch = (widget: Locator) => expect.poll(() => epochOf(widget));
export const losses = (widget: Locator) => widget.locator(".readings .q-error").first().innerText();
/** The epoch where a paused run has come to rest. */
export async function atRest(widget: Locator): Promise<number> {
  let last = -1;
  await expect
    .poll(async () => {
      const before = last;
      last = await epochOf(widget);
      return last === before;
    })
    .toBe(true);
  return last;
}
export const notice = (widget: Locator) => expect.poll(() => widget.locator(".notice").first().innerText());
export const fold = (widget: Locator, name: string) => widget.locator("summary", { hasText: name }).click();
export const query = (page: Page) => expect.poll(() => new URL(page.url()).searchParams.get("play") ?? "");

/** The pixels of a canvas, as one text. */
export const pixels = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL("image/png"));
export const answer = (widget: Locator) => pixels(widget.locator("canvas.answer").first());
export const drawing = (widget: Locator) => widget.locator(".network-drawing > canvas").first();

/** Where a node stands in the window. */
export async function boxOf(widget: Locator, layer: number, index: number) {
  const box = await widget.locator(`[data-node="${layer},${index}"]`).first().boundingBox();
  if (!box) throw new Error("the node is not to be seen");
  return box;
}
