import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { relaxedBytes, simdBytes } from "../../engine/wasm-bytes.ts";
import { wasmBytesModule } from "../../scripts/wasm.ts";

describe("the WebAssembly of the engine", () => {
  test("is what AssemblyScript makes of engine/wasm/", { timeout: 60_000 }, async () => {
    const written = readFileSync(new URL("../../engine/wasm-bytes.ts", import.meta.url), "utf8");
    expect(written).toBe(await wasmBytesModule());
  });

  test.each([
    ["with relaxed SIMD", relaxedBytes],
    ["with plain SIMD", simdBytes],
  ])("%s has at most 15 KB, takes memory from outside, and nothing else", (_, text) => {
    const bytes = Buffer.from(text, "hex");
    expect(bytes.length).toBeLessThanOrEqual(15 * 1024);
    const module = new WebAssembly.Module(bytes);
    expect(WebAssembly.Module.imports(module)).toEqual([{ module: "env", name: "memory", kind: "memory" }]);
  });

  test("is loaded in at most 15 KB, both forms together", () => {
    const text = readFileSync(new URL("../../engine/wasm-bytes.ts", import.meta.url));
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(15 * 1024);
  });

  test("has fused multiply-adds in one form, and multiplications and additions in the other", () => {
    const multiplyAdd = "fd8502";
    expect(relaxedBytes).toContain(multiplyAdd);
    expect(simdBytes).not.toContain(multiplyAdd);
  });
});
