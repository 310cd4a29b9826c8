import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Link, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { parseMdx } from "../../notebook/chapter.ts";
import { capitalised, numberTargets, type Target, type Targets, type Words } from "./targets.ts";

/**
 * Numbers a chapter's sections, figures, exercises and equations ("1.3"), and writes the text of references that have none:
 * `[](#fig-line)` becomes "figure 1.2", `[](/perceptron/#eq-sum)` "equation 1.2" and `[](/perceptron/)` "chapter 1".
 * A link to nothing, on the page or in another chapter, fails the build. An address that begins with a slash counts from
 * the book in the page's language, wherever on its host that stands.
 */
export function remarkNumbering({ wordsFor }: { wordsFor: (path: string) => Words }) {
  return (tree: Root, file: VFile): void => {
    const words = wordsFor(file.path);
    const own = numberTargets(tree, file, words);
    visit(tree, "link", (link, index, parent) => {
      const before = parent?.children[(index ?? 0) - 1];
      const target = link.url.startsWith("#")
        ? find(own, link.url.slice(1), "on this page", link, file)
        : link.url.startsWith("/")
          ? findElsewhere(link, file, words)
          : undefined;
      if (target) refer(link, target, words, !before || /[.?!]\s+$/.test(textOf(before)));
    });
  };
}

/** What a link names, if it has a number; without one the link must have words, and with no such id the build fails. */
function find(targets: Targets, id: string, where: string, link: Link, file: VFile): Target | undefined {
  const target = targets.numbered.get(id);
  if (target) return target;
  if (!targets.anchors.has(id))
    file.fail(
      `nothing ${where} has the id "${id}": a reference names #eq-…, #fig-…, #ex-…, #cell-… or a section's anchor`,
      link,
    );
  return expectWords(link, id, file);
}

/** In another chapter. Other pages and files of the book may be linked too; a test follows all links once it is built. */
function findElsewhere(link: Link, file: VFile, words: Words): Target | undefined {
  const [, address, slug, id] = /^(\/([a-z0-9-]*)[^#]*)#?(.*)$/.exec(link.url) ?? [];
  const name = chapterFile(dirname(file.path), slug);
  link.url = fromPage(file, link.url);
  if (!name)
    return link.children.length ? undefined : file.fail(`no chapter has the address ${address}`, link);
  if (address !== `/${slug}/`)
    file.fail(`a chapter's address is /${slug}/, with nothing between it and a #`, link);
  const targets = targetsIn(join(dirname(file.path), name), words);
  return id
    ? find(targets, id, `in ${name}`, link, file)
    : { kind: "chapter", number: targets.chapter as string };
}

function expectWords(link: Link, id: string, file: VFile): undefined {
  if (link.children.length === 0)
    file.fail(`"${id}" has no number to refer to: write words between the brackets`, link);
}

/** The file of the chapter with this address: "perceptron" is that of 01-perceptron.mdx. */
const chapterFile = (folder: string, slug: string) =>
  readdirSync(folder).find((name) => /^\d\d-/.test(name) && name.slice(3) === `${slug}.mdx`);

/** An address of the book as seen from a page of it, so that it holds wherever the book stands: /a/ is ../a/. */
const fromPage = ({ path }: VFile, url: string) =>
  (basename(path) === "index.mdx" ? "./" : "../") + url.slice(1);

const known = new Map<string, { changed: number; targets: Targets }>();

/** What another chapter has, read again when its file has changed. */
function targetsIn(path: string, words: Words): Targets {
  const changed = statSync(path).mtimeMs;
  const before = known.get(path);
  if (before?.changed === changed) return before.targets;
  const text = readFileSync(path, "utf8");
  const targets = numberTargets(parseMdx(text), new VFile({ path, value: text }), words);
  known.set(path, { changed, targets });
  return targets;
}

/** Gives a reference without words the word and the number of its target. */
function refer(link: Link, { kind, number }: Target, words: Words, beginsSentence: boolean): void {
  if (link.children.length > 0) return;
  const word = beginsSentence ? capitalised(words[kind]) : words[kind];
  link.children = [{ type: "text", value: `${word} ${number}` }];
  link.data = { ...link.data, hProperties: { className: ["ref"] } };
}
