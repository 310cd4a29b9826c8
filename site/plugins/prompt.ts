import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import type { Code, InlineCode, Nodes } from "mdast";
import type { InlineMath, Math as MathNode } from "mdast-util-math";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { toHast } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Parameters } from "../../classroom/exercises/exercise.ts";
import { givenValue } from "../../classroom/exercises/given.ts";
import { holeHtml } from "../../components/exercise-view/given.ts";
import { colour, typeset } from "../../notebook/formula.ts";
import { highlight } from "../../notebook/highlight.ts";
import type { Problem } from "../../notebook/problem.ts";
import { quantityOf } from "./quantities.ts";

/**
 * The prompt of an exercise as HTML, with the reader's numbers in its holes. Fails the build, at its place, where a
 * hole names no number of the exercise, a formula can't be typeset, or something stands in it that no prompt can hold.
 */
export function renderPrompt(exercise: MdxJsxFlowElement, parameters: Parameters, file: VFile): string {
  visit(exercise, (node) => {
    if (node === exercise) return;
    if (node.type === "inlineCode" && node.value.startsWith("= ")) fillHole(node, parameters, file);
    else if (node.type === "inlineMath" || node.type === "math") typesetIn(node, file);
    else if (node.type === "code") listing(node, file);
    else if (/^mdx/.test(node.type))
      file.fail(
        "a prompt holds text, formulas, lists, tables and code, and no elements or expressions",
        node,
      );
  });
  return toHtml(toHast({ type: "root", children: exercise.children as never }));
}

function fillHole(node: InlineCode, parameters: Parameters, file: VFile): void {
  const name = node.value.slice(2).trim();
  const value = givenValue(parameters, name);
  if (value === undefined)
    file.fail(`\`= ${name}\` is no number of this exercise: it has ${namesOf(parameters)}`, node);
  replaceBy(node, holeHtml(name, value));
}

const namesOf = (parameters: Parameters) => Object.keys(parameters).join(", ") || "none";

function typesetIn(node: InlineMath | MathNode, file: VFile): void {
  try {
    replaceBy(node, colour(typeset(node.value, node.type === "math"), quantityOf));
  } catch (error) {
    file.fail((error as Problem).message, node);
  }
}

function listing(node: Code, file: VFile): void {
  if (!["ts", "js"].includes(node.lang ?? "") || node.meta)
    file.fail("code in a prompt is a plain ```ts block", node);
  replaceBy(node, `<pre class="listing"><code>${highlight(node.value, { symbols: new Map() })}</code></pre>`);
}

/** Makes a node of the text stand for the one element that the markup holds. */
export function replaceBy(node: Nodes, markup: string): void {
  const [element] = fromHtml(markup, { fragment: true }).children;
  if (element?.type !== "element") throw new Error("markup that is one element was to stand here");
  const { tagName: hName, properties: hProperties, children: hChildren } = element;
  Object.assign(node, { type: "prompt", value: undefined, data: { hName, hProperties, hChildren } });
}
