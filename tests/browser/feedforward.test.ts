import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, focused, hydrated, touchDrag } from "./widgets.ts";

const widget = (name: string, query = "", options: OpenOptions = {}) =>
  hydrated(open(`/feedforward/${query}`, options), name);

/** What stands in a part of a widget, on one line. */
const text = async (root: Locator, selector: string) =>
  (await root.locator(selector).innerText()).replace(/\s+/g, " ").trim();
const button = (root: Locator, name: string) => root.getByRole("button", { name, exact: true });
const matrix = (root: Locator, name: string) => root.getByRole("table", { name });

test("the pass is walked by keyboard: drawing, formula, code and matrices in step with each other", async () => {
  const [page, pass] = await widget("feedforward");
  expect(await text(pass, ".position")).toBe("Step 1 of 16");
  await button(pass, "Forward").focus();
  await page.keyboard.press("Enter");
  expect(await text(pass, ".lesson-head")).toBe("Layer 1, neuron 2: weighted sum");
  expect(await pass.getByRole("math", { name: "(−2) · 0.6 + 3 · 0.5 + 0.5 · 0.1 + 0.5" }).count()).toBe(1);
  expect(await pass.locator(".layout-wide .node.current").textContent()).toContain("0.850");
  expect(await text(pass, '[aria-current="true"]')).toBe("0.85");
  expect(await pass.locator(".line-of-code").allInnerTexts()).toEqual([
    "z1[1] = dot(W1.row(1), x) + b1[1];",
    "z1 = add(multiply(W1, x), b1);",
  ]);
  await button(pass, "Whole layer").click();
  expect(await text(pass, ".position")).toBe("Step 6 of 16");
  await button(pass, "Forward").click();
  // The next layer: its own matrix, over the activations that there are now.
  expect(await matrix(pass, "W, the weights of layer 2, 4 × 3").count()).toBe(1);
  expect(await text(pass, 'table[aria-label^="a, the activations of layer 1"]')).toBe("0.657 0.7006 0.4626");
  await button(pass, "Last").click();
  expect(await text(pass, ".feedforward-lesson .result")).toBe("= 0.4759");
  expect(await button(pass, "Forward").getAttribute("aria-disabled")).toBe("true");
  await page.waitForFunction(() => location.search === "?pass=at:16");
});

test("inputs and weights of the pass are the reader's, nonsense gets a sentence, and entries can be gone to", async () => {
  const [page, pass] = await widget("feedforward", "?pass=at:6");
  await expect.poll(() => text(pass, ".position")).toBe("Step 6 of 16");
  const input = matrix(pass, "x, the inputs").getByRole("textbox", { name: "row 1, column 1" });
  await input.fill("1.6");
  // z₁ = 1.6 + 1 + 0.05 − 1.
  expect(await text(pass, 'table[aria-label^="z, the weighted sums"] tr:first-child')).toBe("1.65");
  await input.fill("many");
  expect(await input.getAttribute("aria-invalid")).toBe("true");
  expect(await text(pass, ".matrix-problem:not(:empty)")).toBe(
    "Row 1, column 1: “many” is no number: give a number from −1000 to 1000.",
  );
  expect(await text(pass, 'table[aria-label^="z, the weighted sums"] tr:first-child')).toBe("1.65");
  await matrix(pass, "W, the weights of layer 1").getByRole("textbox", { name: "row 1, column 2" }).fill("0");
  expect(await text(pass, 'table[aria-label^="z, the weighted sums"] tr:first-child')).toBe("0.65");
  await matrix(pass, "z, the weighted sums").getByRole("button", { name: "row 3, column 1" }).click();
  expect(await text(pass, ".lesson-head")).toBe("Layer 1, neuron 3: weighted sum");
  await page.waitForFunction(() => location.search.startsWith("?pass=x:1.6,0.5,0.1;w:1,0,"));
  await button(pass, "Reset").click();
  expect(await input.inputValue()).toBe("0.6");
  expect(await input.getAttribute("aria-invalid")).toBeNull();
  await button(pass, "Play").click();
  await expect.poll(() => text(pass, ".position")).toBe("Step 1 of 16");
  await button(pass, "Pause").click();
});

test("a matrix product goes entry by entry, with the reader's numbers and sizes", async () => {
  const [page, product] = await widget("matrix-product");
  await button(product, "Forward").focus();
  await page.keyboard.press("Enter");
  expect(await text(product, ".entry-sum")).toBe(
    "Row 1 of the first, column 2 of the second 3 · 9 + 4 · 7 + 2 · 4 = 27 + 28 + 8 = 63",
  );
  await matrix(product, "The product").getByRole("button", { name: "row 1, column 4" }).click();
  expect(await text(product, ".entry-sum strong")).toBe("= 75");
  expect(await text(product, 'table[aria-label^="The product"]')).toBe("83 63 37 75");
  await matrix(product, "The first").getByRole("textbox", { name: "row 1, column 3" }).fill("-1");
  expect(await text(product, ".entry-sum strong")).toBe("= 66");
  await product.getByRole("textbox", { name: "rows m" }).fill("2");
  expect(await matrix(product, "The product, 2 × 4").count()).toBe(1);
  expect(await text(product, ".entry-sum")).toContain("2 × 3 times 3 × 4");
  await product.getByRole("textbox", { name: "rows m" }).fill("9");
  expect(await text(product, ".number-field .problem:not(:empty)")).toContain("a whole number from 1 to 5");
  await button(product, "Reset").click();
  await page.waitForFunction(() => location.search === "?product=3,4,2;13,9,7,15_8,7,4,6_6,4,0,3;0");
});

test("shapes are checked as they are typed, and what can't be read gets a sentence", async () => {
  const [page, shapes] = await widget("shapes-checker");
  const field = shapes.getByRole("textbox", { name: "Shapes" });
  await field.fill("32x3 * 3x4 + 1x4");
  expect(await text(shapes, ".joins li:last-child")).toContain("libraries add the one row to each of the 32");
  await field.fill("32x3 * 4");
  expect(await text(shapes, ".joins li.wrong")).toContain("32 × 3 times 4 × 1 does not fit");
  expect(await text(shapes, ".chain .no-shape")).toBe("no shape");
  await field.fill("32x3 * cat");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await text(shapes, ".problem")).toBe("“cat” is no shape: write rows × columns, as in 4×3.");
  await button(shapes, "A batch of 32").focus();
  await page.keyboard.press("Enter");
  expect(await field.inputValue()).toBe("32×3 · 3×3ᵀ + 1×3");
  expect(await shapes.getByRole("img").getAttribute("aria-label")).toContain("it fits, and gives 32 × 3");
  await page.waitForFunction(() => location.search.startsWith("?shapes=32"));
  await button(shapes, "Reset").click();
  await page.waitForFunction(() => location.search === "");
});

test("scaling wakes the first layer, and sliders move the house by keyboard", async () => {
  const [page, scaling] = await widget("scaling-inputs");
  const landing = () => scaling.locator(".landing .worked").allInnerTexts();
  expect((await landing())[0]).toContain("a = 1.000");
  await scaling.getByRole("radio", { name: "scaled", exact: true }).check();
  expect((await landing())[0].replace(/\s+/g, " ")).toContain("z = 0.65 a = 0.657 slope 0.225");
  await scaling.getByRole("slider", { name: "bedrooms" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await text(scaling, ":scope > .worked")).toContain("x = (0.8, 0.5, 0.1)");
  await page.waitForFunction(() => location.search === "?scaling=house:4,2000,1;scaled:on");
  await button(scaling, "A villa").click();
  expect(await text(scaling, ":scope > .worked")).toContain("0.5688");
});

test("a point is followed through the layers, by mouse and by keyboard, at any time of the training", async () => {
  const [page, views] = await widget("layer-views");
  const marker = views.getByRole("slider", { name: "The point that is followed" });
  const outputs = () => views.locator(".layer-pictures output").allInnerTexts();
  const before = await outputs();
  expect(before).toHaveLength(14);
  await drag(page, marker, -60, 0);
  expect(await outputs()).not.toEqual(before);
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toMatch(/^The point that is followed: \(/);
  await views.getByRole("radio", { name: "XOR" }).check();
  await views.getByRole("slider", { name: "epochs of training" }).focus();
  await page.keyboard.press("Home");
  expect(await views.locator(".stages").getAttribute("aria-label")).toMatch(/^xor after 0 epochs\./);
  await page.waitForFunction(() => /^\?layers=data:xor;time:0;point:/.test(location.search));
  await button(views, "Reset").click();
  expect(await outputs()).toEqual(before);
});

test("loops and matrices are timed when asked, and do the same work", async () => {
  const [page, loops] = await widget("loops");
  await loops.getByRole("radio", { name: "16" }).check();
  await button(loops, "Time them here").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => text(loops, ".message")).toMatch(/^The first three agree to within .*10⁻¹/);
  expect(await loops.locator(".time-bar").count()).toBe(4);
  for (const row of await loops.locator("tbody tr").allInnerTexts()) expect(row).toMatch(/\d (µs|ms)/);
  await loops.getByRole("radio", { name: "32" }).check();
  expect(await text(loops, ".message")).toBe("Not timed yet.");
});

test("broken links are told apart, each at its own widget", async () => {
  const query = "?pass=at:99&product=1,2&shapes=cat&scaling=house:0,0,0&layers=time:77&loops=9";
  const [page] = await widget("feedforward", query);
  for (const name of ["matrix-product", "shapes-checker", "scaling-inputs", "layer-views", "loops"])
    await hydrated(Promise.resolve(page), name);
  const notices = await page.locator(".widget .notice").allInnerTexts();
  expect(notices).toHaveLength(6);
  for (const notice of notices) expect(notice).toContain("so this starts as it usually does");
});

test("on a phone everything works by finger, and nothing makes the page scroll sideways", async () => {
  const [page, pass] = await widget("feedforward", "", { width: 390, touch: true, reducedMotion: true });
  await button(pass, "Last").tap();
  expect(await pass.locator(".layout-narrow .node").last().textContent()).toContain("0.476");
  const [, views] = await hydrated(Promise.resolve(page), "layer-views");
  const before = await views.locator(".layer-pictures output").allInnerTexts();
  await touchDrag(page, views.getByRole("slider", { name: "The point that is followed" }), -70, 10);
  expect(await views.locator(".layer-pictures output").allInnerTexts()).not.toEqual(before);
  for (const name of ["matrix-product", "shapes-checker", "scaling-inputs", "loops"])
    await hydrated(Promise.resolve(page), name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("without JavaScript the first frames stand there finished, and no controls", async () => {
  const page = await open("/feedforward/", { javaScript: false });
  expect(await text(page.locator(".widget.feedforward"), ".lesson-head")).toBe(
    "Layer 1, neuron 1: weighted sum",
  );
  expect(await text(page.locator(".widget.matrix-product"), ".entry-sum strong")).toBe("= 83");
  expect(await page.locator(".widget.shapes-checker .shape-box").count()).toBe(4);
  expect(await page.locator(".widget.layer-views .heatmap i.positive").first().isVisible()).toBe(true);
  expect(await page.locator(".widget .controls:visible").count()).toBe(0);
});
