import type { Exercise, ExerciseKind } from "../../classroom/exercises/exercise.ts";
import { type Progress, type Standing, standingOf } from "../../classroom/progress/progress.ts";

/** A chapter, with its exercises in the order of its text. */
export interface ListedChapter {
  readonly number: number;
  readonly title: string;
  readonly path: string;
  readonly exercises: readonly ListedExercise[];
}

export interface ListedExercise extends Pick<Exercise, "id" | "title" | "kind" | "level" | "minutes"> {
  /** "1.2" */
  readonly number: string;
}

export interface Filters {
  readonly chapter: string;
  readonly kind: ExerciseKind | "all";
  readonly level: Exercise["level"] | "all";
  readonly standing: Standing | "all";
}

export const everything: Filters = { chapter: "all", kind: "all", level: "all", standing: "all" };

export const kindWords: Record<ExerciseKind, string> = {
  number: "number",
  numbers: "table",
  choice: "choice",
  code: "code",
  goal: "playground",
};

export type ProgressByExercise = ReadonlyMap<string, Progress>;

/** The chapters with those of their exercises that the filters let through; without them where none is left. */
export function filtered(
  chapters: readonly ListedChapter[],
  filters: Filters,
  progress: ProgressByExercise,
): ListedChapter[] {
  const fits = ({ id, kind, level }: ListedExercise) =>
    (filters.kind === "all" || filters.kind === kind) &&
    (filters.level === "all" || filters.level === level) &&
    (filters.standing === "all" || filters.standing === standingOf(progress.get(id)));
  return chapters
    .filter(({ number }) => filters.chapter === "all" || filters.chapter === String(number))
    .map((chapter) => ({ ...chapter, exercises: chapter.exercises.filter(fits) }))
    .filter(({ exercises }) => exercises.length > 0);
}

/** How many of the exercises are solved. */
export const solvedOf = (exercises: readonly ListedExercise[], progress: ProgressByExercise): number =>
  exercises.filter(({ id }) => progress.get(id)?.solved).length;

/** "45 min", "2 h 10 min" */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
