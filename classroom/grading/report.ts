import { notesOf } from "../gradebooks/gradebook.ts";
import type { Problem } from "../reading/read-files.ts";
import { withoutTex } from "./feedback.ts";
import type { Course, Grade } from "./grade.ts";
import { analyseItems, type ItemAnalysis } from "./item-analysis.ts";
import { similarCode } from "./similar-code.ts";
import { slipSentence } from "./slips.ts";

/** What a report tells besides the grades: sentences about gradebooks and overrides. */
export interface ReportExtras {
  readonly problems: readonly Problem[];
  /** Sections by their titles. */
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** A report for the instructor, as plain text: who is where, how the exercises did, what to look at. */
export function reportText(
  course: Course,
  grades: readonly Grade[],
  { problems, sections }: ReportExtras,
): string {
  const { assignment, registry } = course;
  const items = analyseItems(grades);
  const count = (standing: Grade["standing"]) => grades.filter((grade) => grade.standing === standing).length;
  const list = (standing: Grade["standing"]) =>
    grades
      .filter((grade) => grade.standing === standing)
      .map(({ student, points, of, handIn }) => {
        const work = handIn ? `: ${points} of ${of} points, ${handIn.path}` : "";
        return `${student.name} (${student.number})${work}`;
      });
  const all = [
    { title: "Warnings", lines: course.warnings },
    ...sections,
    {
      title: "Files that could not be graded",
      lines: problems.map(({ path, sentence }) => `${path}: ${sentence}`),
    },
    { title: "Disputed: decide, and write an override", lines: list("disputed") },
    { title: "Not in the roster", lines: list("unlisted") },
    { title: "Handed in nothing", lines: list("missing") },
    { title: "Exercises", lines: itemLines(items) },
    { title: "Commonest slips", lines: slipLines(items, registry) },
    {
      title: "Similar answers in code: read them, this proves nothing",
      lines: similarLines(grades, registry),
    },
    { title: "Notes", lines: noteLines(grades) },
  ];
  const title = `${assignment.title} (${assignment.id})`;
  const summary = `${count("counted")} graded, ${count("missing")} missing, ${count("unlisted")} not in the roster, ${count("disputed")} disputed, ${problems.length} files not read.`;
  const parts = all
    .filter(({ lines }) => lines.length > 0)
    .map((section) => `${section.title}\n${section.lines.map((line) => `  ${line}`).join("\n")}\n`);
  return [`${title}\n${summary}\n`, ...parts].join("\n");
}

function itemLines(items: readonly ItemAnalysis[]): string[] {
  if (items.length === 0) return [];
  const rows = items.map(({ id, answered, difficulty, discrimination, seconds }) => [
    id,
    String(answered),
    difficulty.toFixed(2),
    discrimination?.toFixed(2) ?? "–",
    seconds ? (seconds[1] / 60).toFixed(1) : "–",
  ]);
  const table = [["exercise", "answered", "mean score", "discrimination", "minutes"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join("  ")
      .trimEnd(),
  );
}

function slipLines(items: readonly ItemAnalysis[], registry: Course["registry"]): string[] {
  return items.flatMap(({ id, slips }) =>
    slips.slice(0, 3).map(({ id: slip, count }) => {
      const sentence = withoutTex(slipSentence(registry.get(id), slip)).replace(/\s+/g, " ");
      return `${id}, ${count} ${count === 1 ? "student" : "students"}: ${sentence}`;
    }),
  );
}

function similarLines(grades: readonly Grade[], registry: Course["registry"]): string[] {
  const pairs = similarCode(grades, registry);
  const shown = pairs.slice(0, 200).map(({ exercise, students, similarity, shared }) => {
    return `${exercise}: ${students.join(" and ")}, ${Math.round(similarity * 100)} % (${shared} passages)`;
  });
  return pairs.length > shown.length ? [...shown, `and ${pairs.length - shown.length} more`] : shown;
}

const noteLines = (grades: readonly Grade[]): string[] =>
  grades.flatMap((grade) =>
    notesOf(grade).map((note) => `${grade.student.name} (${grade.student.number}): ${note}`),
  );
