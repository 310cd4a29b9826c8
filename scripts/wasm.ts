/**
 * Compiles engine/wasm/ with AssemblyScript and writes engine/wasm-bytes.ts: `node scripts/wasm.ts`. The bytes are in
 * a module, since nothing can be fetched in the sandbox.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import compiler from "assemblyscript/asc";

const entry = fileURLToPath(new URL("../engine/wasm/training.ts", import.meta.url));

/** The text of engine/wasm-bytes.ts. @throws Error with what AssemblyScript reports. */
export async function wasmBytesModule(): Promise<string> {
  const [relaxed, simd] = [await compile("--enable", "relaxed-simd"), await compile()];
  return `// Written by scripts/wasm.ts from engine/wasm/: the same module twice, with relaxed SIMD and without. In hexadecimal,
// since what they have in common then compresses to nothing.
export const relaxedBytes =
  "${relaxed}";
export const simdBytes =
  "${simd}";
`;
}

async function compile(...more: string[]): Promise<string> {
  let bytes: Uint8Array = new Uint8Array();
  const flags =
    "-O3 --shrinkLevel 1 --noAssert --enable simd --runtime stub --importMemory --uncheckedBehavior always --use abort= --disableWarning";
  const { error, stderr } = await compiler.main(
    [entry, "--outFile", "training.wasm", ...more, ...flags.split(" ")],
    {
      writeFile(_, contents) {
        if (typeof contents !== "string") bytes = contents;
      },
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return Buffer.from(bytes).toString("hex");
}

if (import.meta.main)
  writeFileSync(new URL("../engine/wasm-bytes.ts", import.meta.url), await wasmBytesModule());
