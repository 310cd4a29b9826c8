import type { Answer, Exercise } from "../exercises/exercise.ts";
import { type Assignment, dueAt } from "./assignment.ts";
import {
  type AnswerRecord,
  type Answers,
  orderFor,
  progressOf,
  seedOf,
  untouched,
  type Work,
} from "./student-work.ts";
import type { Submission } from "./submission.ts";
import { localTimeAt } from "./time-zone.ts";

const longest = 200;

/** What is handed in, but for the receipt: the answers, and a summary for people who open the file. */
export function handInContent(
  assignment: Assignment,
  digest: string,
  work: Work,
  answers: Answers,
  exercises: ReadonlyMap<string, Exercise>,
  now: number,
): Omit<Submission, "receipt"> {
  const given = orderFor(assignment, work.student).flatMap(({ id, version }) => {
    const { answer, seconds, attempts } = answers.get(id) ?? untouched;
    if (answer === undefined) return [];
    return [
      {
        exercise: id,
        version: exercises.get(id)?.version ?? version,
        answer,
        seconds: Math.round(seconds),
        attempts,
      },
    ];
  });
  return {
    format: "submission",
    version: 1,
    assignment: { id: assignment.id, digest },
    student: work.student,
    started: work.started,
    handedIn: new Date(now).toISOString(),
    answers: given,
    summary: summaryOf(assignment, work, answers, exercises, now),
  };
}

/** What a submission holds, a line each, for people who open the file. Graders read the answers, not this. */
function summaryOf(
  assignment: Assignment,
  { student, handedIn }: Work,
  answers: Answers,
  exercises: ReadonlyMap<string, Exercise>,
  now: number,
): string[] {
  const { title, timeZone } = assignment;
  const time = (instant: number) =>
    `${localTimeAt(instant, timeZone).slice(0, 16).replace("T", " ")} (${timeZone})`;
  const due = dueAt(assignment);
  const ordered = orderFor(assignment, student);
  const seed = seedOf(assignment, student);
  return [
    `${title}: ${student.name}, ${student.number}`,
    `Handed in ${time(now)} by this computer's clock${lateness(due, now)}.`,
    ...(due === null ? [] : [`Due ${time(due)}.`]),
    ...handedIn.map(({ at, receipt }) => `Handed in before: ${time(Date.parse(at))}, receipt ${receipt}.`),
    ...ordered.map(({ id }, i) => {
      const exercise = exercises.get(id);
      const record = answers.get(id) ?? untouched;
      return `${i + 1}. ${exercise?.title ?? id}: ${answered(exercise, seed, record)}`;
    }),
  ].map((line) => (line.length > longest ? `${line.slice(0, longest)} …` : line));
}

function lateness(due: number | null, now: number): string {
  if (due === null || now <= due) return "";
  const minutes = Math.ceil((now - due) / 60_000);
  const words =
    minutes < 120
      ? `${minutes} min`
      : minutes < 2880
        ? `${Math.round(minutes / 60)} h`
        : `${Math.round(minutes / 1440)} days`;
  return `, ${words} late`;
}

function answered(exercise: Exercise | undefined, seed: number, record: AnswerRecord): string {
  if (record.answer === undefined || (exercise && progressOf(exercise, seed, record) === "none"))
    return "no answer";
  const tries = record.attempts.length;
  return `${answerText(exercise, record.answer)}${tries > 0 ? ` (checked ${tries === 1 ? "once" : `${tries} times`})` : ""}`;
}

function answerText(exercise: Exercise | undefined, answer: Answer): string {
  if (exercise?.kind === "code") return `code, ${String(answer).split("\n").length} lines`;
  if (typeof answer === "string") return oneLine(answer);
  if (Array.isArray(answer)) return `option ${answer.map((place: number) => place + 1).join(", ")}`;
  if (exercise?.kind === "goal") return "an experiment";
  return Object.entries(answer as Record<string, string>)
    .map(([name, value]) => `${name} ${oneLine(String(value))}`)
    .join(", ");
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
