import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./setup.ts";

describe("a reference under a finger", () => {
  const phone = { width: 390, height: 844, touch: true };

  /** The first reference to an equation, in the middle of the window. */
  async function reference(page: Page) {
    const found = page.locator("a.ref[href^='#eq-']").first();
    await found.evaluate((element) => element.scrollIntoView({ block: "center" }));
    return found;
  }

  it("shows what it refers to at the first tap, and goes there at the second", async () => {
    const page = await open("/perceptron/", phone);
    const found = await reference(page);
    await found.tap();
    await page.locator(".preview .katex").first().waitFor({ state: "visible" });
    expect(new URL(page.url()).hash).toBe("");
    await found.tap();
    expect(new URL(page.url()).hash).toBe(await found.getAttribute("href"));
    expect(await page.locator(".preview").count()).toBe(0);
  });

  it("goes there by the preview's link, and Back returns to the place", async () => {
    const page = await open("/perceptron/", phone);
    const found = await reference(page);
    const before = await page.evaluate(() => scrollY);
    await found.tap();
    await page.locator(".preview").getByRole("link", { name: "Go there" }).tap();
    await expect.poll(() => new URL(page.url()).hash).toBe(await found.getAttribute("href"));
    expect(await page.locator(".preview").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    await page.goBack();
    await expect.poll(() => page.evaluate((y) => Math.abs(scrollY - y), before)).toBeLessThan(100);
  });

  it("lets go of the preview at a tap elsewhere", async () => {
    const page = await open("/perceptron/", phone);
    await (await reference(page)).tap();
    await page.locator(".preview").waitFor({ state: "visible" });
    await page.touchscreen.tap(380, 830);
    await expect.poll(() => page.locator(".preview").count()).toBe(0);
  });
});

it("marks the place that a reference has led to", async () => {
  const page = await open("/perceptron/");
  const found = page.locator("a.ref[href^='#eq-']").first();
  await found.click();
  const target = page.locator((await found.getAttribute("href")) ?? "");
  expect(await target.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe("none");
});
