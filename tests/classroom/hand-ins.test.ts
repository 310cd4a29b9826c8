import { describe, expect, test } from "vitest";
import { someKey } from "./course.ts";
import { fileOf, inZip } from "./hand-in-files.ts";
import { answers, gradeFiles, handIn } from "./small-course.ts";

const ada = await handIn("1001", "Ada Lovelace");

describe("whose it is", () => {
  const moodle = (files: Record<string, string>) =>
    inZip(
      "all.zip",
      Object.fromEntries(
        Object.entries(files).map(([who, text]) => [`${who}_assignsubmission_file_/a.json`, text]),
      ),
    );

  test("the newest of each student counts, and what it replaced is kept on record", async () => {
    const newer = await handIn("1001", "Ada Lovelace", {
      handedIn: "2026-11-21T10:00:00.000Z",
      answers: answers("1001", { pick: [1] }),
    });
    const { grades } = await gradeFiles([fileOf("b.json", newer), fileOf("a.json", ada)]);
    expect(grades[0].points).toBe(7);
    expect(grades[0].handIn?.replaced).toEqual([{ path: "a.json", at: "2026-11-20T10:00:00.000Z" }]);
  });

  describe("the school system's order goes before the clock of the files", async () => {
    // By its own clock, the second was made before the first.
    const second = await handIn("1001", "Ada Lovelace", {
      handedIn: "2026-11-19T10:00:00.000Z",
      answers: answers("1001", { pick: [1] }),
    });
    test.each([
      ["Canvas's numbers of uploads", "lovelaceada_7_20_a.json", "lovelaceada_7_31_a.json"],
      ["Canvas's names of later files", "lovelaceada_7_20_a-1.json", "lovelaceada_7_20_a-2.json"],
      ["the first of which has no number", "lovelaceada_7_20_a.json", "lovelaceada_7_20_a-10.json"],
    ])("%s", async (_, older, newer) => {
      const { grades } = await gradeFiles([inZip("all.zip", { [newer]: second, [older]: ada })]);
      expect(grades[0].points).toBe(7);
      expect(grades[0].handIn?.replaced.map(({ path }) => path)).toEqual([`all.zip/${older}`]);
    });

    const [a, b] = ["a", "b"].map((name) => `Ada Lovelace_7_assignsubmission_file_${name}.json`);
    test.each([
      ["its time in a zip file", { [a]: "2026-11-20T10:00:00", [b]: "2026-11-21T10:00:00" }, 7],
      ["but not the seconds of packing", { [a]: "2026-11-21T10:00:00", [b]: "2026-11-21T10:00:04" }, 10],
    ])("%s", async (_, times, points) => {
      const { grades } = await gradeFiles([inZip("all.zip", { [a]: ada, [b]: second }, times)]);
      expect(grades[0].points).toBe(points);
    });
  });

  test("one account's forged number does not take another's place", async () => {
    const forged = await handIn("1001", "Ada Lovelace", {
      handedIn: "2026-11-22T10:00:00.000Z",
      answers: answers("1001", { pick: [1] }),
    });
    const { grades } = await gradeFiles([moodle({ "Ada Lovelace_7": ada, "Eve Mallory_8": forged })]);
    expect(grades.map(({ standing, points }) => [standing, points])).toEqual([
      ["counted", 10],
      ["missing", 0],
      ["disputed", 7],
    ]);
    expect(grades[2].notes[0]).toBe(
      "It came from the account of Eve Mallory under the number 1001, which is Ada Lovelace's: it counts for nobody until you decide",
    );
  });

  test("a copy that another listed student hands in counts for neither", async () => {
    const { grades } = await gradeFiles([moodle({ "Kurt Gödel_9": ada })]);
    expect(grades.map(({ standing }) => standing).sort()).toEqual(["disputed", "missing", "missing"]);
    expect(grades.find(({ standing }) => standing === "disputed")?.notes[0]).toContain("and not 1002");
  });

  test("a name that has changed is noted", async () => {
    const text = await handIn("1001", "Augusta King");
    const { grades } = await gradeFiles([moodle({ "Augusta King_7": text })]);
    expect(grades[0].standing).toBe("counted");
    expect(grades[0].notes).toEqual([
      "The file gives the name Augusta King, the roster Ada Lovelace",
      "The school system gives the name Augusta King, the roster Ada Lovelace",
    ]);
  });

  test("where Moodle hides names, numbers decide", async () => {
    const kurt = await handIn("1002", "Kurt Gödel");
    const { grades } = await gradeFiles([moodle({ Participant_7: ada, Participant_8: kurt })]);
    expect(grades.map(({ standing, notes }) => [standing, notes])).toEqual([
      ["counted", []],
      ["counted", []],
    ]);
  });

  test("without a roster all count, and a number is the same however it is spaced", async () => {
    const { grades } = await gradeFiles(
      [fileOf("a.json", await handIn("ab 12", "Ada")), fileOf("b.json", await handIn("AB12", "Ada"))],
      { key: someKey({ roster: [] }) },
    );
    expect(grades).toHaveLength(1);
    expect(grades[0]).toMatchObject({ standing: "counted", points: 10 });
  });
});
