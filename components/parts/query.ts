/** The value of a query parameter in `search` ("?a=1&b=2"), or null where it isn't there or can't be decoded. */
export function readParameter(search: string, name: string): string | null {
  return new URLSearchParams(search).get(name);
}

/**
 * `search` with the parameter set, or taken out where `value` is null; all else stays as it was written.
 * Commas, colons and semicolons, which are allowed in a query, stay legible.
 */
export function withParameter(search: string, name: string, value: string | null): string {
  const key = encodeURIComponent(name);
  const others = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "" && part.split("=")[0] !== key);
  const parts = value === null ? others : [...others, `${key}=${legible(value)}`];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

const legible = (text: string) => encodeURIComponent(text).replace(/%(2C|3A|3B)/g, decodeURIComponent);
