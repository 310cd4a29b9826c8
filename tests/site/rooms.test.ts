import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/tools.ts";
import { findStrangeFolders, findTrespasses, importsOf, order } from "./rooms.ts";

describe("the book's own rooms", () => {
  test("imports go down the order only", () => {
    expect(findTrespasses(sources())).toEqual([]);
    // Over a thousand files are read and parsed.
  }, 30_000);

  test("there is no top-level folder besides the rooms", () => {
    expect(findStrangeFolders(topFolders())).toEqual([]);
  });
});

describe("an import that goes up is found", () => {
  test.each([
    ["engine/matrix.ts", 'import { compile } from "../notebook/compile.ts";'],
    ["engine/matrix.ts", 'export * from "../site/strings.ts";'],
    ["engine/matrix.ts", 'const plot = await import("../components/plot.ts");'],
    ["engine/matrix.ts", 'import { readFileSync } from "node:fs";'],
    ["engine/matrix.ts", 'import * as Plot from "@observablehq/plot";'],
    ["engine/matrix.ts", 'import type { Cell } from "../notebook/cell.ts";'],
    ["notebook/kernel.ts", 'import { dot } from "engine";'],
    ["notebook/kernel.ts", 'import { dot } from "../engine/vector.ts";'],
    ["notebook/kernel.ts", 'new Worker(new URL("../components/worker.ts", import.meta.url));'],
    ["classroom/grading/grade.ts", 'import { compile } from "../../notebook/compile.ts";'],
    ["classroom/grading/grade.ts", 'import { createSignal } from "solid-js";'],
    ["components/neuron.tsx", 'import { strings } from "../site/strings.ts";'],
    ["components/neuron.tsx", 'import "../site/styles/colours.css";'],
    ["chapters/en/01-perceptron.mdx", 'import Page from "../../site/layouts/Page.astro";\n\nText.'],
    ["chapters/en/01-perceptron.mdx", '```ts live id=a\nimport { x } from "../../site/x.ts";\n```'],
    ["site/pages/index.astro", '---\nimport { serve } from "../../scripts/serve.ts";\n---\n<p />'],
    ["site/pages/index.astro", '<script>\nimport "../../tests/x.ts";\n</script>'],
    ["site/pages/index.astro", '---\nimport x from "../../outside/x.ts";\n---'],
  ])("%s: %j", (path, text) => {
    expect(findTrespasses({ [path]: text })).toHaveLength(1);
  });

  test("the sentence names the file, the import and what is allowed", () => {
    expect(findTrespasses({ "classroom/a.ts": 'import "../components/b.tsx";' })).toEqual([
      "classroom/a.ts imports ../components/b.tsx: classroom may import engine",
    ]);
  });
});

describe("an import that goes down is let pass", () => {
  test.each([
    ["engine/index.ts", 'export * from "./matrix.ts"; export * from "./data/ring.ts";'],
    ["engine/data/ring.ts", 'import { random } from "../random.ts";'],
    ["notebook/compile.ts", 'import { transform } from "sucrase";'],
    ["classroom/grading/grade.ts", 'import { dot } from "../engine/index.ts"; import "node:fs";'],
    ["components/neuron.tsx", 'import { createSignal } from "solid-js"; import "../engine/index.ts";'],
    ["chapters/en/01-perceptron.mdx", 'import Neuron from "../../components/Neuron.tsx";\n\n<Neuron />'],
    ["chapters/en/01-perceptron.mdx", '```ts live id=a\nimport { dot } from "engine";\n```'],
    ["chapters/en/01-perceptron.mdx", "A formula:\n\n$$\nz_{i,j+} = \\frac{1}{{2}}\n$$"],
    ["chapters/en/01-perceptron.mdx", '```ts\nimport { x } from "../../site/x.ts";\n```'],
    ["site/pages/index.astro", '---\nimport { dot } from "../../engine/index.ts";\n---\n<p />'],
    ["engine/matrix.ts", '// import { compile } from "../notebook/compile.ts";'],
  ])("%s: %j", (path, text) => {
    expect(findTrespasses({ [path]: text })).toEqual([]);
  });
});

test("a top-level folder that is no room is found", () => {
  expect(findStrangeFolders(["engine", "site", "utils"])).toEqual(["utils"]);
});

test("imports of all kinds are read", () => {
  const text =
    'import a from "./a.ts"; export { b } from "./b.ts"; import("./c.ts"); import type { D } from "./d.ts";';
  expect(importsOf("site/x.ts", text)).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts"]);
});

function sources(): Record<string, string> {
  const paths = Object.keys(order).flatMap((room) =>
    topFolders().includes(room)
      ? readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
          .map((name) => `${room}/${name.replaceAll("\\", "/")}`)
          .filter((path) => /\.(ts|tsx|js|mjs|astro|mdx)$/.test(path))
      : [],
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** What is not the book's own, such as node_modules and dist, stands in .gitignore. */
function topFolders(): string[] {
  const ignored = readFileSync(join(root, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.replace(/\/$/, ""));
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !ignored.includes(entry.name))
    .map(({ name }) => name);
}
