/** `npm run check`: types, cells, lint and format. */
import { pathToFileURL } from "node:url";
import { runScript, runTool } from "./tools.ts";

/** A step of the check or of the tests: what it is called, and whether it passed. */
export interface Step {
  name: string;
  passed: boolean;
}

/** Runs all checks, also after one has failed, and says how each of them went. */
export async function check(): Promise<Step[]> {
  return [
    await step("types", () => runTool("astro", ["check"])),
    await step("cells", () => runScript("check-cells.ts")),
    await step("lint and format", () => runTool("biome", ["ci", "--error-on-warnings", ...colours(), "."])),
  ];
}

/** Biome colours single letters, which fills a log with escapes. */
function colours(): string[] {
  return process.stdout.isTTY ? [] : ["--colors=off"];
}

/** Runs one step under its name; it has passed when its exit code is 0. */
export async function step(name: string, work: () => Promise<number>): Promise<Step> {
  console.log(`\n— ${name}`);
  const passed = (await work().catch(report)) === 0;
  if (!passed) console.log(`— ${name}: failed`);
  return { name, passed };
}

function report(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const failed = (await check()).filter(({ passed }) => !passed).map(({ name }) => name);
  console.log(failed.length ? `\nFailed: ${failed.join("; ")}.` : "\nAll checks passed.");
  process.exitCode = failed.length ? 1 : 0;
}
