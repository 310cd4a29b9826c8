/** Text made safe to stand in HTML, between tags or in a quoted attribute. */
export const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

/** Attributes as text; those that are null, undefined or false are left out. */
export function attributes(given: Record<string, string | number | boolean | null | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join("");
}
