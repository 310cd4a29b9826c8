import { describe, expect, it } from "vitest";
import { cell, chapter, outputs, run, shows, type } from "./cell.ts";
import { open } from "./setup.ts";

describe("a cell that runs away", () => {
  it("stops an endless loop at the reader's word while the page stays alive", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "while (true) {}");
    await page.keyboard.press("Control+Enter");
    const stop = first.locator("[data-do=stop]");
    await stop.waitFor({ state: "visible" });
    expect(await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => r("painted"))))).toBe(
      "painted",
    );
    await stop.click();
    await shows(outputs(first), /Stopped by you/);
    const other = cell(page, "heaviside");
    await run(other);
    await expect.poll(() => other.getAttribute("data-state")).toBe("ok");
  });

  it("stops an endless loop by itself after the limit, with a sentence", async () => {
    const page = await open(chapter, { alone: true });
    await page.clock.install();
    await page.reload();
    const first = cell(page, "weighted-sum");
    await type(first, "while (true) {}");
    await page.keyboard.press("Control+Enter");
    await first.locator("[data-do=stop]").waitFor({ state: "visible" });
    await page.clock.fastForward(9_000);
    expect(await outputs(first).innerText()).not.toContain("Stopped");
    await page.clock.fastForward(2_000);
    await shows(outputs(first), /Stopped after \d+ seconds/);
    await first.locator("[data-do=reset]").click();
    await expect.poll(() => first.getAttribute("data-state")).toBe("ok");
  });

  it("that waits for ever can be mended and run again", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "await new Promise(() => {});");
    await page.keyboard.press("Control+Enter");
    await shows(first.locator(".status"), /Running/);
    await type(first, "const z = dot([6], [7]);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^42$/);
  });

  it("that is stopped says so itself, though another was started later", async () => {
    const page = await open(chapter);
    const [first, other] = [cell(page, "weighted-sum"), cell(page, "heaviside")];
    await type(other, "await new Promise(() => {});");
    await page.keyboard.press("Control+Enter");
    await shows(other.locator(".status"), /Running/);
    await type(first, "await new Promise(() => {});");
    await page.keyboard.press("Control+Enter");
    await shows(first.locator(".status"), /Running/);
    await other.locator("[data-do=stop]").click();
    await shows(outputs(other), /Stopped by you/);
  });

  it("can spoil the sandbox's globals, and Reset mends that too", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "Math.max = () => 0;\nconst spoilt = Math.max(1, 2);\nspoilt");
    await run(first);
    await shows(outputs(first), /^0$/);
    await first.locator("[data-do=reset]").click();
    await expect.poll(() => first.getAttribute("data-state")).toBe("ok");
    await type(first, "const mended = Math.max(1, 2);\nmended");
    await run(first);
    await shows(outputs(first), /^2$/);
  });
});
