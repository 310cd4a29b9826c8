import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkGradient, mazur, mazurNetwork, traceNetwork } from "../../engine/index.ts";
import { type OpenOptions, open } from "./setup.ts";
import { hydrated } from "./widgets.ts";

async function openStepper(query = "", options: OpenOptions = {}) {
  const [page, widget] = await hydrated(open(`/backpropagation/${query}`, options), "backprop-stepper");
  const button = (name: string) => widget.getByRole("button", { name, exact: true });
  const text = async (selector: string) =>
    (await widget.locator(selector).first().innerText()).replace(/\s+/g, " ").trim();
  /** Quantity and value of every row of the table, as they are seen. */
  const rows = () =>
    widget
      .locator(".quantities tbody tr")
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector("[role=math]")?.getAttribute("aria-label") ?? "",
          ...[...row.querySelectorAll("td")].slice(2).map((cell) => cell.textContent?.trim() ?? ""),
        ]),
      );
  return { page, widget, button, text, rows };
}

const numberOf = (text: string) =>
  Number(
    text.replace("−", "-").replace(/ × 10(.+)/, (_, power: string) => `e${[...power].map(plain).join("")}`),
  );
const plain = (sign: string) => (sign === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign));

test("steps go forward and back by keyboard, a quantity or a layer at a time, each with its place and its line", async () => {
  const { page, widget, button, text, rows } = await openStepper();
  expect(await text(".position")).toBe("Step 22 of 52");
  await button("Forward").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await text(".step-panel")).toContain("Backward: layer 1, neuron 1 The local slope");
  expect(await text(".listing .lit")).toBe("s[l][i] = fPrime[l](z[l][i]); l = 1, i = 0");
  await button("Next layer").click();
  expect(await text(".position")).toBe("Step 33 of 52");
  await button("Layer back").click();
  expect(await text(".position")).toBe("Step 21 of 52");
  await button("Back").click();
  expect(await text(".step-panel .result")).toBe("0.138499");
  expect(await text(".numerical")).toContain("0.138499");
  expect(await widget.locator(".layout-wide .diagram").getAttribute("aria-label")).toContain(
    "∂E / ∂b⁽²⁾₁ = 0.138499",
  );

  // Through to the end: every number of the engine's trace, and the loss before and after.
  await widget.getByRole("radio", { name: "all" }).check();
  await button("Last").click();
  const trace = traceNetwork(mazurNetwork(), [mazur], { ...mazur, holdBiases: true, again: true });
  const shown = await rows();
  expect(shown.map(([, value]) => numberOf(value))).toEqual(trace.steps.map(({ value }) => value));
  expect(await text(".loss-strip")).toContain("after it: 0.2910277736935");
  expect(await text(".loss-strip")).toContain("lower by 0.00734");
  const tried = shown.filter(([, , numerical]) => numerical).map(([, , numerical]) => numberOf(numerical));
  const { parameters } = checkGradient(mazurNetwork(), [mazur], mazur.loss);
  expect(tried.toSorted()).toEqual(parameters.map(({ numerical }) => numerical).toSorted());

  await button("Step 1: z⁽¹⁾₁").click();
  expect(await text(".step-panel")).toContain("0.15 · 0.05 + 0.2 · 0.1 + 0.35");
  await page.waitForFunction(() => location.search === "?step=mazur;digits:all;at:1");
  await button("Play").click();
  await page.waitForFunction(
    () => document.querySelector(".backprop-stepper .position")?.textContent === "Step 3 of 52",
  );
  await button("Pause").click();
  await button("Reset").click();
  expect(await text(".step-panel")).toContain("The start A 2-2-2 network with 12 weights and biases");
});

test("a link with the reference’s network shows PyTorch’s gradients", async () => {
  const file = new URL("../engine/reference/networks.json", import.meta.url);
  const [reference] = JSON.parse(readFileSync(file, "utf8")).cases;
  const { W, b, x, y, dW, db, value } = reference;
  const values = W.flatMap((rows: number[][], l: number) => [...rows.flat(), ...b[l]]);
  const { text, rows, page } = await openStepper(
    `?step=four;x:${x[0]};y:${y[0]};values:${values};digits:all;at:999`,
  );
  await page.waitForFunction(() => document.querySelectorAll(".quantities tbody tr").length > 100);
  const shown = new Map((await rows()).map(([symbol, number]) => [symbol, numberOf(number)]));
  dW.forEach((matrix: number[][], l: number) => {
    const index = (i: number) => "₀₁₂₃₄₅₆₇₈₉"[i + 1];
    const layer = `⁽${"⁰¹²³"[l + 1]}⁾`;
    matrix.forEach((row, i) => {
      row.forEach((gradient, j) => {
        expect(shown.get(`∂E/∂w${layer}${index(i)}${index(j)}`)).toBeCloseTo(gradient, 12);
      });
      expect(shown.get(`∂E/∂b${layer}${index(i)}`)).toBeCloseTo(db[l][i], 12);
    });
  });
  expect(await text(".loss-strip")).toContain(`before the update: ${String(value).slice(0, 12)}`);
});

test("predict mode asks first, accepts rounding, and names a slip", async () => {
  const { page, widget, button, text, rows } = await openStepper("?step=mazur;predict:on;at:25");
  await page.waitForFunction(() => document.querySelector(".backprop-stepper .prediction"));
  const field = widget.getByRole("textbox", { name: "What is" });
  expect(await widget.locator(".step-panel .result").count()).toBe(0);
  expect((await rows()).at(-1)?.[0]).not.toContain("δ⁽¹⁾₁");
  await field.fill("0.03635");
  await page.keyboard.press("Enter");
  expect(await text(".reply")).toContain("You forgot σ′");
  await field.fill("0.00877");
  await button("Check").click();
  expect(await text(".step-panel .result")).toBe("0.00877135");
  expect(await text(".loss-strip")).toContain("Predicted: 1, 0 of them at the first try; shown: 0");
  await button("Forward").click();
  await button("Show it").click();
  expect(await text(".step-panel .result")).toBe("0.240613");
  await button("Forward").click();
  await button("Forward").click();
  expect(await text(".loss-strip")).toContain("Predicted: 1, 0 of them at the first try; shown: 2");
  await widget.getByRole("checkbox", { name: "predict each number" }).uncheck();
  expect(await widget.locator(".step-panel .result").count()).toBe(1);
});

test("the network can be typed, drawn by lot, and chosen; what won’t do gets a sentence", async () => {
  const { page, widget, button, text } = await openStepper();
  const field = (name: string) => widget.getByRole("textbox", { name });
  await field("layers").fill("3-5-4-5-2");
  expect(await text(".step-panel")).toContain("A 3-5-4-5-2 network");
  await field("layers").fill("2-9");
  expect(await widget.locator(".list-field .problem").first().innerText()).toBe(
    "9 won’t do: give a whole number from 1 to 5.",
  );
  expect(await text(".step-panel")).toContain("A 3-5-4-5-2 network");
  await field("layers").fill("1-1");
  await widget.getByRole("combobox", { name: "output" }).selectOption("identity");
  await field("inputs").fill("2");
  await field("targets").fill("1");
  await widget.getByText("Weights and biases", { exact: true }).click();
  await button("Other random weights").click();
  await field("layer 1, neuron 1").fill("3; -1");
  await button("Last").click();
  // z = 3 · 2 − 1 = 5, E = ½ · 4², ∂E/∂w = 4 · 2 and a step of half of it: w = −1.
  expect(await text(".loss-strip")).toContain("before the update: 8");
  await page.waitForFunction(() => location.search.includes("values:3,-1"));
  await field("inputs").fill("two");
  expect(await widget.locator("[aria-invalid]").count()).toBe(1);

  await widget.getByRole("radio", { name: "three classes" }).check();
  await button("Last").click();
  await button("First").click();
  for (let i = 0; i < 3; i++) await button("Next layer").click();
  await button("Forward").click();
  expect(await text(".step-panel")).toContain("their slopes multiply to this difference");

  const download = page.waitForEvent("download");
  await button("Save all steps (CSV)").click();
  expect((await download).suggestedFilename()).toBe("backpropagation.csv");
  const opened = page.waitForEvent("popup");
  await button("Worked solution to print").click();
  const solution = await opened;
  await solution.waitForLoadState();
  expect(await solution.locator("h1").innerText()).toBe("One training step of a 2-3-3 network");
});

test("a broken link starts as usual and says so; at 390 px, by touch, nothing scrolls sideways", async () => {
  const { page, widget, button, text } = await openStepper("?step=four;sizes:9-9", {
    width: 390,
    touch: true,
    reducedMotion: true,
  });
  expect(await text(".notice")).toContain("The link’s setting can’t be used");
  await button("Next layer").tap();
  expect(await text(".position")).toBe("Step 33 of 52");
  expect(await widget.locator(".layout-narrow").isVisible()).toBe(true);
  await widget.getByRole("radio", { name: "3-3-4-1" }).tap();
  await button("Last").tap();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await widget.locator(".path").count()).toBeGreaterThan(0);
  const moving = await widget.evaluate((element) => element.getAnimations({ subtree: true }).length);
  expect(moving).toBe(0);
});

test("without JavaScript it shows a finished step, all numbers up to it, and no controls", async () => {
  const page = await open("/backpropagation/", { javaScript: false });
  const widget = page.locator(".widget.backprop-stepper");
  expect(await widget.locator(".step-panel .result").innerText()).toBe("0.0363503");
  expect(await widget.locator(".quantities tbody tr").count()).toBe(22);
  expect(await widget.locator(".listing .lit").isVisible()).toBe(true);
  for (const controls of await widget.locator(".controls").all())
    expect(await controls.isVisible()).toBe(false);
});
