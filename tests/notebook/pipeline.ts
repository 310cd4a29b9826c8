import { toHtml } from "hast-util-to-html";
import type { Nodes } from "mdast";
import { type Handler, toHast } from "mdast-util-to-hast";
import remarkFrontmatter from "remark-frontmatter";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { remarkNotebook } from "../../notebook/remark.ts";
import { remarkExercises } from "../../site/plugins/exercises.ts";
import { modules } from "../../site/plugins/modules.ts";
import { remarkNumbering } from "../../site/plugins/numbering.ts";
import { pageOf, wordsFor } from "../../site/plugins/pages.ts";
import { registryFor } from "../../site/plugins/registries.ts";

/** The plug-ins as Astro runs them over a chapter. */
const pipeline = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkMath)
  .use(remarkNumbering, { wordsFor })
  .use(remarkExercises, { registryFor })
  .use(remarkNotebook, { modules, pageOf });

/** The page that a chapter's text gives, as HTML; other chapters are those in the folder of its path. */
export async function render(text: string, path = "chapters/en/03-tiny.mdx"): Promise<string> {
  const file = new VFile({ path, value: text });
  const tree = await pipeline.run(pipeline.parse(file), file);
  return toHtml(toHast(tree as Nodes, { handlers: { mdxJsxFlowElement: asDiv, mdxJsxTextElement: asDiv } }));
}

/** A component of the page stands here as a plain element around its content. */
const asDiv: Handler = (state, node) => ({
  type: "element",
  tagName: "div",
  properties: {},
  children: state.all(node),
});

/** What is wrong with a chapter's text, and at which line and column of it. */
export async function refusalOf(
  text: string,
  path?: string,
): Promise<{ message: string; line?: number; column?: number }> {
  try {
    await render(text, path);
  } catch (error) {
    const { reason, line, column } = error as VFileMessage;
    return { message: reason ?? String((error as Error).stack), line, column };
  }
  throw new Error("the chapter was let pass");
}
