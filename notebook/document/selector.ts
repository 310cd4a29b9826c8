import type { ElementNode } from "./element.ts";

/**
 * Whether an element matches a selector made of tag names, `*`, `.class`, `#id` and spaces, as in ".tick line".
 * @throws SyntaxError for any other selector
 */
export function matches(element: ElementNode, selector: string): boolean {
  return matchesParts(element, parse(selector));
}

/** The descendants of an element that match, in the order of the document. @throws SyntaxError as `matches` does */
export function* find(root: ElementNode, selector: string): Generator<ElementNode, undefined> {
  const parts = parse(selector);
  for (const element of descendants(root)) if (matchesParts(element, parts)) yield element;
}

function* descendants(element: ElementNode): Generator<ElementNode> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

function parse(selector: string): string[] {
  const parts = selector.trim().split(/\s+/);
  if (!parts.every((part) => /^(\*|[\w-]+)?([.#][\w-]+)*$/.test(part)))
    throw new SyntaxError(
      `the selector ${JSON.stringify(selector)} is not one of tags, .classes, #ids and spaces`,
    );
  return parts;
}

function matchesParts(element: ElementNode, parts: string[]): boolean {
  const rest = parts.slice(0, -1);
  return matchesPart(element, parts.at(-1) ?? "") && (rest.length === 0 || hasAncestor(element, rest));
}

function hasAncestor({ parentNode }: ElementNode, parts: string[]): boolean {
  return parentNode !== null && (matchesParts(parentNode, parts) || hasAncestor(parentNode, parts));
}

function matchesPart(element: ElementNode, part: string): boolean {
  const classes = element.className.split(/\s+/);
  return (part.match(/[.#]?[^.#]+/g) ?? []).every((simple) => {
    if (simple.startsWith(".")) return classes.includes(simple.slice(1));
    if (simple.startsWith("#")) return element.id === simple.slice(1);
    return simple === "*" || simple === element.localName;
  });
}
