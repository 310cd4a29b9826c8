import { strToU8, zipSync } from "fflate";
import { withoutHiddenCalls } from "../code/judge.ts";
import { localTimeAt } from "../files/time-zone.ts";
import { type Course, type Grade, type GradedExercise, isGiven } from "./grade.ts";

/** A file for one student. */
export interface FeedbackFile {
  readonly name: string;
  readonly text: string;
}

/** What a student is told, as plain text: points, what was right, the sentence of a slip. No hidden input is in it. */
export function feedbackText({ assignment, registry }: Course, grade: Grade): string {
  const title = (id: string) => registry.get(id)?.title ?? id;
  const parts = grade.exercises.map((exercise, i) =>
    [
      `${i + 1}. ${title(exercise.id)}: ${pointsLine(exercise.override ?? exercise, exercise.of)} ${words[exercise.status]}`,
      ...messagesOf(exercise, registry.get(exercise.id)?.kind === "code").map((line) => `   ${line}`),
    ].join("\n"),
  );
  return `${[
    assignment.title,
    `${grade.student.name} (${grade.student.number})`,
    "",
    ...summaryLines(grade, assignment.timeZone),
    "",
    parts.join("\n\n"),
  ].join("\n")}\n`;
}

/** The same in one short cell of a gradebook. */
export function feedbackLine(grade: Grade, timeZone: string): string {
  return summaryLines(grade, timeZone).join(" ");
}

function summaryLines(grade: Grade, timeZone: string): string[] {
  const { handIn, override } = grade;
  const lines = [pointsLine(grade, grade.of)];
  if (handIn) {
    const at = localTimeAt(Date.parse(handIn.at), timeZone).slice(0, 16).replace("T", " ");
    const days = `${handIn.daysLate} ${handIn.daysLate === 1 ? "day" : "days"} late: ${handIn.percentOff} % off`;
    lines.push(`Handed in ${at} (${timeZone})${handIn.daysLate > 0 ? `, ${days}` : ""}.`);
  }
  if (override) lines.push(`Set by your instructor: ${oneLine(override.comment)}`);
  return lines;
}

const pointsLine = ({ points }: { points: number }, of: number) =>
  `${points} of ${of} ${of === 1 ? "point" : "points"}.`;

const words: Readonly<Record<GradedExercise["status"], string>> = {
  right: "Right.",
  partly: "Right in part.",
  wrong: "Not right.",
  invalid: "This was no answer.",
  missing: "No answer.",
  unjudged: "This could not be judged; your instructor will look at it.",
};

function messagesOf({ status, messages, override }: GradedExercise, isCode: boolean): string[] {
  const own = status === "unjudged" ? [] : isCode ? withoutHiddenCalls(messages) : messages;
  const lines = own.map((message) => oneLine(withoutTex(message)));
  return override ? [...lines, `Your instructor: ${oneLine(override.comment)}`] : lines;
}

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 600 ? `${line.slice(0, 600)} …` : line;
};

const signs: Readonly<Record<string, string>> = {
  cdot: "·",
  times: "×",
  le: "≤",
  ge: "≥",
  ne: "≠",
  approx: "≈",
};

/** Formulas between dollars as far as plain text goes. */
export const withoutTex = (text: string): string =>
  text.replace(/\$([^$]*)\$/g, (_, formula: string) =>
    formula
      .replace(/\\(?:mathbf|mathrm|text|operatorname)\{([^{}]*)\}/g, "$1")
      .replace(/\\([a-z]+) ?/g, (whole, name: string) => signs[name] ?? whole.slice(1)),
  );

/** A feedback file for each student who has a grade, named by number and name. */
export function feedbackFiles(course: Course, grades: readonly Grade[]): FeedbackFile[] {
  const taken = new Set<string>();
  return grades.filter(isGiven).map((grade) => {
    const base = fileName(`${grade.student.number} ${grade.student.name}`);
    let name = base;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base} ${i}`;
    taken.add(name.toLowerCase());
    return { name: `${name}.txt`, text: feedbackText(course, grade) };
  });
}

/** A participant of a Moodle course, as its files name them. */
export interface Participant {
  readonly id: string;
  readonly name: string;
}

/**
 * The same in a zip file that Moodle takes under "Upload multiple feedback files in a zip": it finds each student by the
 * participant's number in the folder's name (mod/assign/feedback/file/importziplib.php). Who has none is left out.
 */
export function moodleFeedbackZip(
  course: Course,
  grades: readonly Grade[],
  participantOf: (grade: Grade) => Participant | undefined = participantOfFile,
): Uint8Array<ArrayBuffer> {
  const files = grades.filter(isGiven).flatMap((grade) => {
    const participant = participantOf(grade) ?? participantOfFile(grade);
    if (!participant) return [];
    const folder = `${fileName(participant.name).replaceAll("_", " ")}_${participant.id}_assignsubmission_file_`;
    return [[`${folder}/feedback.txt`, strToU8(feedbackText(course, grade))] as const];
  });
  // Always the same bytes for the same grades: zip files know no time before 1980.
  return zipSync(Object.fromEntries(files), { mtime: "1980-01-01T12:00:00" }) as Uint8Array<ArrayBuffer>;
}

function participantOfFile({ handIn, student }: Grade): Participant | undefined {
  const id = /^moodle:(\d+)$/.exec(handIn?.account ?? "")?.[1];
  return id === undefined ? undefined : { id, name: handIn?.accountName ?? student.name };
}

/** A name that every file system takes and that leads nowhere. */
const fileName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{M} _-]+/gu, "_")
    .slice(0, 100)
    .trim() || "student";
