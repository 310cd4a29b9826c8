/**
 * Compiles engine/wasm/ with AssemblyScript and writes engine/wasm-bytes.ts: `node scripts/wasm.ts`. The bytes are a
 * module, since nothing can be fetched in the sandbox.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

interface Compiler {
  main(
    options: string[],
    host: { writeFile(name: string, contents: Uint8Array | string): void },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>;
}

const entry = fileURLToPath(new URL("../engine/wasm/training.ts", import.meta.url));

/** The text of engine/wasm-bytes.ts. `compiler` is AssemblyScript's asc. Throws what it reports. */
export async function wasmBytesModule(compiler: Compiler): Promise<string> {
  let bytes: Uint8Array = new Uint8Array();
  const flags =
    "-O3 --noAssert --enable simd --runtime stub --importMemory --uncheckedBehavior always --use abort= --disableWarning";
  const { error, stderr } = await compiler.main([entry, "--outFile", "training.wasm", ...flags.split(" ")], {
    writeFile(_, contents) {
      if (typeof contents !== "string") bytes = contents;
    },
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return `// Written by scripts/wasm.ts from engine/wasm/.\nexport const wasmBytes =\n  "${Buffer.from(bytes).toString("base64")}";\n`;
}

if (import.meta.main) {
  // Another copy of AssemblyScript than the project's may be named.
  const [path] = process.argv.slice(2);
  const name = path ? pathToFileURL(path).href : "assemblyscript/asc";
  const text = await wasmBytesModule(((await import(name)) as { default: Compiler }).default);
  writeFileSync(new URL("../engine/wasm-bytes.ts", import.meta.url), text);
}
