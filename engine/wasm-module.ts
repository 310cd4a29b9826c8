import { wasmBytes } from "./wasm-bytes.ts";

let compiled: WebAssembly.Module | null | undefined;

/** The module of engine/wasm/, compiled once; null where there is no WebAssembly, or none with SIMD. */
export function wasmModule(): WebAssembly.Module | null {
  if (compiled === undefined) compiled = compile();
  return compiled;
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(wasmBytes), (character) => character.charCodeAt(0)));
  } catch {
    // Missing, without SIMD, or forbidden by the page's policy: the plain path computes the same.
    return null;
  }
}
