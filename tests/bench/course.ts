import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { exercises, registry } from "../../chapters/en/exercises/index.ts";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import { parametersFor, studentSeed } from "../../classroom/exercises/seed.ts";
import { type Assignment, writeAssignment } from "../../classroom/files/assignment.ts";
import { assignmentDigest } from "../../classroom/files/digest.ts";
import { type Key, writeKey } from "../../classroom/files/key.ts";
import { type SubmittedAnswer, sealSubmission, writeSubmission } from "../../classroom/files/submission.ts";
import { type Random, random } from "../../engine/index.ts";

export interface SyntheticCourse {
  readonly assignment: Assignment;
  readonly key: Key;
  /** Of what each student handed in, the name in Moodle's zip file and the text. */
  readonly files: ReadonlyMap<string, string>;
}

/** How a course is made: students, and exercises by kind. */
export interface CourseOptions {
  readonly students: number;
  readonly code: number;
  readonly others: number;
  readonly seed: number;
}

/** A course whose students answer rightly, wrongly, not at all, and now and then with a loop that never ends. */
export async function syntheticCourse({
  students,
  code,
  others,
  seed,
}: CourseOptions): Promise<SyntheticCourse> {
  const draw = random(seed);
  const ofKind = (isCode: boolean) =>
    exercises.filter(({ kind }) => (kind === "code") === isCode && kind !== "goal");
  const chosen = [
    ...draw.shuffle(ofKind(false)).slice(0, others),
    ...draw.shuffle(ofKind(true)).slice(0, code),
  ];
  const assignment: Assignment = {
    format: "assignment",
    version: 1,
    id: "synthetic",
    title: "A synthetic week",
    language: "en",
    exercises: chosen.map(({ id, version }) => ({ id, version, points: 2, attempts: 3 })),
    order: "given",
    numbers: "each",
    seed,
    opens: null,
    due: "2026-11-23T23:59",
    timeZone: "Europe/Berlin",
    feedback: "after-due",
    book: "0.1.0",
  };
  const roster = Array.from({ length: students }, (_, i) => ({
    number: String(100_000 + i),
    name: `Student ${i.toString(36).toUpperCase()}x`,
    email: `s${i}@example.org`,
  }));
  const key: Key = {
    format: "key",
    version: 1,
    assignment: assignment.id,
    secret: "not one",
    roster,
    late: { graceMinutes: 10, percentPerDay: 10, lastDay: 5 },
    scores: "last",
  };
  const digest = await assignmentDigest(assignment);
  const files = new Map<string, string>();
  for (const [i, { number, name }] of roster.entries()) {
    const answers = assignment.exercises.flatMap(({ id }) => {
      const exercise = registry.get(id) as Exercise;
      return answerTo(exercise, studentSeed(assignment, number), draw);
    });
    const handedIn = new Date(Date.UTC(2026, 10, 20) + draw.integer(4 * 86_400) * 1000).toISOString();
    const submission = await sealSubmission({
      format: "submission",
      version: 1,
      assignment: { id: assignment.id, digest },
      student: { number, name },
      started: "2026-11-16T08:00:00.000Z",
      handedIn,
      answers,
      summary: answers.map(({ exercise }) => `${exercise}: answered`),
    });
    files.set(`${name}_${7000 + i}_assignsubmission_file_/week.json`, writeSubmission(submission));
  }
  return { assignment, key, files };
}

function answerTo(exercise: Exercise, seed: number, draw: Random): SubmittedAnswer[] {
  const { right, wrong, invalid } = exercise.samples(parametersFor(exercise, seed));
  const luck = draw.uniform();
  if (luck > 0.97) return [];
  const list = luck < 0.65 ? right : luck < 0.95 ? wrong : invalid.filter((answer) => answer !== undefined);
  const given = list[draw.integer(list.length)];
  const endless = exercise.kind === "code" && draw.uniform() < 0.005;
  const answer = endless ? `function ${exercise.entry}() { for (;;); }` : given;
  const seconds = 20 + draw.integer(600);
  return [{ exercise: exercise.id, version: exercise.version, answer, seconds, attempts: [] }];
}

/** Writes a course into a folder as an instructor has it: `assignment.json`, `key.json` and Moodle's `all.zip`. */
export function writeCourse({ assignment, key, files }: SyntheticCourse, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "assignment.json"), writeAssignment(assignment));
  writeFileSync(join(folder, "key.json"), writeKey(key));
  const entries = Array.from(files, ([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(join(folder, "all.zip"), zipSync(Object.fromEntries(entries)));
}
