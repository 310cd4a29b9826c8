import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const engine = new URL("../../engine/", import.meta.url).pathname;

// What a page loads that imports this, minified and gzipped, without the bytes of WebAssembly.
async function size(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: engine, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
    external: ["./wasm-bytes.ts"],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

describe("what a page loads", () => {
  test.each([
    ["a network that trains", "createNetwork, trainNetwork, forwardPass, backwardPass", 15_000],
    ["an experiment", "runExperiment", 15_000],
    ["the trace of a training step", "createNetwork, traceNetwork", 11_000],
    ["automatic differentiation", "Value", 4_500],
    ["a perceptron", "trainPerceptron, Matrix", 5_000],
  ])("for %s is small", async (_, names, budget) => {
    expect(await size(`export { ${names} } from "./index.ts";`)).toBeLessThanOrEqual(budget);
  });

  test("for all of the engine at once stays within its budget", async () => {
    expect(await size('export * from "./index.ts";')).toBeLessThanOrEqual(24_000);
  });
});
