import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeSubmission } from "../../classroom/files/submission.ts";
import { originOf, sameName } from "../../classroom/reading/read-origin.ts";
import { readText, writeText } from "../../classroom/reading/read-text.ts";
import { someSubmission } from "./course.ts";
import { collect, fileOf, found, inZip } from "./hand-in-files.ts";

const text = writeSubmission(someSubmission());

describe("what school systems give is read", () => {
  test("a file, and the same once more with all its answers", async () => {
    const [one] = await found([fileOf("week 1/ada.json", text)]);
    expect(one).toMatchObject({ path: "week 1/ada.json", origin: {}, notes: [] });
    expect(one.submission.student).toEqual({ number: "1001", name: "Ada Lovelace" });
    expect(await one.load()).toEqual(someSubmission());
  });

  // Names as mod/assign/classes/downloader.php of Moodle makes them, with folders and without, new and old.
  test.each([
    "Ada Lovelace_123456_assignsubmission_file_/week-1.json",
    "Ada Lovelace_123456_assignsubmission_file/week-1.json",
    "Ada Lovelace_123456_assignsubmission_file_week-1.json",
    "Ada Lovelace_123456_assignsubmission_file_/sub/folder/week-1.json",
  ])("Moodle's zip file: %s", async (name) => {
    const [one] = await found([inZip("all.zip", { [name]: text })]);
    expect(one.origin).toEqual({ system: "moodle", account: "123456", name: "Ada Lovelace" });
    expect(one.path).toBe(`all.zip/${name}`);
    expect((await one.load()).answers).toEqual(someSubmission().answers);
  });

  // Names as lib/content_zipper.rb of Canvas makes them.
  test.each([
    ["lovelaceada_12345_67890_week-1.json", { account: "12345", name: "lovelaceada", late: false }],
    ["lovelaceada_LATE_12345_67890_week-1-1.json", { account: "12345", name: "lovelaceada", late: true }],
    ["lovelaceada_late_12345_67890_week-1.json", { account: "12345", late: true }],
    ["gödelkurt_12345_67890_week_1_2026.json", { account: "12345", name: "gödelkurt" }],
    ["LATE_anon_7bQ2x_67890_week-1.json", { account: "anon_7bQ2x", late: true }],
  ])("Canvas's zip file: %s", async (name, origin) => {
    const [one] = await found([inZip("submissions.zip", { [name]: text })]);
    expect(one.origin).toMatchObject({ system: "canvas", ...origin });
  });

  test.each(["week-1-1001.json", "ada_12.json", "a/b_assignsubmission_file_c.json"])(
    "%s tells nothing of a school system",
    (path) => expect(originOf(path)).toEqual({}),
  );

  test("unpacked folders, as they come off a disk", async () => {
    const [one] = await found([fileOf("all/Ada Lovelace_123456_assignsubmission_file_/week-1.json", text)]);
    expect(one.origin.account).toBe("123456");
  });

  test("stored and packed, with the folders and clutter that zip programs add", async () => {
    const zip = zipSync({
      "folder/": new Uint8Array(),
      "stored.json": [strToU8(text), { level: 0 }],
      "packed.json": [strToU8(text), { level: 9 }],
      "__MACOSX/._packed.json": strToU8("junk"),
      ".DS_Store": strToU8("junk"),
      "Thumbs.db": strToU8("junk"),
    });
    const { handedIn, problems } = await collect([fileOf("a.zip", zip)]);
    expect(handedIn.map(({ path }) => path)).toEqual(["a.zip/stored.json", "a.zip/packed.json"]);
    expect(problems).toEqual([]);
  });
});

describe("text is read in the encodings that editors write", () => {
  test.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s, with its mark and without", (encoding) => {
    for (const mark of [true, false]) {
      const bytes = writeText("{ Gödel, 量子 }", { encoding, mark });
      expect(readText(bytes)).toEqual({ text: "{ Gödel, 量子 }", encoding, mark });
    }
  });

  test("windows-1252, where nothing else fits; it is written back as UTF-8", () => {
    const read = readText(Uint8Array.from([0x47, 0xf6, 0x64, 0x65, 0x6c]));
    expect(read).toEqual({ text: "Gödel", encoding: "windows-1252", mark: false });
    expect(readText(writeText(read.text, read))).toEqual({ text: "Gödel", encoding: "utf-8", mark: true });
  });
});

test("names are compared as people write them", () => {
  expect(sameName("Kurt Gödel", "gödel, kurt")).toBe(true);
  expect(sameName("Kurt Gödel", "godelkurt")).toBe(true);
  expect(sameName("Ada Lovelace", "Ada Augusta Lovelace")).toBe(true);
  expect(sameName("Group A-Ada Lovelace", "Ada Lovelace")).toBe(true);
  expect(sameName("Ada Lovelace", "Ada Byron")).toBe(false);
  expect(sameName("Ada", "Ada Lovelace")).toBe(false);
});
