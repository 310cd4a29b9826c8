import { describe, expect, it } from "vitest";
import { cell, chapter, code, outputs, shows, type } from "./cell.ts";
import { open } from "./setup.ts";

describe("a link's code beside a kept edit of the same cell", () => {
  it("is on show, and the edit is kept", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "const z = dot([6], [7]);\nz");
    await first.locator("[data-do=share]").click();
    await expect.poll(() => page.url(), { timeout: 15_000 }).toContain("#cell=");
    const link = page.url();
    await type(first, "const z = dot([9], [9]);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^81$/);

    await page.goto("/contents/");
    await page.goto(link);
    await shows(first.locator(".status"), /came with the link/);
    await page.waitForTimeout(500);
    expect(await code(first).innerText()).toContain("[6]");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain("[9]");
    await first.getByRole("button", { name: "Put it away" }).click();
    await expect.poll(() => code(first).innerText(), { timeout: 15_000 }).toContain("[9]");
  });
});

describe("a widget's state in the address", () => {
  it("stands beside the section that the address names", async () => {
    const page = await open(`${chapter}#fig-neuron`);
    await page.waitForSelector("#fig-neuron astro-island:not([ssr])");
    const slider = page.locator("#fig-neuron").getByRole("slider", { name: "weight w1 of size" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const place = () => page.evaluate(() => decodeURIComponent(location.search) + location.hash);
    await expect.poll(place, { timeout: 15_000 }).toBe("?neuron=w:7,4,2#fig-neuron");
    await page.reload();
    await expect.poll(() => slider.inputValue(), { timeout: 15_000 }).toBe("7");
    expect(await place()).toBe("?neuron=w:7,4,2#fig-neuron");
  });
});
