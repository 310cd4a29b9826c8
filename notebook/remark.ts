import { fromHtml } from "hast-util-from-html";
import type { Code, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type Built, build } from "./build.ts";
import { isLive } from "./chapter.ts";
import { colour, typeset } from "./formula.ts";
import { highlight } from "./highlight.ts";
import { escape } from "./html.ts";
import type { Modules } from "./node.ts";
import { type Page, renderCell, renderNumber } from "./pair.ts";
import { Problem } from "./problem.ts";

/** What the site tells the plug-in. */
export interface Options {
  modules: Modules;
  /** what the cells of the file at this path look like */
  pageOf(path: string): Page;
}

/** The remark plug-in that makes a chapter live: runs it, and puts formulas, cells, outputs and numbers into the page. */
export function remarkNotebook({ modules, pageOf }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    try {
      const page = pageOf(file.path);
      const built = await build(tree, modules);
      renderUnits(tree, built, page);
      renderRest(tree, page);
    } catch (error) {
      if (error instanceof Problem) file.fail(error.message, place(error));
      throw error;
    }
  };
}

const place = ({ line, column }: Problem) => (line ? { line, column: column ?? 1 } : undefined);

/** Puts the rendered units where their source stood; a pair's formulas move into it. */
function renderUnits(tree: Root, { units, results }: Built, page: Page): void {
  const html = new Map<Nodes, string>();
  const moved = new Set<Nodes>();
  for (const unit of units) {
    const result = results.get(unit.id);
    if (!result) continue;
    if (unit.kind === "number") html.set(unit.node, renderNumber(unit, result));
    else html.set(unit.node, renderCell(unit, result, page));
    if (unit.kind === "cell") for (const formula of unit.formulas) moved.add(formula);
  }
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (moved.has(node)) {
      parent.children.splice(index, 1);
      return index;
    }
    const markup = html.get(node);
    if (markup !== undefined) replaceBy(node, markup);
    return undefined;
  });
}

/** Formulas in the prose, and code that only is to be read. */
function renderRest(tree: Root, { quantityOf }: Page): void {
  visit(tree, (node) => {
    if (node.type === "inlineMath") replaceBy(node, colour(typeset(node.value, false), quantityOf));
    if (node.type === "code" && !isLive(node as Code))
      replaceBy(node, `<pre class="listing"><code>${listing(node as Code)}</code></pre>`);
  });
}

/** Code in other languages than the cells' is shown as it is. */
const listing = ({ lang, value }: Code): string =>
  ["ts", "js"].includes(lang ?? "") ? highlight(value, { symbols: new Map() }) : escape(value);

/** Makes an mdast node stand for the one element that the markup holds. */
function replaceBy(node: Nodes, markup: string): void {
  const [element] = fromHtml(markup, { fragment: true }).children;
  if (element?.type !== "element") throw new Error("a unit's markup is one element");
  const { tagName: hName, properties: hProperties, children: hChildren } = element;
  // As code or formula it would be wrapped in a <pre>; what is unknown becomes the element that its data names.
  Object.assign(node, { type: "notebook", value: undefined, data: { hName, hProperties, hChildren } });
}
