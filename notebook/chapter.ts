import type { Code, InlineCode, Node, Parent, Root } from "mdast";
import type { InlineMath, Math as MathNode } from "mdast-util-math";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { type Digits, readDigits, splitFormat } from "./format.ts";
import { Problem } from "./problem.ts";

/** A live cell as it stands in a chapter. */
export interface CellSource {
  kind: "cell";
  id: string;
  source: string;
  /** line of the file on which the code's first line stands, and the columns by which it is indented there */
  firstLine: number;
  indent: number;
  node: Code;
  /** the display formulas that it belongs to, in order */
  formulas: MathNode[];
}

/** A number in the prose: `= expression | 3 digits`. */
export interface NumberSource {
  kind: "number";
  id: string;
  source: string;
  digits: Digits | undefined;
  firstLine: number;
  indent: number;
  node: InlineCode;
}

export type UnitSource = CellSource | NumberSource;

/** What a chapter's text holds for the notebook, in the text's order. */
export interface Chapter {
  units: UnitSource[];
  inlineFormulas: InlineMath[];
}

/** The syntax tree of an MDX text. */
export const parseMdx = (text: string): Root =>
  unified().use(remarkParse).use(remarkFrontmatter).use(remarkMath).use(remarkMdx).parse(text);

/** Whether it is an exercise: its numbers and formulas are its own affair, not the cells'. */
export const isExercise = (node: Node): node is MdxJsxFlowElement & { name: "Exercise" } =>
  node.type === "mdxJsxFlowElement" && (node as MdxJsxFlowElement).name === "Exercise";

/** Reads cells, formulas and numbers out of a chapter's tree. @throws Problem at the first that's badly written. */
export function readChapter(tree: Root): Chapter {
  const units: UnitSource[] = [];
  const inlineFormulas: Chapter["inlineFormulas"] = [];
  const ids = new Map<string, number>();
  visit(tree, (node, index, parent) => {
    if (isExercise(node)) return SKIP;
    if (node.type === "math") expectCell(node, parent?.children.slice((index ?? 0) + 1) ?? []);
    if (node.type === "inlineMath") {
      expectInText(node, parent);
      inlineFormulas.push(node);
    }
    if (node.type === "code") {
      if (isLive(node)) units.push(readCell(node, formulasBefore(parent?.children ?? [], index ?? 0), ids));
      else expectListing(node);
    }
    if (node.type === "inlineCode" && isNumber(node))
      units.push(readNumber(node, units.filter((unit) => unit.kind === "number").length + 1));
    return undefined;
  });
  return { units, inlineFormulas };
}

const start = (node: Node) => node.position?.start ?? { line: 1, column: 1 };
const problemAt = (node: Node, message: string) => new Problem(message, start(node).line, start(node).column);

export const isLive = (node: Code) => node.lang === "ts" && /(^|\s)live(\s|$)/.test(node.meta ?? "");

function expectCell(formula: MathNode, after: Node[]): void {
  // What stands behind the opening $$ would be lost.
  if (formula.meta) throw notOnItsOwn(formula);
  const next = after.find((node) => node.type !== "math");
  if (next?.type === "code" && isLive(next as Code)) return;
  throw problemAt(formula, "this display formula has no cell: write a ```ts live block directly after it");
}

/** `$$z$$` in a paragraph is a formula of the text; alone there, it was to be a display formula. */
function expectInText(formula: InlineMath, parent: Parent | undefined): void {
  if (parent?.type !== "paragraph") return;
  const alone = parent.children.every(
    (node) => node === formula || (node.type === "text" && /^[\s.,;:]*$/.test(node.value)),
  );
  if (alone && fenceOf(formula) >= 4) throw notOnItsOwn(formula);
}

/** How many characters stand around a formula in the text: dollars, and blanks beside them. */
const fenceOf = ({ position, value }: InlineMath): number =>
  (position?.end.offset ?? 0) - (position?.start.offset ?? 0) - value.length;

const notOnItsOwn = (formula: InlineMath | MathNode) =>
  problemAt(formula, "this display formula is not on lines of its own: write $$ above and below it");

/** Refuses a fence that was to be a cell or a formula, and would be printed as it is. */
function expectListing(node: Code): void {
  const head = `${node.lang ?? ""} ${node.meta ?? ""}`;
  if (/\blive\b|\bid=/i.test(head))
    throw problemAt(node, `"${head.trim()}" is no live cell: write \`\`\`ts live id=some-name`);
  if (/^math$/i.test(node.lang ?? ""))
    throw problemAt(node, "a display formula stands between two lines of $$, not in a ```math block");
}

/** Whether it is a number in the prose. @throws Problem if it was only meant to be one. */
function isNumber(node: InlineCode): boolean {
  if (/^=\s+$/.test(node.value))
    throw problemAt(node, "this number has no expression: write `= ` and what gives the value");
  if (/^=[^\s=>]/.test(node.value))
    throw problemAt(node, `\`${node.value}\` is only code: write \`= ${node.value.slice(1)}\`, with a blank`);
  return node.value.startsWith("= ");
}

function formulasBefore(siblings: Node[], index: number): MathNode[] {
  const first = siblings.slice(0, index).findLastIndex((node) => node.type !== "math") + 1;
  return siblings.slice(first, index) as MathNode[];
}

function readCell(node: Code, formulas: MathNode[], ids: Map<string, number>): CellSource {
  const [, id] = /^(?:live\s+id=(\S+)|id=\S+\s+live)$/.exec(node.meta?.trim() ?? "") ?? [];
  if (!id) throw problemAt(node, "this cell has no id: write ```ts live id=some-name, and nothing else");
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw problemAt(node, `"${id}" is no cell id: use small letters, digits and hyphens`);
  if (/^number-\d+$/.test(id))
    throw problemAt(node, `"${id}" is no cell id: numbers in the prose are called so`);
  const before = ids.get(id);
  if (before)
    throw problemAt(
      node,
      `the cell id "${id}" is taken by the cell in line ${before}; ids are unique in a chapter`,
    );
  const { line, column } = start(node);
  ids.set(id, line);
  return { kind: "cell", id, source: node.value, firstLine: line + 1, indent: column - 1, node, formulas };
}

function readNumber(node: InlineCode, count: number): NumberSource {
  const { line, column } = start(node);
  const [source, format] = splitFormat(node.value.slice(2));
  try {
    const digits = format === undefined ? undefined : readDigits(format);
    return {
      kind: "number",
      id: `number-${count}`,
      source,
      digits,
      firstLine: line,
      indent: column + 2,
      node,
    };
  } catch (error) {
    throw problemAt(node, (error as Error).message);
  }
}
