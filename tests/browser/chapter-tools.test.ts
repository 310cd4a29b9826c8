import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cell, chapter, code, outputs, run, shows, type } from "./cell.ts";
import { open } from "./setup.ts";

const key = "forward-and-back:en/perceptron";

/** The edits in the browser's storage: the code of each edited cell. */
const kept = (page: Page) => page.evaluate(readKept, key);

/** Runs in the page. */
function readKept(name: string): Record<string, string> {
  const edits = JSON.parse(localStorage.getItem(name) ?? "{}") as Record<string, { source: string }>;
  return Object.fromEntries(Object.entries(edits).map(([id, { source }]) => [id, source]));
}

interface Spied {
  /** what storage held each time that the sandbox was given code to run */
  keptAtRun: string[];
}

/** Opens the chapter with a spy between page and sandbox, and gives what storage held at the last run. */
async function openWithSpy(): Promise<[page: Page, keptAtLastRun: () => Promise<string>]> {
  const page = await open(chapter, { alone: true });
  await page.addInitScript((name) => {
    const keptAtRun: string[] = [];
    (window as unknown as Spied).keptAtRun = keptAtRun;
    const post = MessagePort.prototype.postMessage as (message: unknown) => void;
    MessagePort.prototype.postMessage = function (message: unknown) {
      if ((message as { type?: string } | null)?.type === "update")
        keptAtRun.push(localStorage.getItem(name) ?? "");
      post.call(this, message);
    };
  }, key);
  await page.reload();
  return [page, () => page.evaluate(() => (window as unknown as Spied).keptAtRun.at(-1) ?? "never run")];
}

const sandboxes = (page: Page) => page.locator("iframe[sandbox]").count();

describe("the sandbox", () => {
  it("is one, however many runs there are", async () => {
    const page = await open(chapter);
    expect(await sandboxes(page)).toBe(0);
    const first = cell(page, "weighted-sum");
    for (const n of [6, 7]) {
      await type(first, `const z = dot([${n}], [7]);\nz`);
      await page.keyboard.press("Control+Enter");
      await shows(outputs(first), new RegExp(`^${n * 7}$`));
    }
    expect(await sandboxes(page)).toBe(1);
    expect(page.workers().length).toBe(1);
  });

  it("is gone with its worker once it is stopped, and the next run has a new one", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "while (true) {}");
    await page.keyboard.press("Control+Enter");
    await first.locator("[data-do=stop]").click();
    await shows(outputs(first), /Stopped by you/);
    expect(await sandboxes(page)).toBe(0);
    await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(0);
    await type(first, "const z = dot([6], [7]);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^42$/);
    expect(await sandboxes(page)).toBe(1);
  });

  it("is stopped by the button of the chapter too", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "while (true) {}");
    await page.keyboard.press("Control+Enter");
    await first.locator("[data-do=stop]").waitFor({ state: "visible" });
    await page.locator(".chapter-tools [data-do=stop]").click();
    await shows(outputs(first), /Stopped by you/);
    expect(await sandboxes(page)).toBe(0);
  });
});

describe("code is kept before it runs", () => {
  it("in one cell", async () => {
    const [page, keptAtLastRun] = await openWithSpy();
    const first = cell(page, "weighted-sum");
    for (const n of [6, 7]) {
      await type(first, `const z = dot([${n}], [7]);\nz`);
      await page.keyboard.press("Control+Enter");
      await shows(outputs(first), new RegExp(`^${n * 7}$`));
      expect(await keptAtLastRun()).toContain(`dot([${n}], [7])`);
    }
  });

  it("when a number is dragged or stepped", async () => {
    const [page, keptAtLastRun] = await openWithSpy();
    const first = cell(page, "weighted-sum");
    await code(first).focus();
    await page.keyboard.press("ArrowRight");
    for (const w1 of [9, 10]) {
      await page.keyboard.press("ArrowUp");
      await expect.poll(keptAtLastRun, { timeout: 15_000 }).toContain(`const w1 = ${w1},`);
    }
  });

  it("by Run all, just after it was typed", async () => {
    const [page, keptAtLastRun] = await openWithSpy();
    const first = cell(page, "weighted-sum");
    await run(cell(page, "heaviside"));
    await expect
      .poll(() => cell(page, "heaviside").getAttribute("data-state"), { timeout: 15_000 })
      .toBe("ok");
    await type(first, "const z = dot([8], [7]);\nz");
    await page.locator("[data-do=run-all]").dispatchEvent("click");
    await shows(outputs(first), /^56$/);
    expect(await keptAtLastRun()).toContain("dot([8], [7])");
    expect(await kept(page)).toEqual({ "weighted-sum": "const z = dot([8], [7]);\nz" });
  });
});

describe("the chapter's buttons", () => {
  it("run every cell", async () => {
    const page = await open(chapter);
    const cells = page.locator("[data-cell]");
    expect(await page.locator("[data-cell][data-state]").count()).toBe(0);
    await page.locator("[data-do=run-all]").click();
    await expect
      .poll(
        () =>
          cells.evaluateAll((all) => all.filter((e) => !(e as HTMLElement).dataset.state).map((e) => e.id)),
        {
          timeout: 25_000,
        },
      )
      .toEqual([]);
  });

  it("reset all cells, and Undo brings every edit back", async () => {
    const page = await open(chapter);
    const [first, other] = [cell(page, "weighted-sum"), cell(page, "dot-product")];
    const book = [await code(first).innerText(), await code(other).innerText()];
    const mine = ["const z = dot([6], [7]);\nz", "const z = dot([2], [4]);\nz"];
    const codes = async () => [await code(first).innerText(), await code(other).innerText()];
    for (const [i, at] of [first, other].entries()) {
      await type(at, mine[i]);
      await page.keyboard.press("Control+Enter");
      await shows(outputs(at), /^(42|8)$/);
      await page.keyboard.press("Escape");
    }
    expect(await codes()).toEqual(mine);

    await page.locator("[data-do=reset-all]").click();
    await expect.poll(codes, { timeout: 15_000 }).toEqual(book);
    expect(await page.locator(".cell.is-edited").count()).toBe(0);
    await expect.poll(() => kept(page), { timeout: 15_000 }).toEqual({});
    await expect.poll(() => outputs(first).innerText(), { timeout: 15_000 }).not.toContain("42");

    await page.locator(".notebook-notice").getByRole("button", { name: "Undo" }).click();
    await expect.poll(codes, { timeout: 15_000 }).toEqual(mine);
    await shows(outputs(first), /^42$/);
    await shows(outputs(other), /^8$/);
    await expect
      .poll(() => kept(page), { timeout: 15_000 })
      .toEqual({ "weighted-sum": mine[0], "dot-product": mine[1] });
  });
});

describe("code that has not run", () => {
  it("is said to be so, until it runs", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "const z = dot([6], [7]);\nz");
    await shows(first.locator(".status"), /^Not run yet\.$/);
    expect(await first.evaluate((element) => element.classList.contains("is-stale"))).toBe(true);
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^42$/);
    await expect.poll(() => first.locator(".status").innerText(), { timeout: 15_000 }).toBe("");
    expect(await first.evaluate((element) => element.classList.contains("is-stale"))).toBe(false);
  });
});
