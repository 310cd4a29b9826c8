import type { ElementNode } from "./element.ts";

/** Plot numbers the definitions of all drawings that it has ever made: clips, patterns, markers. */
const numbered = /plot-(clip|pattern|marker)-\d+(?:-\d+)*/g;

/**
 * Names the definitions of a drawing after what the drawing looks like. So the same input gives the same markup in
 * every place, and two drawings on one page share an id only if they are equal, where either definition will do.
 */
export function nameDefinitions(root: ElementNode): void {
  const elements = [root, ...root.querySelectorAll("*")];
  const ids = elements.map(({ id }) => id).filter((id) => id.replace(numbered, "") === "" && id);
  if (ids.length === 0) return;
  const order = new Map(ids.map((id, i) => [id, i + 1]));
  const rename = (text: string, prefix: string) =>
    text.replace(numbered, (id, kind) => (order.has(id) ? `${prefix}-${kind}-${order.get(id)}` : id));
  const prefix = `plot-${fingerprint(rename(root.outerHTML, ""))}`;
  for (const element of elements)
    for (const [name, value] of element.attributes)
      if (name === "id" || value.includes("url(#")) element.setAttribute(name, rename(value, prefix));
}

/** A short name for a text: its FNV-1a hash of 32 bits (Fowler, Noll and Vo), in base 36. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
