import { type ExerciseKind, levels, type Registry } from "../../classroom/exercises/exercise.ts";

/** What an instructor chooses by: an exercise without its functions, so that the page can carry all of them. */
export interface Listed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The slug of its chapter. */
  readonly chapter: string;
  readonly kind: ExerciseKind;
  readonly level: (typeof levels)[number];
  readonly minutes: number;
}

export interface ListedChapter {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
}

export const kindNames: Record<ExerciseKind, string> = {
  number: "number",
  numbers: "table of numbers",
  choice: "choice",
  code: "code",
  goal: "playground goal",
};

/** What is looked for; "" where anything will do. */
export interface Filter {
  readonly words: string;
  readonly chapter: string;
  readonly kind: ExerciseKind | "";
  readonly level: (typeof levels)[number] | "";
  /** At most so many minutes. */
  readonly minutes: string;
}

export const anything: Filter = { words: "", chapter: "", kind: "", level: "", minutes: "" };

export const levelNames: readonly (typeof levels)[number][] = levels;

/** The exercises of a registry, in its order. */
export function listed(registry: Registry): Listed[] {
  return [...registry.values()].map(({ id, version, title, chapter, kind, level, minutes }) => ({
    id,
    version,
    title,
    chapter,
    kind,
    level,
    minutes,
  }));
}

export const isAnything = (filter: Filter): boolean => Object.values(filter).every((value) => value === "");

/** Whether an exercise is what is looked for: each word must be in its title, its name, its kind or its chapter. */
export function matches(exercise: Listed, filter: Filter, chapters: readonly ListedChapter[]): boolean {
  const chapter = chapters.find(({ slug }) => slug === exercise.chapter)?.title ?? "";
  const text = plain(
    [exercise.title, exercise.id, kindNames[exercise.kind], exercise.level, chapter].join(" "),
  );
  return (
    plain(filter.words)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (filter.chapter === "" || filter.chapter === exercise.chapter) &&
    (filter.kind === "" || filter.kind === exercise.kind) &&
    (filter.level === "" || filter.level === exercise.level) &&
    (filter.minutes === "" || exercise.minutes <= Number(filter.minutes))
  );
}

const plain = (text: string) => text.trim().toLowerCase().replaceAll("-", " ");

/** "4 exercises", "1 point": a count with its noun, in the singular where it is one. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${Number.isInteger(count) ? count : count.toFixed(1)} ${count === 1 ? one : many}`;
}

/** Minutes in words: "35 minutes", "2 hours 10 minutes". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return counted(rest, "minute");
  return rest === 0 ? counted(hours, "hour") : `${counted(hours, "hour")} ${counted(rest, "minute")}`;
}

/** "3 exercises, 6 points, about 12 minutes." */
export function totalsOf(
  chosen: readonly { readonly id: string; readonly points: number }[],
  exercises: readonly Listed[],
): string {
  if (chosen.length === 0) return "Nothing chosen yet.";
  const points = chosen.reduce((sum, one) => sum + one.points, 0);
  const minutes = chosen.reduce(
    (sum, one) => sum + (exercises.find(({ id }) => id === one.id)?.minutes ?? 0),
    0,
  );
  return `${counted(chosen.length, "exercise")}, ${counted(points, "point")}, about ${duration(minutes)}.`;
}
