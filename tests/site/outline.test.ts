import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../site/languages.ts";
import { outline } from "../../site/outline.ts";
import { placeOf } from "../../site/place.ts";

const book = new URL("../../chapters/", import.meta.url);

/** The written chapters of a language: place and title of each. */
function written(language: string) {
  return readdirSync(new URL(language, book))
    .filter((name) => /^\d\d-.*\.mdx$/.test(name))
    .map((name) => {
      const source = readFileSync(new URL(`${language}/${name}`, book), "utf8");
      const [, title] = /^title: *"?(.*?)"? *$/m.exec(source) ?? [];
      const { number, slug } = placeOf(`${language}/${name}`);
      return { number, slug, title };
    });
}

describe.each(languages)("the outline in %s", (language) => {
  test("holds every written chapter, with its number, address and title", () => {
    expect(outline[language]).toEqual(expect.arrayContaining(written(language)));
  });

  test("counts its chapters from 1", () => {
    expect(outline[language].map(({ number }) => number)).toEqual(outline[language].map((_, i) => i + 1));
  });
});

test("a chapter's place is read from its file name", () => {
  expect(placeOf("/book/chapters/en/07-backpropagation.mdx")).toEqual({
    language: "en",
    number: 7,
    slug: "backpropagation",
  });
  expect(() => placeOf("en/backpropagation.mdx")).toThrow("named like en/01-perceptron.mdx");
});
