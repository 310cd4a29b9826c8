import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Built } from "./build.ts";
import { isExercise } from "./chapter.ts";
import { withoutSymbols } from "./formula.ts";
import { outlineOf } from "./outline.ts";
import { numberText } from "./pair.ts";
import { applyEdits, type Edit, type Part } from "./take-home-chapter.ts";

/**
 * A built chapter as prose in plain Markdown and cells: numbers printed, formulas without \sym, figures by their
 * captions, side notes in brackets, references by their words. `text` is the file that the tree was read from.
 */
export function partsOf(text: string, nodes: readonly Nodes[], built: Built): Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const found = partsOfNode(text, node, built);
    const before = parts.at(-1);
    const [first] = found;
    if (before?.kind === "prose" && first?.kind === "prose") {
      parts[parts.length - 1] = { kind: "prose", markdown: `${before.markdown}\n\n${first.markdown}` };
      parts.push(...found.slice(1));
    } else parts.push(...found);
  }
  return parts;
}

function partsOfNode(text: string, node: Nodes, built: Built): Part[] {
  if (node.type === "yaml" || node.type === "mdxjsEsm" || node.type === "mdxFlowExpression") return [];
  const unit = built.units.find((candidate) => candidate.node === node);
  if (unit?.kind === "cell")
    return [{ kind: "cell", id: unit.id, source: unit.source, outline: outlineOf(unit.source) }];
  if (isExercise(node)) return [reminder(node)];
  if (node.type === "mdxJsxFlowElement") return [...caption(node), ...partsOf(text, node.children, built)];
  if (holdsCell(node, built)) return partsOf(text, (node as { children: RootContent[] }).children, built);
  const markdown = markdownOf(text, node, built);
  return markdown ? [{ kind: "prose", markdown }] : [];
}

function holdsCell(node: Nodes, { units }: Built): boolean {
  let found = false;
  visit(node, "code", (code) => {
    found ||= units.some((unit) => unit.node === code);
  });
  return found;
}

type Element = Nodes & { type: "mdxJsxFlowElement" };

function attribute({ attributes }: Element, key: string): string | undefined {
  const value = attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === key)?.value;
  return typeof value === "string" ? value : undefined;
}

function caption(element: Element): Part[] {
  const words = attribute(element, "caption");
  if (element.name !== "Figure" || words === undefined) return [];
  return [
    { kind: "prose", markdown: `*In the book, figure ${attribute(element, "number") ?? ""}: ${words}*` },
  ];
}

/** An exercise draws its numbers and checks answers only in the book. */
const reminder = (exercise: Element): Part => ({
  kind: "prose",
  markdown: `*In the book, exercise ${attribute(exercise, "number") ?? ""} stands here.*`,
});

/** The node's own text, mended in the places that only the book understands. */
function markdownOf(text: string, node: Nodes, built: Built): string {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const indent = " ".repeat((node.position?.start.column ?? 1) - 1);
  const edits = editsIn(text, node, built).map((edit) => ({
    ...edit,
    from: edit.from - from,
    to: edit.to - from,
  }));
  return applyEdits(text.slice(from, to), edits).replaceAll(`\n${indent}`, "\n").trim();
}

function editsIn(text: string, root: Nodes, built: Built): Edit[] {
  const edits: Edit[] = [];
  const replace = (node: Nodes, by: string) => {
    edits.push({ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0, text: by });
    return SKIP;
  };
  visit(root, (node) => {
    if (node.type === "math" || node.type === "inlineMath")
      return replace(node, withoutSymbols(sliceOf(text, node)));
    if (node.type === "mdxTextExpression") return replace(node, "");
    if (node.type === "link" && node.children.every(({ position }) => !position))
      return replace(node, `[${wordsOf(node.children)}](${node.url})`);
    if (node.type === "mdxJsxTextElement") edits.push(...tagEdits(node));
    const unit = built.units.find((candidate) => candidate.node === node);
    const result = unit && built.results.get(unit.id);
    if (unit?.kind === "number" && result) return replace(node, numberText(unit, result));
    return undefined;
  });
  return edits;
}

const sliceOf = (text: string, { position }: Nodes) =>
  text.slice(position?.start.offset, position?.end.offset);

const wordsOf = (children: PhrasingContent[]) =>
  children.map((child) => ("value" in child ? child.value : "")).join("");

/** A side note becomes a remark in brackets; of other elements only the content stays. */
function tagEdits({ name, children, position }: Nodes & { type: "mdxJsxTextElement" }): Edit[] {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const first = children[0]?.position?.start.offset;
  const last = children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [{ from, to, text: "" }];
  const [open, close] = name === "SideNote" ? [" (", ")"] : ["", ""];
  return [
    { from, to: first, text: open },
    { from: last, to, text: close },
  ];
}
