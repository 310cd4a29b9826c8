/**
 * `node scripts/check-cells.ts [files]`: type-checks the cells and the prose numbers of these chapters, or of all,
 * and says what an author has to mend: file, line and column.
 */
import { globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { prepare } from "../notebook/build.ts";
import { parseMdx } from "../notebook/chapter.ts";
import { Problem } from "../notebook/problem.ts";
import { type CheckedChapter, typecheck } from "../notebook/typecheck.ts";
import { root } from "./tools.ts";

const modules = { engine: join(root, "engine/index.ts"), "@observablehq/plot": "@observablehq/plot" };

const files = process.argv.slice(2).map((file) => resolve(file));
const lines: string[] = [];
const chapters = (files.length ? files : globSync(join(root, "chapters/*/*.mdx")).sort()).flatMap(read);
for (const { path, line, column, unit, message, code } of typecheck(chapters, modules, root))
  lines.push(`${path}:${line}:${column} ${unit}: ${message}${code ? ` (${code})` : ""}`);

for (const line of lines) console.log(line);
const cells = chapters.reduce((count, { units }) => count + units.length, 0);
console.log(
  lines.length ? `${lines.length} to mend.` : `Cells and numbers checked: ${cells}. Nothing to mend.`,
);
process.exitCode = lines.length ? 1 : 0;

/** A chapter's units, or none where the chapter itself has to be mended first. */
function read(file: string): CheckedChapter[] {
  const path = relative(root, file).startsWith("..") ? file : relative(root, file);
  try {
    return [{ path, units: prepare(parseMdx(readFileSync(file, "utf8"))).units }];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    lines.push(`${path}:${error.line ?? 1}:${error.column ?? 1} ${error.message}`);
    return [];
  }
}
