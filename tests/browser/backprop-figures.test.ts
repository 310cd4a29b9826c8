import { expect, test } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { hydrated } from "./widgets.ts";

const path = "/backpropagation/";
const show = (name: string, query = "", options: OpenOptions = {}) =>
  hydrated(open(path + query, options), name);

test("the chain is walked by keyboard, rebuilt, nudged, and linked to", async () => {
  const [page, chain] = await show("chain-rule");
  const button = (name: string) => chain.getByRole("button", { name, exact: true });
  const said = () => chain.locator(".said").innerText();
  await button("First").click();
  expect(await said()).toBe("The start: x = −1.");
  await button("Forward").focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("Enter");
  expect(await said()).toContain("Back: dy/du₄ = upstream × local = 1 × (−1.462) = −1.462.");
  await button("One fewer").click();
  await chain.getByRole("combobox", { name: "f₄" }).selectOption("square");
  expect(await chain.locator(".layout-wide .diagram").getAttribute("aria-label")).toContain(
    "A chain of 4 functions",
  );
  await chain.getByRole("slider", { name: "input" }).fill("0.5");
  // σ(2)² with the slope 2 · 2σ(2) · σ(2)(1 − σ(2)).
  expect(await chain.locator(".worked").innerText()).toContain("0.3699");
  await page.waitForFunction(() =>
    location.search.includes("chain=links:double,plus,sigmoid,square;x:0.5;at:8"),
  );
  await button("Reset").click();
  expect(await said()).toContain("= −0.5749.");
});

test("a formula that is typed becomes a graph; one that can’t be read gets a sentence and changes nothing", async () => {
  const [page, widget] = await show("autodiff-graph");
  const formula = widget.getByRole("textbox", { name: "formula" });
  const gradients = () => widget.locator("tbody tr").allInnerTexts();
  await formula.fill("x*y + x^2");
  await widget.getByRole("textbox", { name: "x", exact: true }).fill("3");
  await widget.getByRole("textbox", { name: "y", exact: true }).fill("-2");
  expect((await gradients()).map((row) => row.split(/\s+/))).toEqual([
    ["x", "3", "4", "4"],
    ["y", "−2", "3", "3"],
  ]);
  await formula.fill("x*y + arcsin(x)");
  expect(await widget.locator(".problem").first().innerText()).toContain("Found the function “arcsin”");
  expect(await gradients()).toHaveLength(2);
  await formula.fill("1 / (x - 3)");
  expect(await widget.locator(".notice").innerText()).toContain("can’t be computed");
  await widget.getByRole("radio", { name: "two layers" }).check();
  await widget.getByRole("button", { name: "First", exact: true }).click();
  await widget.getByRole("button", { name: "Forward", exact: true }).click();
  expect(await widget.locator(".said").innerText()).toBe("Forward: × makes 0.4 of 0.8 and 0.5.");
  await page.waitForFunction(() =>
    /text:\(v\*tanh\(w\*x\) - y\)\^2;.*at:1$/.test(decodeURIComponent(location.search)),
  );
  await page.reload();
  await hydrated(Promise.resolve(page), "autodiff-graph");
  await page.waitForFunction(() =>
    document.querySelector(".autodiff-graph .said")?.textContent?.startsWith("Forward: ×"),
  );
});

test("the gradient vanishes, explodes or is stopped as the reader chooses", async () => {
  const [page, flow] = await show("gradient-flow");
  const words = () => flow.locator(".flow-words").innerText();
  expect(await words()).toContain("it vanishes");
  await flow.getByRole("radio", { name: "ReLU" }).check();
  await flow.getByRole("slider", { name: "weight" }).fill("2");
  expect(await words()).toContain("it explodes");
  await flow.getByRole("slider", { name: "input" }).focus();
  await page.keyboard.press("Home");
  expect(await words()).toContain("a slope is 0");
  await page.waitForFunction(() => location.search === "?flow=kind:relu;weight:2;input:-2");
  await flow.getByRole("button", { name: "Reset" }).click();
  expect(await words()).toContain("1.14 × 10⁻¹³");
});

test("broken links start as usual and say so; on a phone nothing scrolls sideways, by touch too", async () => {
  const [page, chain] = await show("chain-rule", "?chain=links:cube&autodiff=text:a%2B&flow=depth:99", {
    width: 390,
    touch: true,
  });
  expect(await chain.locator(".notice").innerText()).toContain("The link’s setting can’t be used");
  await chain.getByRole("button", { name: "Back", exact: true }).tap();
  expect(await chain.locator(".said").innerText()).toContain("dy/du₁");
  for (const name of ["autodiff-graph", "gradient-flow"]) {
    const [, widget] = await hydrated(Promise.resolve(page), name);
    expect(await widget.locator(".notice").innerText()).toContain("The link’s setting can’t be used");
  }
  expect(await page.locator(".autodiff-graph .layout-narrow").isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("without JavaScript the figures are finished, and have no controls", async () => {
  const page = await open(path, { javaScript: false });
  expect(await page.locator(".chain-rule .said").innerText()).toContain("= −0.5749.");
  expect(await page.locator(".autodiff-graph .layout-wide .graph-node").count()).toBe(9);
  expect(await page.locator(".flow-words").innerText()).toContain("1.14 × 10⁻¹³");
  expect(await page.locator("#fig-whole .layout-wide svg").isVisible()).toBe(true);
  for (const controls of await page.locator(".widget .controls").all())
    expect(await controls.isVisible()).toBe(false);
});
