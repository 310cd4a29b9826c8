import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";

/** Opens the playground with a state, and one of the parts that are folded away. */
async function start(
  state: string,
  fold: string,
  options: OpenOptions = {},
): Promise<[Page, Locator, Locator]> {
  const page = await open(`/playground/?play=${encodeURIComponent(state)}`, options);
  const widget = page.locator(".widget.playground.live");
  await widget.waitFor();
  await widget.locator("summary", { hasText: fold }).click();
  const part = widget.locator("details[open]", { has: page.locator("summary", { hasText: fold }) });
  return [page, widget, part];
}
const press = (within: Locator, name: string) =>
  within.getByRole("button", { name, exact: true }).first().click();
const choose = (within: Locator, name: string) =>
  within.locator(".choice label", { hasText: name }).first().click();
const epoch = (widget: Locator) =>
  expect.poll(async () =>
    Number((await widget.locator(".epoch-count dd").first().innerText()).replaceAll(",", "")),
  );
const stateIn = (page: Page) => decodeURIComponent(new URL(page.url()).searchParams.get("play") ?? "");

async function downloaded(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFile(await download.path());
}

describe("the inside of the playground's network", () => {
  it("is shown in six views: by mouse, keys, and in words", async () => {
    const [page, widget, part] = await start(
      "data:spiral;layers:8-2;optimizer:adam;rate:0.01;stopEpoch:60;speed:fast",
      "Look inside",
    );
    await press(widget, "Play");
    await epoch(widget).toBe(60);

    const reader = part.getByRole("slider", { name: "Read the losses off" });
    await expect.poll(() => reader.getAttribute("aria-valuenow")).toBe("60");
    await reader.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    expect(await reader.getAttribute("aria-valuetext")).toMatch(/^Epoch 1: training loss 0\.\d+, test loss/);

    await choose(part, "formulas");
    const answer = widget.locator(".output-view canvas.answer");
    await answer.scrollIntoViewIfNeeded();
    const box = await answer.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await expect.poll(() => part.locator(".worked").innerText()).toMatch(/for \(−5\.\d+, 5\.\d+\)/);
    await part.getByLabel("Neuron").selectOption("2,1");
    await expect.poll(() => stateIn(page)).toContain("neuron:");
    const numbers = (await part.locator(".worked p").last().innerText()).replaceAll("−", "-");
    const [, z, a] = /tanh\((\S+)\) = (\S+)/.exec(numbers) ?? [];
    expect(Math.tanh(Number(z))).toBeCloseTo(Number(a), 2);

    await choose(part, "layers");
    expect(await part.locator(".layer-panels > li").count()).toBe(3);

    await choose(part, "right and wrong");
    const right = Number.parseFloat(await part.locator("b").first().innerText());
    expect(right).toBeGreaterThan(45);
    await expect.poll(() => part.locator(".confusion tbody tr").count()).toBe(2);

    await choose(part, "bent plane");
    expect(await part.locator(".grid-line").count()).toBe(26);
    expect(await part.locator(".warped-view").innerText()).toContain("the two neurons of layer 2");
    await part.getByRole("slider", { name: "after layer" }).fill("1");
    expect(await part.locator(".warped-view").innerText()).toContain("Layer 1 has 8 neurons");
  });

  it("lies in a surface of losses, drawn without holding up the page, turned by keys and by dragging", async () => {
    const [page, widget, part] = await start("data:xor;stopEpoch:80;speed:fast", "Look inside", {
      reducedMotion: true,
    });
    await press(widget, "Play");
    await epoch(widget).toBe(80);
    await choose(part, "loss surface");
    const canvas = part.locator("canvas.view-3d");
    await canvas.waitFor();
    await expect.poll(() => part.locator(".surface-view").innerText()).toMatch(/hold \d+ % of the path/);
    expect(await part.locator(".walk-line").count()).toBe(1);
    const picture = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
    const before = await picture();
    await part.getByRole("slider", { name: "turned by" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(picture).not.toBe(before);
    await choose(part, "random");
    await expect.poll(() => part.locator(".surface-view").innerText()).toContain("two random directions");
  });

  it("explains a run out of range, and mends it", async () => {
    const [page, widget, presets] = await start("data:plane", "Experiments to start from");
    await press(presets, "Steps too large");
    await expect.poll(() => stateIn(page)).toContain("rate:0.3");
    await press(widget, "Play");
    await widget.locator("summary", { hasText: "Look inside" }).click();
    const diagnosis = widget.locator(".diagnosis");
    await expect.poll(() => diagnosis.innerText()).toContain("the loss curves by");
    await diagnosis.getByRole("button").first().click();
    await expect.poll(() => stateIn(page)).toMatch(/rate:0\.0\d/);
    await expect.poll(() => diagnosis.count()).toBe(0);
  });
});

describe("points of the reader's own", () => {
  it("are drawn by mouse and keys, moved, deleted, undone, and trained on", async () => {
    const [page, widget, part] = await start("data:gauss;count:20", "Points and features of your own");
    const board = part.locator(".board");
    const tally = () => part.locator(".readout > p").first().innerText();
    await expect.poll(tally).toContain("20 points");
    await press(part, "Clear");
    await board.click({ position: { x: 40, y: 40 } });
    await press(part, "class 0");
    await board.click({ position: { x: 160, y: 160 } });
    await expect.poll(tally).toBe("2 points: 1 of class 0, 1 of class 1.");
    await expect.poll(() => part.locator(".notice").innerText()).toContain("at least 4");

    await part.locator(".board-focus").focus();
    for (const key of ["ArrowLeft", "ArrowLeft", "Enter", "1", "ArrowUp", "ArrowUp", "Enter"])
      await page.keyboard.press(key);
    await expect.poll(tally).toBe("4 points: 2 of class 0, 2 of class 1.");
    await expect.poll(() => stateIn(page)).toContain("data:own");

    const point = part.getByRole("slider", { name: "Point 1", exact: true });
    const place = await point.getAttribute("aria-valuetext");
    await point.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => point.getAttribute("aria-valuetext")).not.toBe(place);
    await press(part, "Undo");
    await expect.poll(() => point.getAttribute("aria-valuetext")).toBe(place);
    await press(part, "one class more");
    await board.click({ position: { x: 250, y: 60 } });
    await expect.poll(tally).toContain("1 of class 2");
    await press(widget, "epoch");
    await epoch(widget).toBe(1);
  });

  it("are read from a table, with what could not be read by its line; and by a function", async () => {
    const [page, , part] = await start("data:gauss;count:20", "Points and features of your own");
    await choose(part, "table");
    await part
      .getByLabel("Two features and a label")
      .fill("height;age;player\n150,5;12;no\n183;20;yes\n160;x;no\n196;18;yes\n172;16;no\n");
    await expect.poll(() => part.locator(".told").innerText()).toContain("Line 4 is left out: age is “x”");
    expect(await part.locator(".told").innerText()).toContain("x₁ = (height − 173.3) / 4.55");
    await press(part, "Use these points");
    await expect.poll(() => stateIn(page)).toContain("data:own");
    expect(await part.locator(".readout > p").first().innerText()).toBe("4 points: 2 of no, 2 of yes.");

    await choose(part, "function");
    const formula = part.getByLabel("class 1 above");
    await formula.fill("2*sin(x1");
    await expect.poll(() => part.locator(".problem").first().innerText()).toContain("has the end");
    await formula.fill("2*sin(x1)");
    await press(part, "Use these points");
    await expect.poll(() => part.locator(".readout > p").first().innerText()).toContain("300 points");
  });

  it("are tapped on a phone, which does not scroll sideways", async () => {
    const [page, , part] = await start("data:gauss;count:20", "Points and features of your own", {
      width: 390,
      touch: true,
      dark: true,
    });
    const tally = () => part.locator(".readout > p").first().innerText();
    await expect.poll(tally).toContain("20 points");
    await part.locator(".board").tap({ position: { x: 30, y: 30 } });
    await expect.poll(tally).toContain("21 points");
    await page.locator("summary", { hasText: "Look inside" }).tap();
    for (const view of ["layers", "right and wrong", "bent plane", "formulas"]) {
      await choose(page.locator(".inside"), view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});

describe("what can be taken away", () => {
  it("are files that come back, pictures, and code", async () => {
    const [page, widget, part] = await start("data:circle;layers:3;draw:7;stopEpoch:5", "Take it away");
    await press(widget, "epoch");
    await epoch(widget).toBe(1);
    const saved = await downloaded(page, () => press(part, "Save experiment"));
    expect(JSON.parse(String(saved))).toMatchObject({ format: "experiment", start: { format: "network" } });
    const svg = String(await downloaded(page, () => press(part, "Network, SVG")));
    expect(svg.match(/<image/g)).toHaveLength(6);
    const png = await downloaded(page, () => press(part, "Output, PNG"));
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);

    await press(part, "Show");
    expect(await part.locator("pre").innerText()).toContain("trainNetwork(start, training, {");
    await choose(part, "PyTorch");
    expect(await part.locator("pre").innerText()).toContain("nn.Linear(2, 3), nn.Tanh()");

    const file = part.locator("input[type=file]");
    await file.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await expect
      .poll(() => part.locator(".notice").innerText())
      .toContain('must be "experiment" or "network"');
    await file.setInputFiles({ name: "experiment.json", mimeType: "application/json", buffer: saved });
    await expect.poll(() => stateIn(page)).toContain("weights:");
    expect(stateIn(page)).toContain("layers:3");
  });
});
