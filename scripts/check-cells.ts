/**
 * `node scripts/check-cells.ts [files]`: runs and type-checks the cells and the prose numbers of these chapters, or of
 * all, and says what an author has to mend: file, line and column.
 */
import { globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { build } from "../notebook/build.ts";
import { parseMdx } from "../notebook/chapter.ts";
import { Problem } from "../notebook/problem.ts";
import { type CheckedChapter, typecheck } from "../notebook/typecheck.ts";
import { remarkComponents } from "../site/plugins/components.ts";
import { modules } from "../site/plugins/modules.ts";
import { remarkNumbering } from "../site/plugins/numbering.ts";
import { wordsFor } from "../site/plugins/pages.ts";
import { root } from "./tools.ts";

const paths = {
  engine: join(root, "engine/index.ts"),
  "engine/digits": join(root, "engine/data/digits.ts"),
  "@observablehq/plot": "@observablehq/plot",
};

const files = process.argv.slice(2).map((file) => resolve(file));
const lines: string[] = [];
const chapters: CheckedChapter[] = [];
for (const file of files.length ? files : globSync(join(root, "chapters/*/*.mdx")).sort()) {
  const chapter = await read(file);
  if (chapter) chapters.push(chapter);
}
for (const { path, line, column, unit, message, code } of typecheck(chapters, paths, root))
  lines.push(`${path}:${line}:${column} ${unit}: ${message}${code ? ` (${code})` : ""}`);

for (const line of lines) console.log(line);
const cells = chapters.reduce((count, { units }) => count + units.length, 0);
console.log(
  lines.length
    ? `${lines.length} to mend.`
    : `Cells and numbers run and type-checked: ${cells}. Nothing to mend.`,
);
process.exitCode = lines.length ? 1 : 0;

/** A chapter's units after it has been run, or null where the chapter itself has to be mended first. */
async function read(file: string): Promise<CheckedChapter | null> {
  const path = relative(root, file).startsWith("..") ? file : relative(root, file);
  const text = readFileSync(file, "utf8");
  const page = new VFile({ path: file, value: text });
  try {
    const tree = parseMdx(text);
    remarkComponents()(tree, page);
    remarkNumbering({ wordsFor })(tree, page);
    return { path, units: (await build(tree, modules)).units };
  } catch (error) {
    if (!(error instanceof Problem || error instanceof VFileMessage)) throw error;
    const message = error instanceof VFileMessage ? error.reason : error.message;
    lines.push(`${path}:${error.line ?? 1}:${error.column ?? 1} ${message}`);
    return null;
  }
}
