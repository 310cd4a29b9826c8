/** `node scripts/astro.ts dev`: Astro's own commands, with its telemetry off on every system. */
import { runTool } from "./tools.ts";

process.exitCode = await runTool("astro", process.argv.slice(2));
