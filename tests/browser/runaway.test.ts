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
    await page.clock.runFor(9_000);
    expect(await outputs(first).innerText()).not.toContain("Stopped");
    await page.clock.runFor(3_000);
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

  it("that breaks what the sandbox runs on is told so, and the next run has a fresh one", async () => {
    const page = await open(chapter, { tolerate: /is not a function/ });
    const first = cell(page, "weighted-sum");
    await type(first, "(Promise.prototype as any).then = null;");
    await run(first);
    await expect.poll(() => outputs(first).innerText()).toBe("");
    await type(first, "const z = dot([6], [7]);\nz");
    await run(first);
    await shows(outputs(first), /The sandbox no longer answered/);
    await run(first);
    await shows(outputs(first), /^42$/);
  });

  it("that ends the sandbox's worker is told so at the next run, not that a loop never ends", async () => {
    const page = await open(chapter, { alone: true });
    await page.clock.install();
    await page.reload();
    const first = cell(page, "weighted-sum");
    await type(first, "globalThis.close();");
    await run(first);
    await expect.poll(() => first.getAttribute("data-state")).toBe("ok");
    await type(first, "const z = dot([6], [7]);\nz");
    await run(first);
    await page.clock.runFor(11_000);
    await shows(outputs(first), /The sandbox no longer answered/);
    await run(first);
    await shows(outputs(first), /^42$/);
  });

  it("whose script for the cells can't be fetched says so at once, and runs when it can", async () => {
    const page = await open(chapter, { tolerate: /ERR_FAILED/ });
    await page.route("**/sandbox/engine.js", (route) => route.abort());
    const first = cell(page, "weighted-sum");
    await type(first, "const z = dot([6], [7]);\nz");
    await run(first);
    await shows(outputs(first), /could not be loaded/);
    await page.unroute("**/sandbox/engine.js");
    await run(first);
    await shows(outputs(first), /^42$/);
  });
});

describe("what a cell has started and not waited for", () => {
  it.each([
    [
      "a timer",
      "setTimeout(() => {\n  (null as any).x;\n}, 50);\ndisplay(dot([1], [2]));",
      /^2\s+Line 2\. A timer or promise of this cell failed: There is nothing \(null\) to take "x" of/,
    ],
    [
      "a promise",
      "async function f() {\n  await 0;\n  throw new Error('no luck');\n}\nf();\ndisplay(dot([1], [2]));",
      /^2\s+Line 3\. A timer or promise of this cell failed: no luck/,
    ],
    [
      "a promise that gives no error",
      "Promise.reject(5);",
      /A timer or promise of this cell failed: The cell threw 5\./,
    ],
  ])("fails at the cell, in plain words: %s", async (_, source, words) => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, source);
    await run(first);
    await shows(outputs(first), words);
    expect(await first.getAttribute("data-state")).toBe("failed");
    await type(first, "const z = dot([6], [7]);\nz");
    await run(first);
    await shows(outputs(first), /^42$/);
  });

  it("is not blamed for another cell's error", async () => {
    const page = await open(chapter);
    const [first, sum] = [cell(page, "weighted-sum"), cell(page, "sum")];
    await type(first, "throw new Error('broken');");
    await run(sum);
    await run(first);
    await shows(outputs(first), /broken/);
    await shows(outputs(sum), /Waits for|not declared/);
    expect(await page.locator(".outputs").allInnerTexts()).not.toContainEqual(
      expect.stringContaining("timer"),
    );
  });
});

describe("a cell that shows too much", () => {
  it("shows some of it, says so, and leaves the page alive", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(
      first,
      "for (let i = 0; i < 300; i++)\n  display(Plot.dot(Array.from({ length: 300 }, (_, j) => [j, j * i])).plot());",
    );
    await run(first);
    await shows(outputs(first), /the rest isn't shown: a cell shows at most/);
    expect(await first.locator("svg").count()).toBeGreaterThan(5);
    expect(await first.locator("svg").count()).toBeLessThan(100);
  });

  it("again and again, comes to an end too", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "setInterval(() => display(dot([1], [2])));");
    await run(first);
    await shows(outputs(first), /(2\s+){100}… the rest isn't shown/);
  });
});
