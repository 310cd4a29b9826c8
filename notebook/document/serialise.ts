import { attributes, escape as escaped } from "../html.ts";
import type { ElementNode } from "./element.ts";
import type { TreeNode } from "./node.ts";

export const xhtml = "http://www.w3.org/1999/xhtml";

const voidElements = new Set([
  "area",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr",
]);

/** The element as HTML that a parser turns into the same tree. Text and attributes are escaped. */
export function serialise(element: ElementNode): string {
  const { localName } = element;
  const start = `<${localName}${attributes(Object.fromEntries(element.attributes))}>`;
  if (isHtml(element) && voidElements.has(localName)) return start;
  return `${start}${content(element)}</${localName}>`;
}

const isHtml = ({ namespaceURI }: ElementNode) => namespaceURI === xhtml;

function content(element: ElementNode): string {
  // A parser takes what stands in HTML's <style> literally; in SVG's it is text like any other.
  if (isHtml(element) && element.localName === "style")
    return element.textContent.replace(/<\/(?=style)/gi, "<\\/");
  return element.childNodes.map(markup).join("");
}

const markup = (node: TreeNode) =>
  "childNodes" in node ? serialise(node as ElementNode) : escaped(node.textContent);
