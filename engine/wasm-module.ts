import { relaxedBytes, simdBytes } from "./wasm-bytes.ts";

let compiled: WebAssembly.Module | null | undefined;

/**
 * The module of engine/wasm/, compiled once: with relaxed SIMD, which multiplies and adds in one instruction, where
 * there is that, else with plain SIMD; null where there is neither.
 */
export function wasmModule(): WebAssembly.Module | null {
  if (compiled === undefined) compiled = compile();
  return compiled;
}

function compile(): WebAssembly.Module | null {
  try {
    const bytes = [relaxedBytes, simdBytes].map(fromHexadecimal).find((code) => WebAssembly.validate(code));
    return bytes ? new WebAssembly.Module(bytes) : null;
  } catch {
    // Missing, or forbidden by the page's policy: the plain path computes the same.
    return null;
  }
}

function fromHexadecimal(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}
