import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./setup.ts";

const phone = { width: 390, height: 844, touch: true };

describe("a reference under a finger", () => {
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

describe("a reference to another page", () => {
  const elsewhere = (page: Page) => page.locator("a.ref[href$='perceptron/#eq-dot-product']");

  it("is numbered as there, and shows what it refers to beside it", async () => {
    const page = await open("/");
    const found = elsewhere(page);
    const number = (await found.innerText()).replace("equation ", "");
    await found.hover();
    const preview = page.locator(".preview");
    await preview.locator(".katex").first().waitFor({ state: "visible" });
    expect(await preview.locator("[data-sym=z]").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(0);
    await found.click();
    await page.waitForURL("**/perceptron/#eq-dot-product");
    expect(await page.locator("#eq-dot-product .equation-number").innerText()).toBe(number);
  });

  it("leads there by a second tap, or by the first where there is no connection", async () => {
    const page = await open("/", { ...phone, tolerate: /ERR_FAILED|ERR_INTERNET/ });
    await elsewhere(page).tap();
    await page.locator(".preview .katex").first().waitFor({ state: "visible" });
    await elsewhere(page).tap();
    await page.waitForURL("**/perceptron/#eq-dot-product");
    await page.goto("/");
    await page.route("**/perceptron/", (route) =>
      route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
    );
    await elsewhere(page).tap();
    await page.waitForURL("**/perceptron/#eq-dot-product");
    await page.unroute("**/perceptron/");
  });

  it("to a chapter shows its title", async () => {
    const page = await open("/");
    await page.locator("a.ref[href$='perceptron/']").hover();
    await page.locator(".preview h1").waitFor({ state: "visible" });
    expect(await page.locator(".preview").innerText()).toMatch(/The perceptron\s+One neuron/);
  });
});
