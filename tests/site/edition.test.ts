import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { edition } from "../../site/edition.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

test("the edition is that of the package and of the citation", () => {
  expect(edition).toBe(JSON.parse(read("package.json")).version);
  expect(read("CITATION.cff")).toContain(`\nversion: ${edition}\n`);
});
