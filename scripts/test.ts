/**
 * `npm test`: finds or installs a browser, runs the checks, builds the site and runs every test on it.
 * `npm test -- tests/engine` hands its arguments to Vitest and runs those tests alone.
 * The closing line counts each test and each step once.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallBrowser, noBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { check, type Step, step } from "./check.ts";
import { type Tally, tally } from "./tally.ts";
import { root, runTool } from "./tools.ts";

const selection = process.argv.slice(2);
const steps: Step[] = [await step("browser", prepareBrowser)];
if (selection.length === 0) {
  steps.push(...(await check()));
  const built = await step("build", build);
  steps.push(built);
  // The tests know from this that the site needs no building, or that there is none to look at.
  process.env.SITE = built.passed ? "built" : "broken";
}

console.log("\n— tests");
const tests = await runTests();
close(steps, tests);

async function prepareBrowser(): Promise<number> {
  const path = await findOrInstallBrowser();
  console.log(path ?? noBrowser);
  if (path) process.env.CHROME_PATH = path;
  return path ? 0 : 1;
}

async function runTests(): Promise<Tally> {
  const report = join(root, ".cache", "tests.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const hasBrowserTests = steps.every(
    ({ name, passed }) => passed || (name !== "browser" && name !== "build"),
  );
  const projects = hasBrowserTests ? [] : ["--project=!browser"];
  const exitCode = await runTool("vitest", ["run", ...reporters, ...projects, ...selection]);
  return tally(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined, exitCode);
}

function close(steps: Step[], tests: Tally): void {
  const broken = steps.filter(({ passed }) => !passed).map(({ name }) => name);
  const failed = tests.failed + broken.length;
  const passed = tests.passed + steps.length - broken.length;
  if (broken.length) console.log(`Failed: ${broken.join("; ")}.`);
  if (broken.includes("browser") || broken.includes("build"))
    console.log("The tests in tests/browser were not run.");
  if (tests.skipped) console.log(`${tests.skipped} skipped.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
