/** Runs the command-line tools of node_modules (Astro, Biome, Vitest …) with the Node that runs us. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The JavaScript file behind each tool: started directly, it needs no shell and no .cmd on Windows. */
const entries = {
  astro: "astro/bin/astro.mjs",
  biome: "@biomejs/biome/bin/biome",
  playwright: "playwright-core/cli.js",
  vitest: "vitest/vitest.mjs",
};

export interface RunOptions {
  /** Variables of the environment, besides ours. */
  env?: Record<string, string>;
  /** Keeps what the program prints to itself. */
  quiet?: boolean;
}

/** Runs a program in the project's folder and gives its exit code. */
export function run(program: string, args: string[], { env, quiet }: RunOptions = {}): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: quiet ? "ignore" : "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a tool of node_modules, as {@link run} does. */
export function runTool(tool: keyof typeof entries, args: string[], options?: RunOptions): Promise<number> {
  return run(process.execPath, [join(root, "node_modules", entries[tool]), ...args], options);
}

/** Runs a script of this folder, as {@link run} does. */
export function runScript(name: string, args: string[] = []): Promise<number> {
  return run(process.execPath, [join(root, "scripts", name), ...args]);
}
