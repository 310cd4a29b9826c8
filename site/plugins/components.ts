import type { Program } from "estree";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/** What authors write without importing it; site/parts/for-authors.ts has the components. */
const given = ["Exercise", "Figure", "Predict", "SideNote"];

/** Refuses a component that the chapter doesn't import, where it stands: the page would fail without saying where. */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    const known = new Set([...given, ...importedNames(tree)]);
    visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
      const { name } = node as { name?: string | null };
      if (name && /^[A-Z]/.test(name) && !known.has(name.split(".")[0]))
        file.fail(`<${name}> is not known: import it, or write one of ${given.join(", ")}`, node);
    });
  };
}

function importedNames(tree: Root): string[] {
  const names: string[] = [];
  visit(tree, "mdxjsEsm", ({ data }) => {
    const program: Program | null | undefined = data?.estree;
    for (const statement of program?.body ?? [])
      if (statement.type === "ImportDeclaration")
        names.push(...statement.specifiers.map(({ local }) => local.name));
  });
  return names;
}
