/**
 * Writes engine/data/digits-text.ts from engine/data/digits.csv.gz: `node scripts/digits.ts`. Pages and cells can't
 * fetch a file, so the digits are a module: one text with 65 characters a digit.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const data = new URL("../engine/data/", import.meta.url);

/** The module's text: each pixel, 0 to 16, as a digit of base 17, and after the 64 pixels the label. */
export function digitsModule(): string {
  const lines = gunzipSync(readFileSync(new URL("digits.csv.gz", data)))
    .toString()
    .trim()
    .split("\n");
  const text = lines
    .map((line) =>
      line
        .split(",")
        .map((value) => Number(value).toString(17))
        .join(""),
    )
    .join("");
  return `// Written by scripts/digits.ts.\nexport const digitsText =\n  "${text}";\n`;
}

if (import.meta.main) writeFileSync(new URL("digits-text.ts", data), digitsModule());
