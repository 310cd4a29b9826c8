import { describe, expect, it } from "vitest";
import { cell, chapter, code, outputs, run, shows, type } from "./cell.ts";
import { open } from "./setup.ts";

describe("a reader's cell", () => {
  it("runs edited code with Ctrl-Enter, and what depends on it follows", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(
      first,
      "const w1 = 100, w2 = 4, w3 = 2, x1 = 3, x2 = 8, x3 = 2, b = -70;\nconst z = x1 * w1 + x2 * w2 + x3 * w3 + b; //=> -10\nz",
    );
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^266$/);
    expect(await first.locator(".expectation:visible").first().getAttribute("data-now")).toBe("266");
    expect(
      await page.locator(".pair", { has: first }).locator(".symbols [data-sym=z] output").innerText(),
    ).toBe("266");
  });

  it("leaves the editor with Esc, keeping code and focus", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "const z = dot([1], [2]);");
    await page.keyboard.press("Escape");
    await expect.poll(() => first.locator(".cm-editor").count()).toBe(0);
    expect(await code(first).innerText()).toBe("const z = dot([1], [2]);");
    expect(await code(first).evaluate((pre) => pre === document.activeElement)).toBe(true);
  });

  it("shows an error at its line in plain words, and the other cells stay alive", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "const z = 1;\nconst y = nowhere + 1;");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /Line 2\. nowhere is not declared in this cell or above it\./);
    expect(await first.locator(".problem-line:visible").innerText()).toContain("nowhere");
    const other = cell(page, "heaviside");
    await run(other);
    await expect.poll(() => other.getAttribute("data-state")).toBe("ok");
  });

  it("says where code can't be read, keeps it, and runs once it is mended", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "const z = (1 + ;");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /Line 1\./);
    await type(first, "const z = (1 + 1);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^2$/);
  });

  it("shows nothing of a run that another has followed", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, 'setTimeout(() => display("old"), 600);\nconst z = dot([1], [1]);');
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => first.getAttribute("data-state")).toBe("ok");
    await type(first, "const z = dot([6], [7]);\nz");
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /^42$/);
    await page.waitForTimeout(800);
    expect(await outputs(first).innerText()).toBe("42");
  });

  it("that throws nothing at all has failed", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, "throw undefined;");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => first.getAttribute("data-state")).toBe("failed");
  });

  it("goes back to the book's code, and back again by Undo", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    const book = await code(first).innerText();
    await type(first, "const z = dot([2], [2]);\nz");
    await run(first);
    await shows(outputs(first), /^4$/);
    await first.locator("[data-do=reset]").click();
    await expect.poll(() => code(first).innerText()).toBe(book);
    await first.getByRole("button", { name: "Undo" }).click();
    await shows(outputs(first), /^4$/);
  });

  it("survives a reload, and runs only when asked", async () => {
    const page = await open(chapter);
    await type(cell(page, "weighted-sum"), "const z = dot([3], [3]);\nz");
    await page.reload();
    const first = cell(page, "weighted-sum");
    await expect.poll(() => code(first).innerText()).toBe("const z = dot([3], [3]);\nz");
    expect(await first.locator(".status").innerText()).toContain("Run it to see");
    await run(first);
    await shows(outputs(first), /^9$/);
  });

  it("lets the reader choose when the book's cell has changed since the edit", async () => {
    const page = await open(chapter);
    await page.evaluate(() => {
      const edits = { "weighted-sum": { source: "const z = 7 + 0;", base: "const z = older;" } };
      localStorage.setItem("forward-and-back:en/perceptron", JSON.stringify(edits));
    });
    await page.reload();
    const first = cell(page, "weighted-sum");
    await shows(first.locator(".status"), /has changed since your edit/);
    expect(await code(first).innerText()).toBe("const z = 7 + 0;");
    await first.getByRole("button", { name: "Take the new code" }).click();
    await expect.poll(() => code(first).innerText()).toContain("x1 * w1");
    await first.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => code(first).innerText()).toBe("const z = 7 + 0;");
  });

  it("goes on where storage is blocked or full, and says so", async () => {
    for (const storage of ["blocked", "full"] as const) {
      const page = await open(chapter, { storage });
      const first = cell(page, "weighted-sum");
      await type(first, "const z = dot([5], [5]);\nz");
      await page.keyboard.press("Control+Enter");
      await shows(outputs(first), /^25$/);
      await shows(page.locator(".notebook-notice"), /does not keep data for this page/);
    }
  });

  it("takes what it prints for text", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await type(first, 'console.log("<b>printed</b>");\ndisplay([[1, 2], [3, 4]]);');
    await page.keyboard.press("Control+Enter");
    await shows(outputs(first), /<b>printed<\/b>/);
    expect(await first.locator("table.matrix td").allInnerTexts()).toEqual(["1", "2", "3", "4"]);
  });

  it("is copied", async () => {
    const page = await open(chapter, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
    const first = cell(page, "weighted-sum");
    await first.locator("[data-do=copy]").click();
    await shows(first.locator(".status"), /Copied/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(first).innerText());
  });
});

describe("numbers in the code", () => {
  it("are dragged, and the cell follows", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    const literal = first.locator("[data-literal]").first();
    const before = Number(await literal.innerText());
    await literal.scrollIntoViewIfNeeded();
    const { x, y, height } = (await literal.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.move(x + 3, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 15, y + height / 2, { steps: 4 });
    await page.mouse.move(x + 23, y + height / 2);
    await page.mouse.up();
    expect(Number(await literal.innerText())).toBe(before + 5);
    await expect
      .poll(() => first.locator(".expectation:visible").first().getAttribute("data-now"))
      .not.toBeNull();
    expect(await first.locator(".cm-editor").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await expect.poll(() => literal.innerText()).toBe(String(before));
  });

  it("are dragged by a finger, and taken back by the Undo beside the buttons", async () => {
    const page = await open(chapter, { width: 390, touch: true });
    const first = cell(page, "weighted-sum");
    const literal = first.locator("[data-literal]").first();
    const before = await literal.innerText();
    await literal.scrollIntoViewIfNeeded();
    const { x, y, height } = (await literal.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    const session = await page.context().newCDPSession(page);
    const touch = (kind: "touchStart" | "touchMove" | "touchEnd", dx: number) =>
      session.send("Input.dispatchTouchEvent", {
        type: kind,
        touchPoints: kind === "touchEnd" ? [] : [{ x: x + 6 + dx, y: y + height / 2 }],
      });
    await touch("touchStart", 0);
    for (const dx of [8, 16, 24, 32, 40]) await touch("touchMove", dx);
    await touch("touchEnd", 40);
    expect(Number(await literal.innerText())).toBeGreaterThan(Number(before));
    await first.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => literal.innerText()).toBe(before);
  });

  it("are stepped by arrow keys", async () => {
    const page = await open(chapter);
    const first = cell(page, "weighted-sum");
    await code(first).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const second = first.locator("[data-literal]").nth(1);
    const before = Number(await second.innerText());
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+ArrowDown");
    expect(Number(await second.innerText())).toBe(before - 9);
    await expect.poll(() => first.getAttribute("data-state")).toBe("ok");
  });
});

describe("symbols", () => {
  it("light up with their variable, and show its value, both ways", async () => {
    const page = await open(chapter);
    const pair = page.locator(".pair", { has: cell(page, "weighted-sum") });
    await pair.locator(".typeset [data-sym=w1]").first().hover();
    expect(await pair.locator("pre [data-sym=w1].is-lit").count()).toBeGreaterThan(0);
    expect(await page.locator(".value-tip").innerText()).toBe("w1 = 8");
    await pair.locator("pre [data-sym=x2]").first().hover();
    expect(await pair.locator(".typeset [data-sym=x2].is-lit").count()).toBeGreaterThan(0);
    expect(await pair.locator(".is-lit[data-sym=w1]").count()).toBe(0);
  });

  it("light up under a finger and stay lit", async () => {
    const page = await open(chapter, { width: 390, touch: true });
    const pair = page.locator(".pair", { has: cell(page, "weighted-sum") });
    await pair.locator(".typeset [data-sym=w1]").first().tap();
    await page.waitForTimeout(200);
    expect(await page.locator(".value-tip").innerText()).toBe("w1 = 8");
    expect(await pair.locator("pre [data-sym=w1].is-lit").count()).toBeGreaterThan(0);
  });

  it("are one tab stop, with arrow keys among them", async () => {
    const page = await open(chapter);
    const pair = page.locator(".pair", { has: cell(page, "weighted-sum") });
    expect(await pair.locator(".symbols button[tabindex='0']").count()).toBe(1);
    await pair.locator(".symbols button").first().focus();
    await page.keyboard.press("ArrowRight");
    const second = pair.locator(".symbols button").nth(1);
    expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
    const name = await second.getAttribute("data-sym");
    expect(await pair.locator(`pre [data-sym=${name}].is-lit`).count()).toBeGreaterThan(0);
  });
});
