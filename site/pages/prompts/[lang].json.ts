import type { APIRoute } from "astro";
import { promptsIn } from "../../exercises.ts";
import { type Language, languages } from "../../languages.ts";

/** What pages outside the chapters fetch to show exercises: `/prompts/en.json`, the prompts as HTML, by id. */
export const getStaticPaths = () =>
  languages.map((language) => ({ params: { lang: language }, props: { language } }));

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  Response.json(Object.fromEntries(await promptsIn(language)));
