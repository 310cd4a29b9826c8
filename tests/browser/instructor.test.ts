import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeAssignment } from "../../classroom/files/assignment.ts";
import { writeKey } from "../../classroom/files/key.ts";
import { violations } from "./axe.ts";
import { assignment, key, studentsOf } from "./class-files.ts";
import { type OpenOptions, open } from "./setup.ts";

/** The instructor's page, alive. */
async function assign(query = "", options?: OpenOptions): Promise<Page> {
  const page = await open(`/assign/${query}`, options);
  await page.locator("main astro-island:not([ssr])").first().waitFor({ state: "attached" });
  return page;
}

const jsonFile = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const totals = (page: Page) => page.locator(".totals").innerText();

/** The titles of what is chosen, once the list is there. */
async function titles(page: Page): Promise<string[]> {
  await page.locator(".chosen-title").first().waitFor();
  return page.locator(".chosen-title > span:first-of-type").allInnerTexts();
}

describe("choosing", () => {
  it("finds exercises by words, kind, level and time, and shows one as students meet it", async () => {
    const page = await assign();
    const found = page.locator(".found");
    expect(await found.innerText()).toMatch(/^\d+ exercises in the book/);
    await page.getByLabel("search").fill("softmax");
    await page.getByLabel("kind", { exact: true }).selectOption({ label: "code" });
    expect(await page.locator(".listed-row:visible .check").allInnerTexts()).toEqual(["Softmax in code"]);
    await page.getByLabel("time", { exact: true }).selectOption({ label: "up to 3 min" });
    expect(await found.innerText()).toContain("0 of ");
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("search").fill("a weighted sum by hand");
    await page.getByRole("button", { name: "Look at A weighted sum by hand" }).click();
    const look = page.locator(".look");
    const given = () => look.locator(".given").first().innerText();
    const before = await given();
    await look.getByLabel("Your answer").fill("-999");
    await look.getByRole("button", { name: "Check" }).click();
    await look.getByText("Not yet.").waitFor();
    await look.getByRole("button", { name: "Other numbers" }).click();
    await expect.poll(given).not.toBe(before);
    expect(await look.getByText("Not yet.").count()).toBe(0);
  });

  it("works by keyboard: choose, set points, move, remove", async () => {
    const page = await assign();
    const boxes = page.locator(".listed-row:visible input");
    for (const i of [0, 1, 2]) await boxes.nth(i).press("Space");
    const [first, second, third] = await titles(page);
    expect(await totals(page)).toMatch(/^3 exercises/);
    const points = page.locator(".chosen-list").getByLabel("points").first();
    await points.fill("2,5");
    expect(await page.locator(".chosen-list .problem").first().innerText()).toContain("no number");
    await points.fill("2.5");
    expect(await totals(page)).toMatch(/5\.5 points/);
    await page.getByRole("button", { name: `Later: ${first}` }).press("Enter");
    expect(await titles(page)).toEqual([second, first, third]);
    expect(await page.locator(".chosen-list").getByLabel("points").nth(1).inputValue()).toBe("2.5");
    await page.getByRole("button", { name: `Remove ${second}` }).press("Enter");
    expect(await titles(page)).toEqual([first, third]);
    await page.getByLabel("attempts for all").selectOption("3");
    for (const select of await page.locator(".chosen-list select").all())
      expect(await select.inputValue()).toBe("3");
  });

  it("takes up what a link proposes, and asks where there is work already", async () => {
    const page = await assign("?choose=weighted-sum,softmax-by-hand,no-such");
    await expect.poll(() => titles(page)).toEqual(["A weighted sum by hand", "Softmax by hand"]);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("assignment-draft")))
      .toContain("softmax");
    await page.goto("/assign/?choose=border-line");
    await page.getByText("The link proposes 1 exercise").waitFor();
    expect(await titles(page)).toEqual(["A weighted sum by hand", "Softmax by hand"]);
    await page.getByRole("button", { name: "Add them" }).click();
    expect(await titles(page)).toHaveLength(3);
  });
});

describe("an assignment", () => {
  it("outlasts a reload, and a new one can be taken back", async () => {
    const page = await assign("?choose=weighted-sum");
    await page.getByLabel("title", { exact: true }).fill("Half-way");
    await page.getByLabel("due, if ever").fill("2099-06-01T12:00");
    await page.reload();
    await page.locator("main astro-island:not([ssr])").first().waitFor({ state: "attached" });
    await expect.poll(() => page.getByLabel("title", { exact: true }).inputValue()).toBe("Half-way");
    expect(await page.getByLabel("due, if ever").inputValue()).toBe("2099-06-01T12:00");
    await page.getByRole("button", { name: "Begin a new assignment" }).click();
    expect(await totals(page)).toBe("Nothing chosen yet.");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await titles(page)).toEqual(["A weighted sum by hand"]);
  });

  it("can't be handed out before it is whole, and says why", async () => {
    const page = await assign("?choose=weighted-sum");
    const problem = page.locator(".hand-out .notice").first();
    expect(await problem.innerText()).toBe("Before it can be handed out: Give it a title.");
    await page.getByLabel("title", { exact: true }).fill("Week 1");
    await page.getByLabel("opens, if not at once").fill("2099-06-02T12:00");
    await page.getByLabel("due, if ever").fill("2099-06-01T12:00");
    expect(await problem.innerText()).toContain("It is due before it opens");
    await page.getByLabel("opens, if not at once").fill("");
    await page.getByLabel("time zone").fill("Mars/Olympus");
    expect(await problem.innerText()).toContain("“Mars/Olympus” is no time zone");
    await page.getByLabel("time zone").fill("Asia/Tokyo");
    expect(await page.locator(".hand-out").innerText()).toContain(
      "Due Monday, 1 June 2099, 12:00 (Asia/Tokyo).",
    );
    await page.getByRole("button", { name: "Show a QR code" }).click();
    await page.locator(".qr-code").waitFor();
    await page.getByLabel("introduction").fill(Array.from({ length: 900 }, (_, i) => i * 7919).join(" "));
    expect(await page.locator(".hand-out").innerText()).toContain("no longer what you handed out");
    await page.getByRole("button", { name: "Show a QR code" }).click();
    await page.getByText("too long for a QR code").waitFor();
  });

  it("and its key are opened from files; others are refused in a sentence", async () => {
    const page = await assign();
    const field = page.getByLabel("Open an assignment or a key");
    const notice = page.locator(".instructor > [role=status] .notice");
    await field.setInputFiles([jsonFile("key.json", writeKey(key(studentsOf(3))))]);
    await notice.waitFor();
    expect(await notice.innerText()).toBe(
      "key.json: This key belongs to another assignment: open that one first, then its key.",
    );
    await field.setInputFiles([
      jsonFile("key.json", writeKey(key(studentsOf(3)))),
      jsonFile("week.json", writeAssignment(assignment)),
    ]);
    await expect.poll(() => notice.innerText()).toContain("is open, with 3 students");
    expect(await titles(page)).toHaveLength(4);
    expect(await page.getByLabel("roster, if you like").inputValue()).toContain("1000,Ada Aaason");
    await field.setInputFiles([jsonFile("bad.json", writeAssignment(assignment).slice(0, 300))]);
    await expect
      .poll(() => notice.innerText())
      .toBe("bad.json: This assignment is cut short: its end is missing");
    expect(await titles(page)).toHaveLength(4);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the assignment" }).click(),
    ]);
    expect(readFileSync(await saved.path(), "utf8")).toBe(writeAssignment(assignment));
    expect(saved.suggestedFilename()).toBe("week-1-one-neuron.assignment.json");
  });

  it("is seen as any student meets it, with that student's numbers", async () => {
    const page = await assign("?choose=weighted-sum");
    await page.getByRole("button", { name: "Show the student’s page" }).click();
    const preview = page.locator(".preview-of-student");
    const given = () => preview.locator(".given").first().innerText();
    await preview.locator(".given").first().waitFor();
    const number = preview.getByLabel("as the student with the number");
    await number.fill("1001");
    const one = await given();
    await number.fill("1007");
    await expect.poll(given).not.toBe(one);
    await number.fill("1001");
    await expect.poll(given).toBe(one);
    await page.getByRole("radio", { name: "the same for all" }).press("Space");
    const same = await given();
    await number.fill("1007");
    expect(await given()).toBe(same);
  });
});

describe("the page", () => {
  it("fits a phone, with an assignment and all that is open in it, and axe finds nothing", async () => {
    const page = await assign("?choose=weighted-sum,border-line,learning-rule-in-code", {
      width: 390,
      touch: true,
    });
    await page.getByRole("button", { name: "Show the student’s page" }).tap();
    await page.getByLabel("title", { exact: true }).fill("Week 1");
    await page.getByRole("button", { name: "Show a QR code" }).tap();
    await page.locator(".qr-code").waitFor();
    await page.locator(".previewed .answer-code").waitFor();
    expect(await violations(page)).toEqual([]);
    const [width, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBe(inner);
  });

  it("says so where the browser keeps nothing, and works all the same", async () => {
    const page = await assign("?choose=weighted-sum", { storage: "full" });
    await page.getByText("The browser does not keep data for this page").waitFor();
    expect(await titles(page)).toEqual(["A weighted sum by hand"]);
  });

  it("lists the exercises where there is no JavaScript", async () => {
    const page = await open("/assign/", { javaScript: false });
    expect(await page.locator(".chapter-exercises").count()).toBe(8);
    expect(await page.getByText("A weighted sum by hand").isVisible()).toBe(true);
    expect(await page.getByText("Choosing and saving need JavaScript.").isVisible()).toBe(true);
    expect(await page.locator(".controls:visible").count()).toBe(0);
  });
});
