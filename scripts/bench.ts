/** `npm run bench` runs every bench; `npm run bench budgets` runs those named. A bench says whether it is content. */
import budgets from "../tests/bench/budgets.ts";

const benches: Record<string, () => Promise<boolean>> = { budgets };

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
const unknown = names.find((name) => !(name in benches));
if (unknown) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}

for (const name of names) {
  console.log(`— ${name}`);
  if (!(await benches[name]())) process.exitCode = 1;
}
