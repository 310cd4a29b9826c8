import GithubSlugger from "github-slugger";
import type { Code, Heading, Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isExercise, isLive } from "../../notebook/chapter.ts";

/** What has a number, with the word that stands before it where the text refers to it. */
export type Words = Record<Kind, string>;
type Kind = "equation" | "figure" | "exercise" | "section" | "chapter";

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export interface Target {
  kind: Kind;
  number: string;
}

/** What links can lead to on a page, by id. */
export interface Targets {
  /** the number of the page itself, where it is a chapter */
  chapter: string | null;
  numbered: Map<string, Target>;
  /** the ids that have no number */
  anchors: Set<string>;
}

/**
 * Numbers a page's sections, figures and equations, "1.3" in chapter 1 and "3" on a page that is no chapter, and
 * writes the numbers into its tree.
 */
export function numberTargets(tree: Root, file: VFile, words: Words): Targets {
  const chapter = chapterNumber(file);
  const anchors = anchorsOf(tree);
  return { chapter, numbered: numberAll(tree, chapter, file, words), anchors };
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
      if (typeof id === "string" && node.name !== "Figure" && !isExercise(node)) anchors.add(id);
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

function numberAll(tree: Root, chapter: string | null, file: VFile, words: Words): Map<string, Target> {
  const targets = new Map<string, Target>();
  const counts = { section: 0, figure: 0, exercise: 0, equation: 0 };
  const slugger = new GithubSlugger();
  const take = (kind: keyof typeof counts, id: string, node: Nodes) => {
    if (targets.has(id)) file.fail(`the id "${id}" is taken already on this page`, node);
    const number = chapter ? `${chapter}.${++counts[kind]}` : String(++counts[kind]);
    targets.set(id, { kind, number });
    return number;
  };
  visit(tree, (node, index, parent) => {
    if (node.type === "heading" && node.depth === 2) numberSection(node, chapter, slugger, take);
    if (node.type === "mdxJsxFlowElement" && node.name === "Figure") numberFigure(node, take, file, words);
    if (isExercise(node)) numberExercise(node, take, file, words);
    if (node.type === "code" && isLive(node))
      numberEquations(node, parent?.children.slice(0, index) ?? [], take);
  });
  return targets;
}

type Take = (kind: "equation" | "figure" | "exercise" | "section", id: string, node: Nodes) => string;

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

function numberFigure(node: MdxJsxFlowElement, take: Take, file: VFile, words: Words): void {
  const id = attribute(node, "id");
  if (typeof id !== "string") file.fail('a Figure needs an id: <Figure id="some-name" …>', node);
  if (!hasCaption(node))
    file.fail('a Figure needs a caption: <Figure id="some-name" caption="What to see in it." …>', node);
  give(node, { number: take("figure", `fig-${id}`, node), word: capitalised(words.figure) });
}

function numberExercise(node: MdxJsxFlowElement, take: Take, file: VFile, words: Words): void {
  const id = attribute(node, "id");
  if (typeof id !== "string") file.fail('an Exercise needs an id: <Exercise id="some-name">', node);
  give(node, { number: take("exercise", `ex-${id}`, node), word: capitalised(words.exercise) });
}

function give(node: MdxJsxFlowElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes))
    node.attributes.push({ type: "mdxJsxAttribute", name, value });
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

export const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
