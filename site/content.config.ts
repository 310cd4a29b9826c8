import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const title = z.string().min(1);
/** One sentence: it stands under the title, in the contents and in search results. */
const description = z.string().regex(/[.?]$/, "must be a sentence, with its full stop");

/** chapters/en/01-perceptron.mdx is `en/01-perceptron`: number and slug come from the file name. */
const chapters = defineCollection({
  loader: glob({ base: "./chapters", pattern: "*/[0-9][0-9]-*.mdx" }),
  schema: z.object({
    title,
    description,
    part: z.string().optional(),
    status: z.enum(["draft", "complete"]).default("complete"),
  }),
});

/** Pages of the book outside its chapters: the opening page, and those that close the book, by their order. */
const pages = defineCollection({
  loader: glob({
    base: "./chapters",
    pattern: "*/[a-z]*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: z.object({ title, description, order: z.number().default(0) }),
});

export const collections = { chapters, pages };
