import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wasmBytes } from "../../engine/wasm-bytes.ts";
import { wasmBytesModule } from "../../scripts/wasm.ts";

describe("the WebAssembly of the engine", () => {
  test("is what AssemblyScript makes of engine/wasm/", { timeout: 60_000 }, async () => {
    const written = readFileSync(new URL("../../engine/wasm-bytes.ts", import.meta.url), "utf8");
    expect(written).toBe(await wasmBytesModule());
  });

  test("has at most 15 KB, takes memory from outside, and nothing else", () => {
    const bytes = Buffer.from(wasmBytes, "base64");
    expect(bytes.length).toBeLessThanOrEqual(15 * 1024);
    const module = new WebAssembly.Module(bytes);
    expect(WebAssembly.Module.imports(module)).toEqual([{ module: "env", name: "memory", kind: "memory" }]);
  });
});
