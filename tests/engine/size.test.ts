import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { describe, expect, test } from "vitest";

const engine = new URL("../../engine/", import.meta.url).pathname;

// The numbers that the book shows, more with every chapter, and the bytes of WebAssembly: data, counted apart. Their
// names stay, without what they hold.
const apart: Plugin = {
  name: "apart",
  setup: ({ onLoad }) =>
    onLoad(
      {
        filter: /\/(diabetes|digits-text|house-sales|houses|logic|mazur|tryouts|walkthrough|wasm-bytes)\.ts$/,
      },
      ({ path }) => {
        const names = readFileSync(path, "utf8").matchAll(/^export const (\w+)/gm);
        return { contents: Array.from(names, ([, name]) => `export const ${name} = 0;`).join("") };
      },
    ),
};

// What a page loads that imports this, minified and gzipped.
async function size(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: engine, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
    plugins: [apart],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

describe("what a page loads", () => {
  test.each([
    ["a network that trains", "createNetwork, trainNetwork, forwardPass, backwardPass", 15 * 1024],
    ["an experiment", "runExperiment", 18_000],
    ["the trace of a training step", "createNetwork, traceNetwork", 10_000],
    ["automatic differentiation", "Value", 2_300],
    ["a perceptron", "trainPerceptron, Matrix", 3_400],
  ])("for %s is small", async (_, names, budget) => {
    expect(await size(`export { ${names} } from "./index.ts";`)).toBeLessThanOrEqual(budget);
  });

  test("for all code of the engine at once stays within its budget", async () => {
    expect(await size('export * from "./index.ts";')).toBeLessThanOrEqual(31_250);
  });
});
