import { describe, expect, test } from "vitest";
import { open } from "./setup.ts";
import { hydrated } from "./widgets.ts";

const chapter = "/reading-digits/";

describe("reading digits", () => {
  test("a network trains in a worker, with curves and cancel, and the figures that follow show it", async () => {
    const [page, training] = await hydrated(open(chapter), "digit-training");
    const outcome = () => training.locator(".outcome").innerText();
    const [, layer] = await hydrated(Promise.resolve(page), "first-layer");
    expect(await layer.locator(".weight-pictures button").count()).toBe(64);

    await training.getByRole("slider", { name: "hidden neurons" }).fill("16");
    await training.getByLabel("seed").fill("2");
    await training.getByRole("button", { name: "Train" }).click();
    await expect.poll(outcome, { timeout: 25_000 }).toMatch(/Stopped early after \d+ epochs|80 epochs/);
    expect(Number(await training.locator(".outcome").getAttribute("data-accuracy"))).toBeGreaterThan(0.93);
    expect(await layer.locator(".weight-pictures button").count()).toBe(16);

    await training.getByRole("slider", { name: "hidden neurons" }).fill("128");
    await training.getByLabel("batch size").fill("1");
    await training.getByRole("button", { name: "Train" }).click();
    await training.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(outcome).toContain("Cancelled after");

    await training.getByLabel("learning rate").fill("0");
    expect(await training.locator(".problem").first().innerText()).toContain("from 0.0001 to 1");
    await training.getByRole("button", { name: "Reset" }).click();
    expect(await outcome()).toContain("comes with the book");
    expect(await layer.locator(".weight-pictures button").count()).toBe(64);
  });

  test("a digit is drawn by mouse and by keys, and read", async () => {
    const [page, widget] = await hydrated(open(chapter), "draw-a-digit");
    const pad = widget.locator(".pad");
    const box = await pad.boundingBox();
    if (!box) throw new Error("the paper is not to be seen");
    await page.mouse.move(box.x + 120, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 145, box.y + 30, { steps: 4 });
    await page.mouse.move(box.x + 145, box.y + 220, { steps: 8 });
    await page.mouse.up();
    expect(await widget.locator(".outcome").innerText()).toContain("The network reads a 1");
    await page.waitForFunction(() => /drawing=[0-9a-g]{64}/.test(location.search));

    await widget.getByRole("button", { name: "Clear" }).click();
    expect(await widget.locator(".outcome").innerText()).toContain("Nothing is drawn");
    await pad.focus();
    await page.keyboard.press("Space");
    for (let k = 0; k < 14; k++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    expect(await widget.locator(".outcome").innerText()).toContain("The network reads a 1");
    await page.keyboard.press("Backspace");
    expect(await widget.locator(".outcome").innerText()).toContain("Nothing is drawn");
    await widget.getByRole("button", { name: "A test digit" }).click();
    expect(await widget.locator(".outcome").innerText()).toMatch(/reads a \d/);
  });

  test("the gallery, the matrix and the pictures answer; links come back, broken ones say so, on a phone too", async () => {
    const query = "?gallery=label:7;digit:7&mistakes=label:3;answer:3&drawing=xyz";
    const [page, gallery] = await hydrated(
      open(chapter + query, { width: 390, touch: true }),
      "digit-gallery",
    );
    await expect
      .poll(() => gallery.locator(".large-digit .aside").innerText())
      .toBe("Digit 8 of 1797, labelled 7.");
    await gallery.locator(".gallery-digit").nth(4).click();
    expect(await gallery.locator(".large-digit .aside").innerText()).toContain("labelled 7");
    await gallery.locator("label", { hasText: /^4$/ }).click();
    expect(await gallery.locator(".gallery-digit").first().getAttribute("aria-label")).toMatch(/^A 4/);

    const [, mistakes] = await hydrated(Promise.resolve(page), "digit-mistakes");
    await expect.poll(() => mistakes.locator(".mistakes-title").innerText()).toBe("Digits 3 read rightly");
    await mistakes.locator("td.wrong button").first().click();
    expect(await mistakes.locator(".mistakes-title").innerText()).toMatch(/Digits \d taken for \d/);
    await mistakes.getByRole("button", { name: "Worst mistakes" }).click();
    expect(await mistakes.locator(".mistakes-title").innerText()).toContain("The worst mistakes");

    const [, layer] = await hydrated(Promise.resolve(page), "first-layer");
    const before = await layer.locator(".aside").innerText();
    await layer.locator(".weight-pictures button").nth(9).click();
    expect(await layer.locator(".aside").innerText()).not.toBe(before);

    const [, drawing] = await hydrated(Promise.resolve(page), "draw-a-digit");
    await expect.poll(() => drawing.locator(".notice").innerText()).toContain("is no drawing");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("without JavaScript all of it is there to be looked at", async () => {
    const page = await open(chapter, { javaScript: false });
    expect(await page.locator(".digit-gallery .pixel-picture").count()).toBe(41);
    expect(await page.locator(".digit-training .plane").count()).toBe(2);
    expect(await page.locator(".confusion td.right").count()).toBe(10);
    expect(await page.locator(".draw-a-digit .pad").isVisible()).toBe(false);
    expect(await page.locator(".draw-a-digit .probabilities").isVisible()).toBe(true);
  });
});
