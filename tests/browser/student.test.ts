import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { registry } from "../../chapters/en/exercises/index.ts";
import { judgeAnswer } from "../../classroom/exercises/judge-answer.ts";
import { parametersFor, studentSeed } from "../../classroom/exercises/seed.ts";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { assignmentLink } from "../../classroom/files/assignment-link.ts";
import { assignmentDigest, receiptOf } from "../../classroom/files/digest.ts";
import { readSubmission } from "../../classroom/files/submission.ts";
import { someAssignment } from "../classroom/course.ts";
import { violations } from "./axe.ts";
import { open } from "./setup.ts";

const code = "softmax-in-code";
const choice = "one-neuron-or-not";
const sum = "weighted-sum";
const goal = "circle-with-few-neurons";

const assigned = (...ids: string[]): Assignment["exercises"] =>
  ids.map((id) => ({ id, version: registry.get(id)?.version ?? 1, points: 2, attempts: null }));
const always = { opens: null, due: null, feedback: "at-once" } as const;
const week = (changes: Partial<Assignment> = {}) =>
  someAssignment({ ...always, exercises: assigned(sum, choice), ...changes });

const pageOf = (assignment: Assignment) => assignmentLink(assignment, "/assignment/");
const samples = (id: string, assignment: Assignment, student = "1001") => {
  const exercise = registry.get(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise.samples(parametersFor(exercise, studentSeed(assignment, student)));
};

/** Says who is working; the exercises are there then. */
async function begin(page: Page, number = "1001", name = "Ada Lovelace"): Promise<void> {
  await page.getByLabel("Student number").fill(number);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.locator(".task").first().waitFor();
}

const task = (page: Page, place: number): Locator => page.locator(`#task-${place}`);
const loaded = (page: Page) =>
  expect.poll(() => page.locator(".loading").innerText()).toContain("needs no network");
const check = (of: Locator) => of.getByRole("button", { name: "Check" }).click();
const verdict = (of: Locator) => of.locator(".verdict").innerText();

async function write(of: Locator, text: string): Promise<void> {
  const page = of.page();
  if ((await of.locator(".cm-content").count()) === 0) {
    await of.locator("pre").first().focus();
    await page.keyboard.press("Enter");
  }
  await of.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

async function handIn(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Hand in/ }).click(),
  ]);
  const submission = readSubmission(await readFile(await download.path(), "utf8"));
  return { name: download.suggestedFilename(), submission };
}

test("all of an assignment is done without a network, from the link to the file", {
  timeout: 60_000,
}, async () => {
  const assignment = week({ exercises: assigned(sum, choice, code, goal), introduction: "Work alone." });
  const page = await open(pageOf(assignment), { alone: true });
  await loaded(page);
  await page.context().setOffline(true);
  const requests: string[] = [];
  page.on("request", (request) => {
    // The playground's worker begins when it is opened, from the browser's cache: it would fail otherwise.
    if (!/^(blob|data):|run-worker/.test(request.url())) requests.push(request.url());
  });
  expect(await page.locator(".assignment-head").innerText()).toContain("Work alone.");
  await begin(page);

  const [right] = samples(sum, assignment).right as string[];
  await task(page, 1).getByRole("textbox").fill("1");
  await check(task(page, 1));
  await expect.poll(() => verdict(task(page, 1))).toContain("Not yet.");
  await task(page, 1).getByRole("textbox").fill(right);
  expect(await verdict(task(page, 1))).toBe("");
  await check(task(page, 1));
  await expect.poll(() => verdict(task(page, 1))).toContain("Right.");
  expect(await task(page, 1).innerText()).toContain("2 of 2 points");

  // A loop that only the end of its worker stops: another one has to take its place.
  await write(task(page, 3), "function softmax(z) { [].join.call({ length: 2 ** 53 - 1 }) }");
  await check(task(page, 3));
  await expect.poll(() => verdict(task(page, 3)), { timeout: 20_000 }).toContain("was stopped");
  await write(task(page, 3), (samples(code, assignment).right as string[])[0]);
  await check(task(page, 3));
  await expect.poll(() => verdict(task(page, 3))).toContain("Right in all");

  expect(await page.locator(".missing").innerText()).toBe("No answer yet: exercise 2, exercise 4");
  await task(page, 4).getByRole("button", { name: "Open the playground" }).click();
  await task(page, 4).locator(".goal-playground button").first().waitFor();
  await check(task(page, 4));
  await expect.poll(() => verdict(task(page, 4))).not.toBe("");
  const { name, submission } = await handIn(page);
  expect(name).toBe("week-1-the-perceptron.1001.submission.json");
  expect(submission.student).toEqual({ number: "1001", name: "Ada Lovelace" });
  expect(submission.assignment).toEqual({ id: assignment.id, digest: await assignmentDigest(assignment) });
  expect(submission.answers.map(({ exercise, attempts }) => [exercise, attempts.length])).toEqual([
    [sum, 2],
    [code, 2],
  ]);
  expect(submission.answers[0].seconds).toBeLessThan(60);
  expect(submission.receipt).toBe(await receiptOf(submission));
  expect(await page.locator(".receipt-code").innerText()).toBe(submission.receipt);
  const exercise = registry.get(sum);
  if (exercise)
    expect(
      await judgeAnswer(exercise, studentSeed(assignment, "1001"), submission.answers[0].answer),
    ).toMatchObject({
      status: "right",
    });

  await task(page, 2).locator("input").first().check();
  const again = await handIn(page);
  expect(again.submission.answers).toHaveLength(3);
  expect(again.submission.summary.join("\n")).toContain(`receipt ${submission.receipt}`);
  expect(await page.locator(".handed-in li").count()).toBe(2);
  expect(requests).toEqual([]);
});

test("answers outlast a reload and are shared by two tabs; other students have their own", {
  timeout: 60_000,
}, async () => {
  const assignment = week();
  const page = await open(pageOf(assignment), { alone: true });
  await begin(page);
  const prompt = await task(page, 1).locator(".prompt").innerText();
  await task(page, 1).getByRole("textbox").pressSequentially("17");
  await page.reload();
  await expect.poll(() => task(page, 1).getByRole("textbox").inputValue()).toBe("17");
  expect(await task(page, 1).locator(".prompt").innerText()).toBe(prompt);

  const other = await page.context().newPage();
  await other.goto(pageOf(assignment));
  await expect.poll(() => task(other, 1).getByRole("textbox").inputValue()).toBe("17");
  await task(other, 2).locator("input").first().check();
  await task(page, 1).getByRole("textbox").fill("18");
  await expect.poll(() => task(page, 2).locator("input").first().isChecked()).toBe(true);
  await expect.poll(() => task(other, 1).getByRole("textbox").inputValue()).toBe("18");
  await check(task(page, 1));
  await check(task(other, 2));
  await expect.poll(() => verdict(task(page, 2))).not.toBe("");
  const { submission } = await handIn(other);
  expect(submission.answers.map(({ answer, attempts }) => [answer, attempts.length])).toMatchObject([
    ["18", 1],
    [expect.anything(), 1],
  ]);
  await other.close();

  await page.getByRole("button", { name: "Not you?" }).click();
  await begin(page, "1002", "Kurt Gödel");
  await expect.poll(() => task(page, 1).getByRole("textbox").inputValue()).toBe("");
  expect(await task(page, 1).locator(".prompt").innerText()).not.toBe(prompt);

  // From the page itself, without the link.
  await page.goto("about:blank");
  await page.goto("/assignment/");
  await page.getByRole("button", { name: assignment.title }).click();
  await expect.poll(() => page.locator(".who").innerText()).toContain("Kurt Gödel");
  await page.getByText("Not your own computer?").click();
  await page.getByRole("button", { name: "Remove my answers" }).click();
  await expect.poll(() => page.locator(".forget").innerText()).toContain("Removed.");
  await page.reload();
  await page.getByRole("button", { name: assignment.title }).click();
  await page.getByRole("button", { name: "Begin" }).waitFor();
  expect(await page.getByLabel("Student number").inputValue()).toBe("");
});

test("broken links and wrong files get a sentence, and nothing is lost", async () => {
  const page = await open(`${pageOf(week()).slice(0, -20)}`);
  const notice = page.locator(".student > [role=status]").first();
  await expect.poll(() => notice.innerText()).toContain("cut short or damaged");
  const file = (name: string, text: string) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const link = page.getByLabel("The link that you were given");
  const enter = () => page.getByRole("button", { name: "Open", exact: true }).click();

  await file("week.json", JSON.stringify(week()));
  await begin(page);
  expect(await notice.innerText()).toBe("");
  await task(page, 1).getByRole("textbox").fill("5");
  await file("photo.json", "\x89PNG");
  await expect.poll(() => notice.innerText()).toBe("This is no assignment: it is not JSON.");
  await file("submission.json", '{ "format": "submission", "version": 1 }');
  await expect.poll(() => notice.innerText()).toBe('This is no assignment: its format is "submission".');
  await enter();
  await expect.poll(() => notice.innerText()).toContain("Paste the link");
  await link.fill("https://example.org/assignment/");
  await enter();
  await expect.poll(() => notice.innerText()).toContain("This link carries no assignment");
  expect(await task(page, 1).getByRole("textbox").inputValue()).toBe("5");

  await link.fill(`https://example.org${pageOf(week({ id: "week-2", title: "Week 2" }))}`);
  await enter();
  await expect.poll(() => page.locator(".assignment-head h2").innerText()).toBe("Week 2");
  expect(await notice.innerText()).toBe("");
});

test("times, tries and feedback are as the assignment says", { timeout: 60_000 }, async () => {
  const page = await open(pageOf(week({ opens: "2999-01-01T09:00" })), {
    context: { timezoneId: "Asia/Tokyo" },
  });
  const head = page.locator(".assignment-head");
  await expect.poll(() => head.innerText()).toContain("Tuesday, 1 January 2999, 09:00 (Europe/Berlin)");
  expect(await head.innerText()).toContain("By your clock: Tuesday, 1 January 2999, 17:00 (Asia/Tokyo)");
  expect(await page.getByRole("button", { name: "Begin" }).count()).toBe(0);

  const tried = week({
    id: "tried",
    exercises: [{ id: sum, version: 99, points: 1, attempts: 1 }, ...assigned("gone")],
    book: "0.0.1",
  });
  await page.goto(pageOf(tried));
  await begin(page);
  expect(await head.innerText()).toContain("made with edition 0.0.1 of the book");
  expect(await task(page, 1).innerText()).toContain("its version was 99, and is 1 now");
  expect(await task(page, 2).innerText()).toContain("no exercise “gone”");
  await task(page, 1).getByRole("textbox").fill("a lot");
  await check(task(page, 1));
  await expect.poll(() => verdict(task(page, 1))).not.toBe("");
  expect(await task(page, 1).innerText()).toContain("One try left.");
  await task(page, 1).getByRole("textbox").fill("1");
  await check(task(page, 1));
  await expect.poll(() => task(page, 1).innerText()).toContain("No tries left");
  expect(await task(page, 1).getByRole("textbox").isDisabled()).toBe(true);

  const late = week({
    id: "late",
    due: "2020-02-03T23:59",
    feedback: "after-due",
    exercises: assigned(sum, code),
  });
  await page.goto(pageOf(late));
  await page.getByRole("button", { name: "Begin" }).click();
  expect(await head.innerText()).toContain("it is recorded as late");
  expect(await page.getByRole("button", { name: "Check" }).count()).toBe(0);
  await task(page, 1)
    .getByRole("textbox")
    .fill((samples(sum, late).right as string[])[0]);
  await write(task(page, 2), "const softmax = (z) => dot(z, z)");
  await task(page, 2).getByRole("button", { name: "Run the examples" }).click();
  await expect.poll(() => task(page, 2).innerText()).toContain("dot is not defined");
  expect(await verdict(task(page, 1))).toBe("");
  const { submission } = await handIn(page);
  expect(submission.summary[1]).toMatch(/late\.$/);
  await expect.poll(() => verdict(task(page, 1))).toContain("Right.");
  await expect.poll(() => verdict(task(page, 2))).toContain("Not yet.");
  expect(await page.locator(".handed-in li").innerText()).toContain(", late, receipt");
});

test("on a phone, by keyboard, where the browser keeps nothing", async () => {
  const page = await open(pageOf(week()), { width: 390, dark: true, storage: "blocked" });
  await loaded(page);
  await page.getByLabel("Student number").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".who-form").innerText()).toContain("Give your student number");
  await page.keyboard.type("1001");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".student").innerText()).toContain("The browser keeps no data");
  await task(page, 1).getByRole("textbox").focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect.poll(() => verdict(task(page, 1))).not.toBe("");
  await page.locator(".missing a").focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("task-2");
  expect(page.url()).toContain("#assignment=");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect((await handIn(page)).submission.answers).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
});
