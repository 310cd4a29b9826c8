import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import GithubSlugger from "github-slugger";
import type { Link, Parents, Root, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { parseMdx } from "../../notebook/chapter.ts";

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
  const waiting = new Map(terms.map((term) => [term.slug, pattern(term)]));
  visit(tree, "paragraph", (paragraph) => {
    linkIn(paragraph, waiting);
    return SKIP;
  });
}

function linkIn(parent: Parents, waiting: Map<string, RegExp>): void {
  // Links are put in on the way, and what follows one is a text of its own.
  for (let place = 0; place < parent.children.length; place++) {
    const child = parent.children[place];
    if (child.type === "text") {
      const parts = firstUse(child, waiting);
      if (parts) parent.children.splice(place--, 1, ...(parts as typeof parent.children));
    } else if ("children" in child && !withoutTerms.includes(child.type)) linkIn(child, waiting);
  }
}

/** The text in parts, one of them a link, or null where none of the terms is in it. */
function firstUse(text: Text, waiting: Map<string, RegExp>): (Text | Link)[] | null {
  for (const [slug, of] of waiting) {
    const match = of.exec(text.value);
    if (!match) continue;
    waiting.delete(slug);
    return split(text, match, slug);
  }
  return null;
}

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
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?:s|es)?(?![\\p{L}\\p{N}-])`, "iu");
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
