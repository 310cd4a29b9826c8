import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Rehype plug-in: gives every section heading a link to itself. The link is named by its heading and has no text of
 * its own, so that the heading's text stays the author's in contents, search and copies.
 */
export function rehypeAnchors() {
  return (tree: Root) => {
    visit(tree, "element", ({ tagName, properties, children }: Element) => {
      if (tagName === "h2" && typeof properties.id === "string") children.push(anchorTo(properties.id));
    });
  };
}

function anchorTo(id: string): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { className: ["anchor"], href: `#${id}`, ariaLabelledBy: [id] },
    children: [],
  };
}
