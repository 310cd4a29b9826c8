import GithubSlugger from "github-slugger";
import type { Code, Heading, Link, Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isLive } from "../../notebook/chapter.ts";

/** The words before a number where the text refers to something. */
export interface ReferenceWords {
  equation: string;
  figure: string;
  section: string;
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

interface Target {
  word: keyof ReferenceWords;
  number: string;
}

/**
 * Numbers a chapter's sections, figures and equations ("1.3"), and writes the text of references that have none:
 * `[](#fig-line)` becomes "figure 1.2". A link to nothing on the page fails the build.
 */
export function remarkNumbering({ words }: { words: ReferenceWords }) {
  return (tree: Root, file: VFile): void => {
    const chapter = chapterNumber(file);
    const anchors = anchorsOf(tree);
    const targets = numberAll(tree, chapter, file);
    visit(tree, "link", (link, index, parent) => {
      const before = parent?.children[(index ?? 0) - 1];
      if (!link.url.startsWith("#")) return;
      expectTarget(link, targets, anchors, file);
      refer(link, targets, words, !before || /[.?!]\s+$/.test(textOf(before)));
    });
  };
}

/** The ids that have no number: cells, headings below a section's, and elements that say their id themselves. */
function anchorsOf(tree: Root): Set<string> {
  const anchors = new Set(["top"]);
  const slugger = new GithubSlugger();
  visit(tree, (node) => {
    if (node.type === "heading" && node.depth !== 2) anchors.add(slugger.slug(textOf(node)));
    if (node.type === "code" && isLive(node)) anchors.add(`cell-${cellId(node)}`);
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const id = attribute(node, "id");
      if (typeof id === "string" && node.name !== "Figure") anchors.add(id);
    }
  });
  return anchors;
}

const cellId = ({ meta }: Code) => /id=(\S+)/.exec(meta ?? "")?.[1];

const attribute = ({ attributes }: JsxElement, name: string) =>
  attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === name)?.value;

/** The number that a chapter's file name begins with: "01-perceptron.mdx" is chapter 1. Other pages have none. */
function chapterNumber(file: VFile): string | null {
  const [, digits] = /(?:^|\/)(\d\d)-[^/]*\.mdx$/.exec(file.path ?? "") ?? [];
  return digits ? String(Number(digits)) : null;
}

function numberAll(tree: Root, chapter: string | null, file: VFile): Map<string, Target> {
  const targets = new Map<string, Target>();
  const counts = { section: 0, figure: 0, equation: 0 };
  const slugger = new GithubSlugger();
  const take = (word: keyof typeof counts, id: string, node: Nodes) => {
    if (targets.has(id)) file.fail(`the id "${id}" is taken already on this page`, node);
    const number = chapter ? `${chapter}.${++counts[word]}` : String(++counts[word]);
    targets.set(id, { word, number });
    return number;
  };
  visit(tree, (node, index, parent) => {
    if (node.type === "heading" && node.depth === 2) numberSection(node, chapter, slugger, take);
    if (node.type === "mdxJsxFlowElement" && node.name === "Figure") numberFigure(node, take, file);
    if (node.type === "code" && isLive(node))
      numberEquations(node, parent?.children.slice(0, index) ?? [], take);
  });
  return targets;
}

type Take = (word: keyof ReferenceWords, id: string, node: Nodes) => string;

function numberSection(node: Heading, chapter: string | null, slugger: GithubSlugger, take: Take): void {
  const id = slugger.slug(textOf(node));
  node.data = { ...node.data, hProperties: { id } };
  const number = take("section", id, node);
  if (chapter)
    node.children.unshift({
      type: "text",
      value: `${number} `,
      data: {
        hName: "span",
        hProperties: { className: ["section-number"] },
        hChildren: [{ type: "text", value: `${number} ` }],
      },
    });
}

function numberFigure(node: MdxJsxFlowElement, take: Take, file: VFile): void {
  const id = attribute(node, "id");
  if (typeof id !== "string") file.fail('a Figure needs an id: <Figure id="some-name" …>', node);
  if (!hasCaption(node))
    file.fail('a Figure needs a caption: <Figure id="some-name" caption="What to see in it." …>', node);
  node.attributes.push({ type: "mdxJsxAttribute", name: "number", value: take("figure", `fig-${id}`, node) });
}

/** As an attribute, or as a part of the figure that is put into its slot of that name. */
function hasCaption(figure: MdxJsxFlowElement): boolean {
  const given = attribute(figure, "caption");
  if (given && (typeof given !== "string" || given.trim())) return true;
  let found = false;
  visit(figure, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
    found ||= node !== figure && attribute(node as JsxElement, "slot") === "caption";
  });
  return found;
}

function numberEquations(cell: Code, before: Nodes[], take: Take): void {
  const id = cellId(cell);
  const formulas = before.slice(before.findLastIndex(({ type }) => type !== "math") + 1);
  formulas.forEach((formula, i) => {
    const number = take("equation", i === 0 ? `eq-${id}` : `eq-${id}-${i + 1}`, formula);
    formula.data = { ...formula.data, number } as never;
  });
}

/** A link within the page leads somewhere, and one without words to something that has a number. */
function expectTarget(link: Link, targets: Map<string, Target>, anchors: Set<string>, file: VFile): void {
  const id = link.url.slice(1);
  if (targets.has(id)) return;
  if (!anchors.has(id))
    file.fail(
      `nothing on this page has the id "${id}": a reference names #eq-…, #fig-…, #cell-… or a section's anchor`,
      link,
    );
  if (link.children.length === 0)
    file.fail(`"${id}" has no number to refer to: write words between the brackets`, link);
}

/** Gives a reference without words the word and the number of its target. */
function refer(
  link: Link,
  targets: Map<string, Target>,
  words: ReferenceWords,
  beginsSentence: boolean,
): void {
  const target = targets.get(link.url.slice(1));
  if (!target || link.children.length > 0) return;
  const word = words[target.word];
  const written = beginsSentence ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  link.children = [{ type: "text", value: `${written} ${target.number}` }];
  link.data = { ...link.data, hProperties: { className: ["ref"] } };
}
