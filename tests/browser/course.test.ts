import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { optionOrder, parametersFor, studentSeed } from "../../classroom/exercises/seed.ts";
import { type Assignment, readAssignment } from "../../classroom/files/assignment.ts";
import { assignmentFromLink } from "../../classroom/files/assignment-link.ts";
import { readKey } from "../../classroom/files/key.ts";
import { readSubmission } from "../../classroom/files/submission.ts";
import { answerTo, exerciseOf } from "./class-files.ts";
import { open } from "./setup.ts";

const students = [
  { number: "1001", name: "Ada Lovelace", account: "70001", right: true },
  { number: "1002", name: "Kurt Gödel", account: "70002", right: false },
] as const;

/** What a click on a button saves, by its name and its text. */
async function saved(page: Page, button: string | RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Opens a page and waits until it is alive. */
async function openAlive(path: string): Promise<Page> {
  const page = await open(path);
  await page.locator("main astro-island:not([ssr])").first().waitFor({ state: "attached" });
  return page;
}

const jsonFile = ({ name, text }: { name: string; text: string }) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

const csvFile = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Does an assignment as a student, right or wrong, and hands in. */
async function handIn(link: string, student: (typeof students)[number]): Promise<string> {
  const { pathname, hash } = new URL(link);
  const page = await openAlive(pathname + hash);
  await page.getByLabel("Student number").fill(student.number);
  await page.getByLabel("Name", { exact: true }).fill(student.name);
  await page.getByRole("button", { name: "Begin" }).click();
  const assignment = assignmentFromLink(link);
  for (const [i, { id }] of assignment.exercises.entries())
    await answer(page, assignment, id, i + 1, student);
  await page.getByText("All exercises have an answer.").waitFor();
  return (await saved(page, "Hand in")).text;
}

async function answer(
  page: Page,
  assignment: Assignment,
  id: string,
  place: number,
  { number, right }: (typeof students)[number],
): Promise<void> {
  const task = page.locator(`#task-${place}`);
  const exercise = exerciseOf(id);
  const seed = studentSeed(assignment, number);
  const given = answerTo(exercise, seed, right);
  if (exercise.kind === "number") await task.getByLabel("Your answer").fill(String(given));
  if (exercise.kind === "choice") {
    const order = optionOrder(exercise, seed, exercise.options(parametersFor(exercise, seed)).length);
    for (const option of given as number[])
      await task.locator("fieldset label").nth(order.indexOf(option)).click();
  }
  if (exercise.kind === "code") {
    await task.locator("pre").first().click();
    await task.locator(".cm-content").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(String(given));
  }
}

it("a course runs in the browser, from choosing exercises to the school's own gradebooks", {
  timeout: 120_000,
}, async () => {
  // The instructor chooses,
  const assign = await openAlive("/assign/");
  for (const words of ["weighted sum by hand", "up, down, or", "learning rule in code"]) {
    await assign.getByLabel("search").fill(words);
    await assign.locator(".listed-row .check:visible").first().click();
  }
  expect(await assign.locator(".totals").innerText()).toMatch(/^3 exercises, 5 points, about 14 minutes/);
  await assign.getByLabel("title", { exact: true }).fill("Week 1: one neuron");
  await assign.getByLabel("due, if ever").fill("2099-12-31T23:59");
  await assign.getByLabel("time zone").fill("UTC");
  await assign
    .getByLabel("roster, if you like")
    .fill(students.map(({ number, name }) => `${number}\t${name}`).join("\n"));
  await assign.getByRole("button", { name: "Copy the link" }).click();
  const link = await assign.getByLabel("link", { exact: true }).inputValue();
  const assignmentFile = await saved(assign, "Save the assignment");
  const keyFile = await saved(assign, "Save the key");
  const assignment = readAssignment(assignmentFile.text);
  expect(assignmentFromLink(link)).toEqual(assignment);
  expect(link).toContain(`${inject("siteUrl")}/assignment/#`);
  const key = readKey(keyFile.text);
  expect(key.roster).toEqual(students.map(({ number, name }) => ({ number, name })));
  expect(link + assignmentFile.text).not.toContain(key.secret);

  // two students answer, one right and one wrong, and hand in,
  const submissions = [await handIn(link, students[0]), await handIn(link, students[1])];
  const [first] = submissions.map(readSubmission);
  expect(first.student).toEqual({ number: "1001", name: "Ada Lovelace" });
  expect(first.receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);

  // and the instructor grades what the school's system gives,
  const grade = await openAlive("/grade/");
  const zip = zipSync(
    Object.fromEntries(
      students.map(({ name, account }, i) => [
        `${name}_${account}_assignsubmission_file_/week-1.json`,
        strToU8(submissions[i]),
      ]),
    ),
  );
  const worksheet = [
    'Identifier,"Full name",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Feedback comments"',
    '"Participant 70002","Kurt Gödel",Submitted,,100.00,Yes,"Friday, 20 November 2026, 10:05 AM",',
    '"Participant 70003","Alan Turing","No submission",,100.00,Yes,-,',
    '"Participant 70001","Ada Lovelace",Submitted,,100.00,Yes,"Friday, 20 November 2026, 10:00 AM",',
    "",
  ];
  const gradebook = [
    "Student,ID,SIS User ID,SIS Login ID,Section,Week 0 (4710),Week 1: one neuron (4711),Final Score",
    "    Points Possible,,,,,5.00,10.00,(read only)",
    '"Lovelace, Ada",501,1001,ada,A,4.50,,90.00',
    '"Turing, Alan",502,1003,alan,A,5.00,,100.00',
    '"Gödel, Kurt",503,1002,kurt,A,EX,,',
    "",
  ];
  await grade
    .getByLabel("Choose files")
    .setInputFiles([
      jsonFile(assignmentFile),
      jsonFile(keyFile),
      { name: "submissions.zip", mimeType: "application/zip", buffer: Buffer.from(zip) },
      csvFile("worksheet.csv", worksheet.join("\n")),
      csvFile("canvas.csv", gradebook.join("\r\n")),
    ]);
  await grade.getByRole("button", { name: "Grade", exact: true }).click();
  const rows = grade.locator(".grades tbody tr");
  await rows.first().waitFor();
  // 1 point for the number, 2 for the choice, 2 for the code.
  expect((await rows.allInnerTexts()).map((row) => row.split(/\s*\t\s*/))).toEqual([
    ["Ada Lovelace", "1001", "1", "2", "2", "5", ""],
    ["Kurt Gödel", "1002", "0", "0", "0", "0", ""],
  ]);

  // and fills in its gradebooks: field by field what they were, but for the grades of these two.
  const fill = (name: string) => grade.locator(".gradebook", { hasText: name });
  const download = async (name: string) => {
    const [file] = await Promise.all([
      grade.waitForEvent("download"),
      fill(name).getByRole("button", { name: "Save it filled in" }).click(),
    ]);
    return readFileSync(await file.path(), "utf8");
  };
  await fill("worksheet.csv")
    .getByLabel(/as a comment/)
    .uncheck();
  expect((await download("worksheet.csv")).split("\n")).toEqual([
    worksheet[0],
    '"Participant 70002","Kurt Gödel",Submitted,0.00,100.00,Yes,"Friday, 20 November 2026, 10:05 AM",',
    worksheet[2],
    '"Participant 70001","Ada Lovelace",Submitted,100.00,100.00,Yes,"Friday, 20 November 2026, 10:00 AM",',
    "",
  ]);
  expect((await download("canvas.csv")).split("\r\n")).toEqual([
    gradebook[0],
    gradebook[1],
    '"Lovelace, Ada",501,1001,ada,A,4.50,10.00,90.00',
    gradebook[3],
    '"Gödel, Kurt",503,1002,kurt,A,EX,0.00,',
    "",
  ]);
});
