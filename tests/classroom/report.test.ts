import { expect, test } from "vitest";
import { reportText } from "../../classroom/grading/report.ts";
import { inZip } from "./hand-in-files.ts";
import { gradeFiles, handIn } from "./small-course.ts";

test("a report says what went wrong in sentences, never by the names of slips", async () => {
  const ada = await handIn("1001", "Ada Lovelace");
  const { course, grades } = await gradeFiles([inZip("a.zip", { "a.json": ada })]);
  const slipped = grades.map((grade) => ({
    ...grade,
    exercises: grade.exercises.map((one, i) => ({ ...one, slips: [["rounded"], ["second"], []][i] })),
  }));
  const report = reportText(course, slipped, { problems: [], sections: [] });
  expect(report).toContain("weighted-sum, 1 student: Right so far, but rounded too much: give more digits.");
  expect(report).toContain("pick, 1 student: chose “Second”");
  expect(report).not.toMatch(/: rounded$|rounded \(/m);
});
