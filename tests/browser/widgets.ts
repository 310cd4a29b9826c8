/** Working widgets by hand, for the tests of this folder. */
import type { Locator, Page } from "playwright-core";

/** Brings the widget with a class into view, and waits until it is alive. */
export async function hydrated(opened: Promise<Page>, name: string): Promise<[Page, Locator]> {
  const page = await opened;
  const widget = page.locator(`.widget.${name}`).first();
  await widget.scrollIntoViewIfNeeded();
  await widget.locator("xpath=ancestor::astro-island[not(@ssr)]").waitFor({ state: "attached" });
  return [page, widget];
}

/** Drags something by the mouse, so many pixels to the right and down. */
export async function drag(page: Page, handle: Locator, right: number, down: number): Promise<void> {
  const [x, y] = await middle(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 5 });
  await page.mouse.up();
}

/** Drags something by a finger. */
export async function touchDrag(page: Page, handle: Locator, right: number, down: number): Promise<void> {
  const [x, y] = await middle(handle);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share = 0) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: x + right * share, y: y + down * share }],
    });
  await touch("touchStart");
  for (const share of [0.25, 0.5, 0.75, 1]) await touch("touchMove", share);
  await touch("touchEnd");
}

/** What a screen reader would say of the element in focus: its label and its value. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute("aria-label")}: ${element?.getAttribute("aria-valuetext")}`;
  });
}

async function middle(handle: Locator): Promise<[x: number, y: number]> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error("what should be dragged is not to be seen");
  return [box.x + box.width / 2, box.y + box.height / 2];
}
