import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import GithubSlugger from "github-slugger";
import type { Link, Parents, Root, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isExercise, parseMdx } from "../../notebook/chapter.ts";

/** A term of the glossary and the anchor of its entry. */
export interface Term {
  readonly name: string;
  readonly slug: string;
}

const page = "glossary.mdx";

// A link in a link is none; what is emphasised is a term where the text itself explains it; side notes are terse enough.
const withoutTerms = ["link", "emphasis", "strong", "mdxJsxTextElement"];

/**
 * Links the first use of each glossary term on a page to its entry. A term is a level-3 heading of glossary.mdx in the
 * page's language; singular and plural, with a small or a capital letter, are the same. Runs before `remarkNumbering`,
 * which checks the address and makes it relative.
 */
export function remarkGlossary() {
  return (tree: Root, { path }: VFile): void => {
    const file = path && join(dirname(path), page);
    if (!file || basename(path) === page || !statSync(file, { throwIfNoEntry: false })) return;
    linkTerms(tree, termsIn(file));
  };
}

/** The terms of a glossary, the longest first, so that "learning rate" goes before "rate". */
export function termsOf(glossary: Root): Term[] {
  const slugger = new GithubSlugger();
  const terms: Term[] = [];
  visit(glossary, "heading", (heading) => {
    const name = textOf(heading);
    const slug = slugger.slug(name);
    if (heading.depth === 3) terms.push({ name, slug });
  });
  return terms.sort((a, b) => b.name.length - a.name.length);
}

/** Links the first use of each term in the tree's paragraphs. */
export function linkTerms(tree: Root, terms: readonly Term[]): void {
  const found = terms.map((term) => ({ slug: term.slug, pattern: pattern(term) }));
  const waiting = new Set(terms.map(({ slug }) => slug));
  visit(tree, (node) => {
    // A prompt is shown on other pages too, and read with care anyway.
    if (isExercise(node)) return SKIP;
    if (node.type !== "paragraph") return undefined;
    linkIn(node, found, waiting);
    return SKIP;
  });
}

interface Found {
  readonly slug: string;
  readonly pattern: RegExp;
}

function linkIn(parent: Parents, terms: readonly Found[], waiting: Set<string>): void {
  // Links are put in on the way, and what follows one is a text of its own.
  for (let place = 0; place < parent.children.length; place++) {
    const child = parent.children[place];
    if (child.type === "text") {
      const parts = firstUse(child, terms, waiting);
      if (parts) parent.children.splice(place--, 1, ...(parts as typeof parent.children));
    } else if ("children" in child && !withoutTerms.includes(child.type)) linkIn(child, terms, waiting);
  }
}

/** The text in parts, one of them a link, or null where none of the terms is in it. */
function firstUse(text: Text, terms: readonly Found[], waiting: Set<string>): (Text | Link)[] | null {
  // What is quoted, such as a paper's title, has words of its own.
  let rest = text.value.replace(/“[^”]*”/g, blank);
  for (const { slug, pattern } of terms) {
    const [match] = waiting.has(slug) ? rest.matchAll(pattern) : [];
    if (match) {
      waiting.delete(slug);
      return split(text, match, slug);
    }
    // The "gradient" in a later "gradient descent" is no use of the shorter term.
    rest = rest.replace(pattern, blank);
  }
  return null;
}

const blank = (words: string) => " ".repeat(words.length);

function split(text: Text, { 0: words, index }: RegExpExecArray, slug: string): (Text | Link)[] {
  const link: Link = {
    type: "link",
    url: `/glossary/#${slug}`,
    children: [{ type: "text", value: words }],
    data: { hProperties: { className: ["ref", "term"] } },
    position: text.position,
  };
  const parts = [text.value.slice(0, index), link, text.value.slice(index + words.length)];
  return parts
    .filter((part) => part !== "")
    .map((part) =>
      typeof part === "string" ? { type: "text", value: part, position: text.position } : part,
    );
}

function pattern({ name }: Term): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?:s|es)?(?![\\p{L}\\p{N}-])`, "giu");
}

const known = new Map<string, { changed: number; terms: Term[] }>();

/** Read again when the file has changed. */
function termsIn(file: string): Term[] {
  const changed = statSync(file).mtimeMs;
  const before = known.get(file);
  if (before?.changed === changed) return before.terms;
  const terms = termsOf(parseMdx(readFileSync(file, "utf8")));
  known.set(file, { changed, terms });
  return terms;
}
