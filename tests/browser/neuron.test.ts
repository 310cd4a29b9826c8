import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type OpenOptions, open } from "./setup.ts";

const WORKED = "z = 8 · 5 + 4 · 6 + 2 · 5 − 70 = 4";

async function openNeuron(query = "", options: OpenOptions = {}) {
  const page = await open(`/perceptron/${query}`, options);
  const neuron = page.locator("#fig-neuron");
  await neuron.scrollIntoViewIfNeeded();
  if (options.javaScript !== false) await page.waitForSelector("#fig-neuron astro-island:not([ssr])");
  const worked = async () => (await neuron.locator(".worked").innerText()).replace(/\s+/g, " ").trim();
  return { page, neuron, worked };
}

/** Waits until the address has a query, or none. */
const settled = (page: Page, query: string) =>
  page.waitForFunction((wanted) => decodeURIComponent(location.search) === wanted, query);

test("an arrow key on a slider changes sum, output, drawing and address", async () => {
  const { page, neuron, worked } = await openNeuron();
  expect(await worked()).toContain(WORKED);
  await neuron.getByRole("slider", { name: "weight w1 of size" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await worked()).toContain("z = 7 · 5 + 4 · 6 + 2 · 5 − 70 = −1 ŷ = step(−1) = 0");
  expect(await neuron.getByRole("img").getAttribute("aria-label")).toContain("the weighted sum is −1");
  await settled(page, "?neuron=w:7,4,2");
});

test("the bias can be switched off and on", async () => {
  const { page, neuron, worked } = await openNeuron();
  await neuron.getByLabel("bias on").uncheck();
  expect(await worked()).toContain("z = 8 · 5 + 4 · 6 + 2 · 5 = 74");
  expect(await neuron.getByRole("slider", { name: "bias b" }).isDisabled()).toBe(true);
  await settled(page, "?neuron=bias:off");
  await neuron.getByLabel("bias on").check();
  expect(await worked()).toContain(WORKED);
  await settled(page, "");
});

test("an example sets the inputs, and reset takes everything back", async () => {
  const { page, neuron, worked } = await openNeuron();
  await neuron.getByRole("button", { name: "villa" }).click();
  expect(await worked()).toContain("z = 8 · 9 + 4 · 7 + 2 · 8 − 70 = 46");
  await neuron.getByRole("button", { name: "Reset" }).click();
  expect(await worked()).toContain(WORKED);
  await settled(page, "");
});

test("a link brings its state along, and a broken one says so", async () => {
  const linked = await openNeuron("?neuron=x:1,2,3;w:-1,0,1;bias:off#fig-neuron");
  await linked.neuron.getByText("bias off").first().waitFor({ state: "attached" });
  expect(await linked.worked()).toContain("z = −1 · 1 + 0 · 2 + 1 · 3 = 2");
  const broken = await openNeuron("?neuron=w:8,4");
  expect(await broken.neuron.locator(".notice").innerText()).toContain("“8,4” holds 2 values instead of 3.");
  expect(await broken.worked()).toContain(WORKED);
});

test("pulses travel along the edges at a change, but not for those who want less motion", async () => {
  const pulses = (page: Page) =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => ((effect as KeyframeEffect).target as Element).classList.contains("pulse"))
          .length,
    );
  for (const reducedMotion of [false, true]) {
    const { page, neuron } = await openNeuron("", { reducedMotion });
    await neuron.getByRole("slider", { name: "size x1" }).focus();
    await page.keyboard.press("ArrowRight");
    expect((await pulses(page)) > 0).toBe(!reducedMotion);
  }
});

test("without JavaScript it is drawn, with its numbers, and has no controls", async () => {
  const { neuron, worked } = await openNeuron("", { javaScript: false });
  expect(await worked()).toContain(WORKED);
  expect(await neuron.getByRole("img").isVisible()).toBe(true);
  expect(await neuron.locator(".controls").isVisible()).toBe(false);
});

test("at 390 px the narrow drawing stands in its place, and the page doesn't scroll sideways", async () => {
  const { page, neuron } = await openNeuron("", { width: 390, touch: true });
  expect(await neuron.locator(".layout-narrow").isVisible()).toBe(true);
  expect(await neuron.locator(".layout-wide").isVisible()).toBe(false);
  const box = await neuron.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
