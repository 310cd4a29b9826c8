import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { registry } from "../../chapters/en/exercises/index.ts";
import { weightedSum } from "../../chapters/en/exercises/perceptron/weighted-sum.ts";
import { firstSeed } from "../../classroom/exercises/exercise.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { readProgress } from "../../classroom/progress/progress-file.ts";
import { type OpenOptions, open } from "./setup.ts";

const chapter = "/perceptron/";

/** The exercise with an id, in view and alive. */
async function exercise(page: Page, id: string): Promise<Locator> {
  const found = page.locator(`#ex-${id}`);
  await found.scrollIntoViewIfNeeded();
  await found.locator("[data-alive]").waitFor();
  return found;
}

async function begin(id = "weighted-sum", options: OpenOptions = {}): Promise<[Page, Locator]> {
  const page = await open(chapter, options);
  return [page, await exercise(page, id)];
}

const press = (within: Locator, name: string) => within.getByRole("button", { name, exact: true }).click();
const said = (within: Locator) => within.locator(".verdict");

/** Sum and products of the weighted sum for a seed, by plain arithmetic. */
function worked(seed = firstSeed) {
  const { x, w, b } = parametersFor(weightedSum, seed) as { x: number[]; w: number[]; b: number };
  const products = x[0] * w[0] + x[1] * w[1] + x[2] * w[2];
  return { products, z: products + b };
}

/** The numbers that a page shows in the prompt's holes. */
const shownNumbers = (within: Locator) => within.locator(".given").allInnerTexts();

describe("an exercise with a number", () => {
  it("is answered from the keyboard: unreadable, a slip with its sentence, then right", async () => {
    const [page, one] = await begin();
    const { products, z } = worked();
    await one.getByLabel("Your answer").focus();
    await page.keyboard.type("about 20");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(one).innerText()).toContain("can’t be read as a number");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(String(products));
    await page.keyboard.press("Enter");
    await expect.poll(() => said(one).innerText()).toContain("Not yet. That is the sum of the products.");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(`z = ${String(z).replace("-", "−")}`);
    await page.keyboard.press("Enter");
    await expect.poll(() => said(one).innerText()).toBe("Right.");
    expect(await one.locator(".exercise-facts").innerText()).toContain("solved");
  });

  it("has two hints, a solution with the reader's numbers, and new numbers that begin anew", async () => {
    const [, one] = await begin("weighted-sum", { touch: true, width: 390 });
    await one.getByRole("button", { name: "Hint", exact: true }).tap();
    await one.getByRole("button", { name: "Second hint" }).tap();
    await expect.poll(() => one.locator(".hint").count()).toBe(2);
    await one.getByRole("button", { name: "Give up" }).tap();
    await expect
      .poll(() => one.locator(".solution").innerText())
      .toContain(String(worked().z).replace("-", "−"));
    const before = await shownNumbers(one);
    await one.getByRole("button", { name: "New numbers" }).tap();
    await expect.poll(() => shownNumbers(one)).not.toEqual(before);
    expect(await one.locator(".hint, .solution").count()).toBe(0);
    expect(await one.getByLabel("Your answer").inputValue()).toBe("");
  });

  it("is complete without JavaScript, and on paper has a line to write on", async () => {
    const page = await open(chapter, { javaScript: false });
    const one = page.locator("#ex-weighted-sum");
    expect(await shownNumbers(one)).toHaveLength(3);
    expect(await one.getByText("Checking, hints and the solution need JavaScript.").isVisible()).toBe(true);
    expect(await one.locator("button:visible").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await one.locator(".blank").first().isVisible()).toBe(true);
    expect(await one.locator("input:visible").count()).toBe(0);
  });
});

describe("progress", () => {
  it("outlives a reload with all that was typed, and two tabs at once take nothing from each other", async () => {
    const [page, one] = await begin();
    await press(one, "New numbers");
    await press(one, "Hint");
    await one.getByLabel("Your answer").fill("12,5");
    const numbers = await shownNumbers(one);
    await page.reload();
    const again = await exercise(page, "weighted-sum");
    await expect.poll(() => again.getByLabel("Your answer").inputValue()).toBe("12,5");
    await expect.poll(() => shownNumbers(again)).toEqual(numbers);
    await expect.poll(() => again.locator(".hint").count()).toBe(1);

    const other = await page.context().newPage();
    await other.goto(new URL(chapter, page.url()).href);
    const there = await exercise(other, "weighted-sum");
    await expect.poll(() => there.getByLabel("Your answer").inputValue()).toBe("12,5");
    await there.getByLabel("Your answer").fill("13");
    await expect.poll(() => again.getByLabel("Your answer").inputValue()).toBe("13");
    for (let i = 0; i < 3; i++) await Promise.all([press(again, "Check"), press(there, "Check")]);
    await expect.poll(() => kept(page).then(([found]) => found?.allTries)).toBe(6);
  });

  it("is there after the page has crashed in the middle of a word", async () => {
    const page = await open(chapter, { alone: true, tolerate: /crash/ });
    const one = await exercise(page, "weighted-sum");
    await one.getByLabel("Your answer").pressSequentially("3 × 10^");
    await expect.poll(() => kept(page).then(([found]) => found?.answer)).toBe("3 × 10^");
    await Promise.all([page.waitForEvent("crash"), page.goto("chrome://crash").catch(() => undefined)]);
    const fresh = await page.context().newPage();
    await fresh.goto(new URL(chapter, page.url()).href);
    const there = await exercise(fresh, "weighted-sum");
    await expect.poll(() => there.getByLabel("Your answer").inputValue()).toBe("3 × 10^");
  });

  it("says where nothing can be kept, and goes on", async () => {
    const [, one] = await begin("weighted-sum", { storage: "blocked" });
    expect(await one.locator(".notice").count()).toBe(0);
    await one.getByLabel("Your answer").fill(String(worked().z));
    await press(one, "Check");
    await expect.poll(() => said(one).innerText()).toBe("Right.");
    await expect.poll(() => one.locator(".notice").innerText()).toContain("does not keep data");
  });

  it("says where the storage is full, and goes on", async () => {
    const page = await open("/colophon/", { alone: true });
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
    await page.goto(new URL(chapter, page.url()).href);
    const one = await exercise(page, "weighted-sum");
    await one.getByLabel("Your answer").fill(String(worked().z));
    await press(one, "Check");
    await expect.poll(() => said(one).innerText()).toBe("Right.");
    await expect.poll(() => one.locator(".notice").innerText()).toContain("does not keep data");
    expect(await one.getByLabel("Your answer").inputValue()).toBe(String(worked().z));
  });
});

describe("the other kinds", () => {
  /** The book's own answers to an exercise with its first numbers. */
  const samples = (id: string) => {
    const asked = registry.get(id);
    if (!asked) throw new Error(`no exercise is called ${id}`);
    return asked.samples(parametersFor(asked, firstSeed));
  };

  it("a table marks each blank, and is right once all are", async () => {
    const [page, one] = await begin("perceptron-update");
    const right = samples("perceptron-update").right[0] as Record<string, string>;
    const fields = one.locator(".answer-table input");
    const numbers = Object.values(right);
    for (const [i, number] of numbers.entries()) await fields.nth(i).fill(i === 0 ? "999" : number);
    await fields.last().press("Enter");
    const said = one.locator(".verdict");
    await expect
      .poll(() => said.innerText())
      .toContain(`${numbers.length - 1} of ${numbers.length} are right.`);
    expect(await one.locator(".mark-of.right").count()).toBe(numbers.length - 1);
    await fields.first().fill(numbers[0]);
    await page.keyboard.press("Enter");
    await expect.poll(() => said.innerText()).toContain("Right.");
  });

  it("a choice is made with the space bar, and says why", async () => {
    const [page, one] = await begin("which-weights-rise");
    const boxes = one.getByRole("checkbox");
    const places = samples("which-weights-rise").right[0] as readonly number[];
    expect(places.length).toBeGreaterThan(0);
    await press(one, "Check");
    await expect.poll(() => one.locator(".verdict").innerText()).toContain("Nothing is chosen yet.");
    await boxes.first().focus();
    for (let i = 0; i < (await boxes.count()); i++) {
      await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
    }
    await press(one, "Check");
    await expect.poll(() => one.locator(".verdict").innerText()).toContain("Not yet.");
    expect(await one.locator(".verdict p").first().innerText()).not.toBe("Not yet.");
  });

  it("code is edited and checked from the keyboard, and outlives a reload", async () => {
    const [page, one] = await begin("learning-rule-in-code");
    const { right, wrong } = samples("learning-rule-in-code");
    const write = async (code: unknown) => {
      await one.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(String(code));
      await page.keyboard.press("ControlOrMeta+Enter");
    };
    await one.locator(".answer-code pre").focus();
    await page.keyboard.press("Enter");
    await one.locator(".cm-content").waitFor();
    await write(wrong[0]);
    await expect.poll(() => one.locator(".verdict").innerText()).toContain("The weights go the wrong way.");
    await write(right[0]);
    await expect.poll(() => one.locator(".verdict").innerText()).toContain("Right.");
    await page.reload();
    const again = await exercise(page, "learning-rule-in-code");
    await expect.poll(() => again.locator(".answer-code pre").innerText()).toContain("const nudge");
  });

  it("a goal opens the playground in its place, and takes its run for an answer", async () => {
    const page = await open("/multilayer-perceptrons/");
    const one = await exercise(page, "circle-with-few-neurons");
    await press(one, "Open the playground");
    await one.locator(".playground.live").waitFor();
    await press(one, "epoch");
    const answer = one.getByRole("button", { name: "Answer with this run" });
    await expect.poll(() => answer.getAttribute("aria-disabled")).toBeNull();
    await answer.click();
    await expect.poll(() => one.locator(".handed-over").innerText()).toContain("1 epoch");
    await press(one, "Check");
    await expect.poll(() => one.locator(".verdict").innerText()).toMatch(/\d of \d are right\./);
    expect(await one.locator(".demands .mark-of.right").count()).toBeGreaterThan(0);
  });
});

describe("the page of exercises", () => {
  it("lists all with the reader's progress, filters them, and takes the progress home and back", async () => {
    const [page, one] = await begin();
    await one.getByLabel("Your answer").fill(String(worked().z));
    await press(one, "Check");
    await expect.poll(() => said(one).innerText()).toBe("Right.");
    await page.goto(new URL("/exercises/", page.url()).href);
    const list = page.locator(".exercise-list");
    const row = list.getByRole("row").filter({ hasText: "A weighted sum by hand" });
    await expect.poll(() => row.innerText()).toContain("solved");

    await list.getByLabel("Progress").selectOption("solved");
    await expect.poll(() => list.locator("tbody tr").count()).toBe(1);
    await list.getByLabel("Kind").selectOption("code");
    await expect.poll(() => list.innerText()).toContain("No exercise is of all these kinds.");
    for (const label of ["Progress", "Kind"]) await list.getByLabel(label).selectOption("all");

    const [download] = await Promise.all([page.waitForEvent("download"), press(list, "Save as a file")]);
    const text = await readFile(await download.path(), "utf8");
    expect(readProgress(text)).toMatchObject([{ exercise: "weighted-sum", solved: true }]);

    await press(list, "Delete");
    await press(list, "Keep it");
    await press(list, "Delete");
    await press(list, "Yes, delete");
    await expect.poll(() => row.innerText()).toContain("not tried");

    const give = (content: string) =>
      list.locator('input[type="file"]').setInputFiles({
        name: "progress.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await give(text.slice(0, 50));
    await expect.poll(() => list.locator(".notice").innerText()).toMatch(/^Nothing was taken over\. /);
    await give(text);
    await expect.poll(() => row.innerText()).toContain("solved");

    await row.getByRole("link").click();
    await expect.poll(() => page.url()).toContain("/perceptron/#ex-weighted-sum");
  });

  it("fits a phone, and is complete without JavaScript", async () => {
    const page = await open("/exercises/", { width: 390, javaScript: false });
    expect(await page.locator(".exercise-list tbody tr").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

/** What the browser has kept. */
function kept(page: Page): Promise<{ allTries: number; answer: unknown }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("forward-and-back-progress");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("progress").objectStore("progress").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}
