import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { type Language, pathTo } from "./languages.ts";
import { outline, type PlannedChapter } from "./outline.ts";
import { placeOf } from "./place.ts";

export interface Chapter {
  number: number;
  slug: string;
  path: string;
  entry: CollectionEntry<"chapters">;
}

/** The written chapters of a language, in the order of their numbers. */
export async function chaptersIn(language: Language): Promise<Chapter[]> {
  const entries = await getCollection("chapters", ({ id }) => placeOf(id).language === language);
  return entries
    .map((entry) => {
      const { number, slug } = placeOf(entry.id);
      return { number, slug, path: pathTo(language, slug), entry };
    })
    .sort((a, b) => a.number - b.number);
}

/** The outline of a language, each planned chapter with its written one where there is one. */
export async function contentsOf(
  language: Language,
): Promise<{ planned: PlannedChapter; chapter?: Chapter }[]> {
  const written = await chaptersIn(language);
  return outline[language].map((planned) => ({
    planned,
    chapter: written.find(({ number }) => number === planned.number),
  }));
}

/** A page outside the chapters: "index" (the opening) or "colophon". */
export async function pageIn(
  language: Language,
  name: "index" | "colophon",
): Promise<CollectionEntry<"pages">> {
  const page = await getEntry("pages", `${language}/${name}`);
  if (!page) throw new Error(`chapters/${language}/${name}.mdx is missing`);
  return page;
}
