import { expect, test } from "vitest";
import { type OpenOptions, open } from "./setup.ts";

async function openRule(query = "", options: OpenOptions = {}) {
  const page = await open(`/perceptron/${query}`, options);
  const rule = page.locator("#fig-learning-rule");
  await rule.scrollIntoViewIfNeeded();
  if (options.javaScript !== false) await page.waitForSelector("#fig-learning-rule astro-island:not([ssr])");
  const button = (name: string) => rule.getByRole("button", { name, exact: true });
  const text = async (selector: string) =>
    (await rule.locator(selector).innerText()).replace(/\s+/g, " ").trim();
  return { page, rule, button, text };
}

test("the steps of AND can be walked by keyboard, with their numbers, until it converges", async () => {
  const { page, rule, button, text } = await openRule();
  expect(await text(".position")).toBe("Step 1 of 24");
  await button("Forward").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("Enter");
  const lesson = await text(".lesson");
  expect(lesson).toContain("Epoch 1, point 4 of 4");
  expect(lesson).toContain("z = 0 · 1 + 0 · 1 − 1 = −1");
  expect(lesson).toContain("= (0, 0) + 1 · 1 · (1, 1) = (1, 1)");
  expect(lesson).toContain("The line: x₂ = −1.00x₁");
  expect(await text("tr[aria-current]")).toContain("2 1 (1, 1) 1 0 +1 (1, 1) 0");
  for (let i = 0; i < 25; i++) await page.keyboard.press("Enter");
  expect(await text(".position")).toBe("Step 24 of 24");
  expect(await text(".outcome")).toContain(
    "It has converged: epoch 6 passed without an error, after 11 mistakes.",
  );
  // At the end the button can't go further, but keeps the focus.
  expect(await button("Forward").getAttribute("aria-disabled")).toBe("true");
  expect(await button("Forward").evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await rule.locator("tbody tr").count()).toBe(11);
});

test("back, first, last and next update go where they say", async () => {
  const { button, text } = await openRule();
  await button("Next update").click();
  expect(await text(".position")).toBe("Step 4 of 24");
  await button("Back").click();
  expect(await text(".position")).toBe("Step 3 of 24");
  await button("Last").click();
  expect(await text(".position")).toBe("Step 24 of 24");
  await button("First").click();
  expect(await text(".position")).toBe("Step 0 of 24");
  expect(await text(".lesson")).toContain("The start w = (0, 0) b = 0");
});

test("it plays, pauses and resets", async () => {
  const { page, button, text } = await openRule();
  await button("Play").click();
  await page.waitForFunction(
    () => document.querySelector("#fig-learning-rule .position")?.textContent === "Step 2 of 24",
  );
  await button("Pause").click();
  expect(await button("Play").isVisible()).toBe(true);
  await button("Reset").click();
  expect(await text(".position")).toBe("Step 0 of 24");
});

test("XOR goes round for ever, and says why", async () => {
  const { page, rule, button, text } = await openRule();
  await rule.getByRole("radio", { name: "XOR" }).check();
  await button("Last").click();
  expect(await text(".outcome")).toContain("So it goes round for ever: no line separates these points.");
  await page.waitForFunction(() => location.search === "?rule=data:xor;at:12");
});

test("nonsense in a number field gets a sentence, and the last good value stays in force", async () => {
  const { rule, button, text } = await openRule();
  const rate = rule.getByRole("textbox", { name: "learning rate" });
  await rate.fill("0.5");
  await rate.fill("fast");
  expect(await rate.inputValue()).toBe("fast");
  expect(await rate.getAttribute("aria-invalid")).toBe("true");
  expect(await text(".number-field:has([aria-invalid]) .problem")).toBe(
    "“fast” is no number: give a number from 0.01 to 10.",
  );
  await button("Forward").click();
  expect(await text(".lesson")).toContain("+ 0.5 ·");
});

test("Reset clears nonsense from every number field, also where the value in force is as at first", async () => {
  const { rule, button } = await openRule();
  const usual = { "learning rate": "1", "start w1": "0", "start w2": "0", "start b": "0" };
  for (const [name, value] of Object.entries(usual)) {
    const field = rule.getByRole("textbox", { name });
    for (const nonsense of ["fast", "", "1e9"]) {
      await field.fill(nonsense);
      await button("Reset").click();
      expect(await field.inputValue(), `${name}, ${nonsense}`).toBe(value);
      expect(await field.getAttribute("aria-invalid")).toBeNull();
    }
  }
});

test("a link reproduces points, settings and step", async () => {
  const { page, text } = await openRule("?rule=data:separable;seed:3;rate:0.5;at:7");
  await page.waitForFunction(() =>
    document.querySelector("#fig-learning-rule .position")?.textContent?.startsWith("Step 7"),
  );
  expect(await text(".lesson")).toContain("Epoch 1, point 7 of 12");
});

test("without JavaScript it shows a finished first step and no controls", async () => {
  const { rule, text } = await openRule("", { javaScript: false });
  expect(await text(".lesson")).toContain("Epoch 1, point 1 of 4");
  expect(await rule.locator(".plane").isVisible()).toBe(true);
  expect(await rule.locator(".controls").first().isVisible()).toBe(false);
});

test("at 390 px nothing makes the page scroll sideways, by touch too", async () => {
  const { page, button, text } = await openRule("", { width: 390, touch: true });
  await button("Last").tap();
  expect(await text(".position")).toBe("Step 24 of 24");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
