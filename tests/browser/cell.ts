/** What the tests do with cells, as a reader would. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export const chapter = "/perceptron/";
export const cell = (page: Page, id: string) => page.locator(`#cell-${id}`);
export const code = (at: Locator) => at.locator(".code pre");
export const outputs = (at: Locator) => at.locator(".outputs");

/** Opens the cell's editor and puts other code in it. */
export async function type(at: Locator, source: string): Promise<void> {
  const editor = at.locator(".cm-content");
  if ((await editor.count()) === 0) await code(at).click();
  await editor.fill(source);
}

export const run = (at: Locator) => at.locator("[data-do=run]").click();

/** Waits until a text stands in a place, and says what stood there if it doesn't come. */
export const shows = (at: Locator, text: string | RegExp) =>
  expect.poll(() => at.innerText(), { timeout: 15_000 }).toMatch(text);
