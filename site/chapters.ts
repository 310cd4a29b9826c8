import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { type Language, pathTo } from "./languages.ts";
import { outline, type PlannedChapter } from "./outline.ts";
import { placeOf } from "./place.ts";

/** A page of the book that is read in its turn: a chapter, or a page that closes the book, which has no number. */
export interface Reading<Kind extends "chapters" | "pages" = "chapters" | "pages"> {
  number?: number;
  slug: string;
  path: string;
  entry: CollectionEntry<Kind>;
}

export interface Chapter extends Reading<"chapters"> {
  number: number;
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

/** The pages after the last chapter, such as the colophon, in their order. */
export async function closingPagesIn(language: Language): Promise<Reading<"pages">[]> {
  const entries = await getCollection("pages", ({ id }) => id.startsWith(`${language}/`));
  return entries
    .filter(({ id }) => id !== `${language}/index`)
    .map((entry) => {
      const slug = entry.id.slice(language.length + 1);
      return { slug, path: pathTo(language, slug), entry };
    })
    .sort((a, b) => a.entry.data.order - b.entry.data.order);
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

/** The opening page. */
export async function openingIn(language: Language): Promise<CollectionEntry<"pages">> {
  const page = await getEntry("pages", `${language}/index`);
  if (!page) throw new Error(`chapters/${language}/index.mdx is missing`);
  return page;
}
