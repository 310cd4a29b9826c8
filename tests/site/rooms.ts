/** Holds the order of the rooms: what each top-level folder may import. */
import { posix } from "node:path";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import ts from "typescript";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** The rooms that each room may import, besides itself. */
export const order: Record<string, string[]> = {
  engine: [],
  notebook: [],
  classroom: ["engine"],
  components: ["engine", "notebook", "classroom"],
  chapters: ["engine", "notebook", "classroom", "components"],
  site: ["engine", "notebook", "classroom", "components", "chapters"],
  scripts: ["engine", "notebook", "classroom", "components", "chapters", "site", "tests"],
  tests: ["engine", "notebook", "classroom", "components", "chapters", "site", "scripts"],
};

/** Packages that a room may not import, and why. The engine may import none. */
const forbiddenPackages: Record<string, { pattern: RegExp; because: string }> = {
  engine: { pattern: /./, because: "the engine depends on nothing" },
  notebook: { pattern: /^(astro|@astrojs)\b/, because: "the notebook knows nothing of the site" },
  classroom: {
    pattern: /^(astro|@astrojs|solid-js)\b/,
    because: "the classroom knows nothing of Astro or Solid",
  },
};

/**
 * Finds every import that goes up or sideways.
 *
 * @param files text of each file, by its path from the project's root, with "/"
 * @returns a sentence for each, empty where all is in order
 */
export function findTrespasses(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    importsOf(path, text).flatMap((specifier) => {
      const because = objection(path, specifier);
      return because ? [`${path} imports ${specifier}: ${because}`] : [];
    }),
  );
}

/** Folders at the top that are no room. */
export function findStrangeFolders(folders: string[]): string[] {
  return folders.filter((folder) => !(folder in order));
}

function objection(path: string, specifier: string): string | undefined {
  const room = path.split("/")[0];
  if (!(room in order)) return undefined;
  const target = targetOf(path, specifier);
  if (target === undefined) {
    const rule = forbiddenPackages[room];
    return rule?.pattern.test(specifier) ? rule.because : undefined;
  }
  if (target === room || order[room].includes(target)) return undefined;
  // Files at the root, such as package.json, are for the command line and the tests to read.
  if (!(target in order))
    return room === "scripts" || room === "tests" ? undefined : "it is outside the rooms";
  return `${room} may import ${order[room].length ? order[room].join(", ") : "no other room"}`;
}

/** The room that an import leads to; undefined for a package. Cells and aliases name a room by its bare name. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier).split("/")[0];
  const first = specifier.replace(/^\//, "").split("/")[0];
  return specifier.startsWith("/") || first in order ? first : undefined;
}

/** The module names that a file imports, exports from, or imports dynamically. */
export function importsOf(path: string, text: string): string[] {
  return codeOf(path, text).flatMap((code) => [
    ...ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
    ...moduleUrls(code),
  ]);
}

/** Workers and assets are named by `new URL("./worker.ts", import.meta.url)`. */
function moduleUrls(code: string): string[] {
  return [...code.matchAll(/new URL\(\s*["']([^"']+)["'],\s*import\.meta\.url/g)].map(([, name]) => name);
}

function codeOf(path: string, text: string): string[] {
  if (path.endsWith(".astro")) return astroCode(text);
  if (path.endsWith(".mdx")) return mdxCode(text);
  return /\.(ts|tsx|js|mjs)$/.test(path) ? [text] : [];
}

function astroCode(text: string): string[] {
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [frontmatter, ...scripts];
}

/** The imports of an MDX page and the code of its live cells. */
function mdxCode(text: string): string[] {
  const codes: string[] = [];
  const body = text.replace(/^---\n[\s\S]*?\n---/, "");
  visit(unified().use(remarkParse).use(remarkMath).use(remarkMdx).parse(body), (node) => {
    if (node.type === "mdxjsEsm") codes.push(node.value);
    if (node.type === "code" && /\blive\b/.test(node.meta ?? "")) codes.push(node.value);
  });
  return codes;
}
