/** `node scripts/astro.ts dev`: Astro's own commands, with its telemetry off on every system, and our own way to build. */
import { build } from "./build.ts";
import { runTool } from "./tools.ts";

const [command, ...options] = process.argv.slice(2);
process.exitCode = await (command === "build" ? build(...options) : runTool("astro", [command, ...options]));
