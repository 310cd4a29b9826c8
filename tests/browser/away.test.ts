import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeFragment } from "../../notebook/page/link.ts";
import { cell, chapter, code, outputs, shows, type } from "./cell.ts";
import { open } from "./setup.ts";

const shared = "const z = dot([6], [7]);\nz";

describe("a link with code", () => {
  const linkOf = async (source: string) => chapter + (await writeFragment({ cell: "weighted-sum", source }));

  it("is made by the cell's button", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, shared);
    await first.locator("[data-do=share]").click();
    await expect
      .poll(() => new URL(page.url()).pathname + new URL(page.url()).hash)
      .toBe(await linkOf(shared));
  });

  it("shows the code, and runs it only on the reader's word", async () => {
    const page = await open(await linkOf(shared));
    const first = cell(page, "weighted-sum");
    await shows(first.locator(".status"), /came with the link. It has not run/);
    expect(await code(first).innerText()).toBe(shared);
    expect(await first.locator("[data-do=run]").isVisible()).toBe(false);
    await first.locator("[data-do=run]").dispatchEvent("click");
    await page.locator("[data-do=run-all]").click();
    await expect.poll(() => cell(page, "heaviside").getAttribute("data-state")).toBe("ok");
    expect(await outputs(first).innerText()).not.toContain("42");
    await first.getByRole("button", { name: "Run it" }).click();
    await shows(outputs(first), /^42$/);
  });

  it("is put away, and the reader's own code comes back", async () => {
    const link = await linkOf(shared);
    const page = await open(chapter);
    await type(cell(page, "weighted-sum"), "const z = dot([9], [9]);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(cell(page, "weighted-sum")), /^81$/);
    await page.goto(link);
    const first = cell(page, "weighted-sum");
    await first.getByRole("button", { name: "Put it away" }).click();
    await shows(outputs(first), /^81$/);
    expect(await code(first).innerText()).toContain("[9]");
  });

  it("keeps its code and its two choices out of the reader's hands until they decide", async () => {
    const link = await linkOf(shared);
    const page = await open(link);
    const first = cell(page, "weighted-sum");
    await shows(first.locator(".status"), /came with the link/);
    await code(first).click();
    await page.waitForTimeout(300);
    expect(await first.locator(".cm-editor").count()).toBe(0);
    await first.locator("[data-literal]").first().hover();
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 3 });
    await page.mouse.up();
    expect(await code(first).innerText()).toBe(shared);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.locator("[data-do=reset-all]").click();
    await page.locator(".notebook-notice button").click();
    await expect.poll(() => code(first).innerText()).toContain("x1 * w1");
    expect(await outputs(first).innerText()).not.toContain("42");
  });

  it("leaves the reader's own code what it was when a second link follows the first", async () => {
    const [one, two] = [
      await linkOf("const z = dot([1], [11]);\nz"),
      await linkOf("const z = dot([1], [22]);\nz"),
    ];
    const page = await open(one);
    const first = cell(page, "weighted-sum");
    await shows(first.locator(".status"), /came with the link/);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(two, page.url()).hash);
    await expect.poll(() => code(first).innerText()).toContain("22");
    await first.getByRole("button", { name: "Put it away" }).click();
    await expect.poll(() => code(first).innerText()).toContain("x1 * w1");
    expect(new URL(page.url()).hash).toBe("");
  });

  it("is forgotten by the address once the reader goes on with the code", async () => {
    const page = await open(await linkOf(shared));
    const first = cell(page, "weighted-sum");
    await first.getByRole("button", { name: "Run it" }).click();
    await shows(outputs(first), /^42$/);
    await type(first, "const z = dot([8], [8]);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^64$/);
    await page.reload();
    await expect.poll(() => code(first).innerText()).toContain("[8]");
    await shows(first.locator(".status"), /from last time/);
  });

  it("that unpacks to more than a cell holds is refused before it is shown", async () => {
    const fragment = deflateRawSync("a+1\n".repeat(300_000)).toString("base64url");
    const page = await open(`${chapter}#cell=weighted-sum&code=${fragment}`);
    await shows(page.locator(".notebook-notice"), /its code is too long/);
    expect(await code(cell(page, "weighted-sum")).innerText()).toContain("x1 * w1");
  });

  it("that is broken gets a sentence, and the book's code stays", async () => {
    const page = await open("/contents/");
    for (const fragment of [
      "#cell=weighted-sum&code=%00",
      "#cell=weighted-sum",
      "#cell=nowhere&code=q1YqSy0qzszPU7JSSk5NLEpVsgIA",
    ]) {
      await page.goto("/contents/");
      await page.goto(`${chapter}${fragment}`);
      await shows(page.locator(".notebook-notice"), /can't be read/);
      expect(await code(cell(page, "weighted-sum")).innerText()).toContain("x1 * w1");
    }
  });
});

describe("a chapter taken home", () => {
  it("runs without the book, with the reader's edits in it", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(
      first,
      'const w1 = 8, w2 = 4, w3 = 2, x1 = 3, x2 = 8, x3 = 2, b = -70;\nconst z = 41 + dot([1], [1]);\ndisplay("mine", z);',
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-do=take-ts]").click(),
    ]);
    expect(download.suggestedFilename()).toBe("01-perceptron.ts");
    const file = join(mkdtempSync(join(tmpdir(), "home-")), "01-perceptron.ts");
    await download.saveAs(file);
    // The cell that throws on purpose ends the file's run, as it would any file's: what comes before has been printed.
    const { stdout } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    expect(stdout).toMatch(/mine[\s\S]*42/);
  });

  it("is a Jupyter notebook too", async () => {
    const page = await open(chapter);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-do=take-ipynb]").click(),
    ]);
    const file = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5]);
    expect(file.cells.map(({ source }: { source: string }) => source).join("\n")).toContain("x1 * w1");
  });
});

describe("a page whose parts have gone since it was opened", () => {
  it.each(["notebook", "editor"])(
    "says so at the cell that is touched, and asks to be loaded again (%s)",
    async (part) => {
      const page = await open(chapter, { tolerate: /404|Failed to fetch/ });
      await page.route(`**/_astro/${part}.*.js`, (route) => route.fulfill({ status: 404 }));
      const first = cell(page, "weighted-sum");
      await code(first).click();
      await shows(first.locator(".status"), /could not be loaded.*load the page again/);
      await page.unrouteAll();
      await page.reload();
      await type(first, shared);
      await page.keyboard.press("Control+Enter");
      await shows(outputs(first), /^42$/);
    },
  );
});
