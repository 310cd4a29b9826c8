import { readFile } from "node:fs/promises";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import type { Exercise } from "../classroom/exercises/exercise.ts";
import { parseMdx } from "../notebook/chapter.ts";
import { type Chapter, chaptersIn } from "./chapters.ts";
import type { Language } from "./languages.ts";
import { promptsOf } from "./plugins/exercises.ts";
import { remarkNumbering } from "./plugins/numbering.ts";
import { wordsFor } from "./plugins/pages.ts";
import { registries } from "./plugins/registries.ts";

/** An exercise where it stands in the book. */
export interface PlacedExercise {
  readonly exercise: Exercise;
  readonly chapter: Chapter;
  /** "1.2" is the second of chapter 1. */
  readonly number: string;
  /** HTML, with the first numbers in its holes, `<span data-given="x">`. */
  readonly prompt: string;
}

/** All exercises that stand in the chapters of a language, in the book's order. */
export async function exercisesIn(language: Language): Promise<PlacedExercise[]> {
  const chapters = await chaptersIn(language);
  return (await Promise.all(chapters.map((chapter) => placedIn(chapter, language)))).flat();
}

/** The prompts of a language's exercises by id, for pages outside the chapters. */
export async function promptsIn(language: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await exercisesIn(language)).map(({ exercise, prompt }) => [exercise.id, prompt]));
}

async function placedIn(chapter: Chapter, language: Language): Promise<PlacedExercise[]> {
  const path = chapter.entry.filePath ?? "";
  const text = await readFile(path, "utf8");
  const tree = parseMdx(text);
  const file = new VFile({ path, value: text });
  remarkNumbering({ wordsFor })(tree, file);
  linkBack(tree, chapter.slug);
  return promptsOf(tree, file, registries[language]).map(({ exercise, prompt }, i) => {
    return { exercise, chapter, number: `${chapter.number}.${i + 1}`, prompt };
  });
}

/** What is "on this page" in a chapter is in that chapter, seen from another page. */
function linkBack(tree: Root, slug: string): void {
  visit(tree, "link", (link) => {
    if (link.url.startsWith("#")) link.url = `../${slug}/${link.url}`;
  });
}
