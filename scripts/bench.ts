/** `npm run bench` runs every bench; `npm run bench budgets` runs those named. A bench says whether it is content. */
import { parseArgs } from "node:util";
import budgets from "../tests/bench/budgets.ts";
import engine from "../tests/bench/engine.ts";
import grade from "../tests/bench/grade.ts";
import playground from "../tests/bench/playground.ts";

const benches: Record<string, () => Promise<boolean>> = { budgets, engine, playground, grade };

// `--json FILE` is the engine bench's own.
const { positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = names.find((name) => !(name in benches));
if (unknown) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}

for (const name of names) {
  console.log(`— ${name}`);
  if (!(await benches[name]())) process.exitCode = 1;
}
