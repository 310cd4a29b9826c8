import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/tools.ts";

/** A book of one page, and a bad chapter. */
const opening = `---
title: A small book
description: It has one chapter.
---

Some text.
`;
const chapter = `---
title: A bad chapter
description: Its cell expects what is not so.
---

Some text.

- An item, and in it a cell:

  \`\`\`ts live id=sum
  const z: number = dot([1], [2]); //=> 3
  \`\`\`
`;

/** Vite keeps what it has prepared in its own folder, not in the book's. */
const config = `import book from "./book.config.mjs";
export default { ...book, cacheDir: "./.cache", vite: { ...book.vite, cacheDir: "./.cache/vite" } };
`;

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "bad-book-"));
  for (const name of [
    "engine",
    "notebook",
    "classroom",
    "components",
    "chapters/en/exercises",
    "site",
    "package.json",
    "tsconfig.json",
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  cpSync(join(root, "astro.config.mjs"), join(copy, "book.config.mjs"));
  writeFileSync(join(copy, "astro.config.mjs"), config);
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  mkdirSync(join(copy, "chapters/en"), { recursive: true });
  writeFileSync(join(copy, "chapters/en/index.mdx"), opening);
  writeFileSync(join(copy, "chapters/en/01-bad.mdx"), chapter);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test("a bad chapter fails the build of the site, with file, line and column", {
  timeout: 120_000,
}, async () => {
  const { code, output } = await build();
  expect(output).toContain('the cell "sum" expects 3 but gives 2');
  expect(output).toMatch(/chapters\/en\/01-bad\.mdx:11:36\b/);
  expect(code).not.toBe(0);
});

function build(): Promise<{ code: number | null; output: string }> {
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: "" };
  const child = spawn(process.execPath, [astro, "build"], { cwd: copy, env });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, output }));
  });
}
