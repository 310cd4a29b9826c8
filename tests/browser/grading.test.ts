import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeKey } from "../../classroom/files/key.ts";
import { violations } from "./axe.ts";
import {
  assignmentFile,
  type ClassStudent,
  canvasExport,
  isRight,
  key,
  keyFile,
  moodleWorksheet,
  moodleZip,
  studentsOf,
  submissionOf,
} from "./class-files.ts";
import { type OpenOptions, open } from "./setup.ts";

const students = studentsOf(60);
const texts = Promise.all(
  // The last two hand in nothing, the fifth hands in two days late.
  students
    .slice(0, 58)
    .map((_, i) => submissionOf(students, i, i === 4 ? "2026-11-25T08:00:00.000Z" : undefined)),
);
const zipFile = async () => ({
  name: "all.zip",
  mimeType: "application/zip",
  buffer: moodleZip(students, await texts),
});
const csvFile = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function grading(options?: OpenOptions): Promise<Page> {
  const page = await open("/grade/", options);
  await page.locator("main astro-island:not([ssr])").first().waitFor({ state: "attached" });
  return page;
}

/** The page with the class graded. */
async function graded(
  options?: OpenOptions,
  more: { name: string; mimeType: string; buffer: Buffer }[] = [],
) {
  const page = await grading(options);
  await page
    .getByLabel("Choose files")
    .setInputFiles([assignmentFile, keyFile(students), await zipFile(), ...more]);
  await page.getByRole("button", { name: "Grade", exact: true }).click();
  await rows(page).first().waitFor();
  return page;
}

const rows = (page: Page) => page.locator(".grades tbody tr");
const names = (page: Page) => page.locator(".grades tbody th").allInnerTexts();
const pointsOf = (i: number) => [0, 1, 2, 3].reduce((sum, k) => sum + (isRight(i, k) ? k + 1 : 0), 0);

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

describe("a class of sixty", () => {
  it("is graded, searched, ordered, paged", { timeout: 60_000 }, async () => {
    const junk = { name: "junk.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    const page = await graded({}, [junk]);
    expect(await page.locator(".summary-line").innerText()).toMatch(
      /^58 of 60 students handed in, 1 of them late\./,
    );
    expect(await page.locator(".problems").innerText()).toContain("junk.json");
    expect(await rows(page).count()).toBe(50);
    const cells = (await rows(page).nth(4).innerText()).split("\t").map((cell) => cell.trim());
    expect(cells.slice(0, 2)).toEqual([students[4].name, students[4].number]);
    expect(Number(cells[6])).toBe(Math.round(pointsOf(4) * 80) / 100);
    expect(cells[7]).toBe("2 d late, −20 %");
    await page.getByRole("button", { name: "Next" }).click();
    expect(await rows(page).count()).toBe(10);
    expect(await rows(page).last().innerText()).toContain("nothing handed in");
    await page.getByRole("button", { name: "points" }).click();
    expect(Number((await rows(page).first().innerText()).split("\t")[6])).toBe(10);
    await page.getByLabel("show").selectOption("missing");
    expect(await names(page)).toEqual([students[58].name, students[59].name]);
    await page.getByLabel("show").selectOption("all");
    await page.getByLabel("search").fill("aaeson");
    expect(await names(page)).toEqual([students[4].name]);
    await page.getByLabel("search").fill("nobody");
    await page.getByText("There is nobody like that.").waitFor();
    // A hard exercise and an easy one, from the answers as they were made.
    const items = page.locator(".item-table tbody tr");
    const share = (k: number) => students.slice(0, 58).filter((_, i) => isRight(i, k)).length / 58;
    for (const k of [0, 3])
      expect((await items.nth(k).innerText()).split("\t")[2].trim()).toBe(share(k).toFixed(2));
    expect(await page.locator(".slips li").count()).toBeGreaterThan(0);
    expect(await page.locator(".plots svg[aria-label*='mean score']").count()).toBe(1);
  });

  it("by keyboard: a student's answers beside the right ones, points by hand, saved and opened again", {
    timeout: 60_000,
  }, async () => {
    const page = await graded();
    await page.getByRole("button", { name: students[1].name }).press("Enter");
    const detail = page.locator(".student-detail");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("student-name");
    await detail.getByText("worked solution").first().waitFor();
    expect(await detail.locator(".answers > li").count()).toBe(4);
    expect(await detail.getByRole("heading", { name: students[1].number }).count()).toBe(1);
    await detail.getByText("Set the points by hand: the whole").press("Enter");
    const whole = detail.locator(".override").first();
    await whole.getByLabel("points, of 10").fill("9.5");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await whole.locator(".problem").first().innerText()).toContain("Say in the comment why");
    await whole.getByLabel("comment for the student").fill("Oral exam.");
    await page.keyboard.press("Tab");
    await expect.poll(() => detail.locator(".points").innerText()).toMatch(/^9\.50 of 10 points/);
    await detail.getByRole("button", { name: "Next" }).press("Enter");
    await expect.poll(() => detail.locator("h3").innerText()).toContain(students[2].name);
    await detail.getByRole("button", { name: "All students" }).press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(students[2].name);
    expect(await rows(page).nth(1).innerText()).toContain("9.50");
    const session = await saved(page, "Save this grading");

    const again = await grading();
    await again
      .getByLabel("Choose files")
      .setInputFiles([{ name: "s.json", mimeType: "application/json", buffer: Buffer.from(session) }]);
    await rows(again).first().waitFor();
    expect(await rows(again).nth(1).innerText()).toContain("9.50");
    expect(await saved(again, "Save grades as CSV")).toContain(`set to 9.5: Oral exam.`);
  });
});

describe("gradebooks", () => {
  it("are filled in by number and account, and others are left alone", { timeout: 60_000 }, async () => {
    const few: ClassStudent[] = [students[1], students[59], students[0]];
    const page = await graded({}, [
      csvFile("canvas.csv", canvasExport(few)),
      csvFile("worksheet.csv", moodleWorksheet(few)),
      csvFile("other.csv", "a,b\n1,2\n"),
    ]);
    const book = (name: string) => page.locator(".gradebook", { hasText: name });
    expect(await book("other.csv").innerText()).toContain("left alone");
    const fill = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        book(name).getByRole("button", { name: "Save it filled in" }).click(),
      ]);
      return readFileSync(await file.path(), "utf8");
    };
    const canvas = (await fill("canvas.csv")).split("\r\n");
    expect(canvas.slice(2, 5).map((row) => row.split(",").at(-2))).toEqual([
      pointsOf(1).toFixed(2),
      "",
      pointsOf(0).toFixed(2),
    ]);
    expect(await book("canvas.csv").innerText()).toContain("2 grades filled in.");
    expect(await book("canvas.csv").innerText()).toContain("56 grades found no place in it");
    const worksheet = (await fill("worksheet.csv")).split("\n");
    expect(worksheet[1]).toContain(`,${pointsOf(1).toFixed(2)},10.00,Yes`);
    expect(worksheet[2]).toBe(moodleWorksheet(few).split("\n")[2]);
  });
});

describe("what is not right", () => {
  it("is said: a key of another course, files that are none", async () => {
    const page = await grading();
    const button = page.getByRole("button", { name: "Grade", exact: true });
    const field = page.getByLabel("Choose files");
    const other = {
      ...keyFile(students),
      buffer: Buffer.from(writeKey({ ...key(students), assignment: "week-9" })),
    };
    await field.setInputFiles([assignmentFile, other]);
    await page.getByText("This key belongs to another assignment.").waitFor();
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await field.setInputFiles([
      { ...keyFile(students), name: "bad.json", buffer: Buffer.from('{"format":"key"}') },
    ]);
    await page.getByText("bad.json: key.version is missing").waitFor();
    await field.setInputFiles([keyFile(students)]);
    await page.getByText("No submission is here yet.").waitFor();
    await field.setInputFiles([
      { name: "hello.txt", mimeType: "text/plain", buffer: Buffer.from("Dear all") },
    ]);
    await button.click();
    await rows(page).first().waitFor();
    expect(await page.locator(".problems").innerText()).toContain("hello.txt");
    expect(await page.locator(".summary-line").innerText()).toMatch(/^0 of 60/);
  });

  it("is no wider than a phone, and nothing that axe finds", { timeout: 60_000 }, async () => {
    const page = await graded({ width: 390, touch: true }, [csvFile("canvas.csv", canvasExport(students))]);
    const fits = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    const [width, inner] = await fits();
    expect(width).toBe(inner);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: students[3].name }).tap();
    await page.locator(".student-detail").getByText("worked solution").first().waitFor();
    expect((await fits())[0]).toBe(inner);
    expect(await violations(page)).toEqual([]);
  });

  it("needs JavaScript, and says so", async () => {
    const page = await open("/grade/", { javaScript: false });
    expect(await page.getByText("Grading needs JavaScript.").isVisible()).toBe(true);
    expect(await page.locator(".controls:visible").count()).toBe(0);
  });
});
