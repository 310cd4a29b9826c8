/** Finds a Chromium for the tests and benches, and installs one where there is none. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { run, runTool } from "./tools.ts";

/** What to tell a person when no browser could be found or installed. */
export const noBrowser =
  "The tests need Chromium or Chrome, and none could be found or installed. Install one, or set CHROME_PATH to it.";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of a browser that starts: the one that CHROME_PATH names, Playwright's own, or the machine's.
 *
 * @throws where CHROME_PATH names a program that does not start
 */
export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is not a browser that starts.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...installed, ...places].find(starts);
}

/** {@link findBrowser}, after trying the ways to install one: Playwright's download, then Debian's package. */
export async function findOrInstallBrowser(): Promise<string | undefined> {
  return findBrowser() ?? (await downloadChromium()) ?? (await installDebianChromium());
}

async function downloadChromium(): Promise<string | undefined> {
  console.log("No browser found: downloading Chromium for the tests …");
  // Playwright waits 30 s for each address by default; where there is no way out, that is known sooner.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  await runTool("playwright", ["install", "--no-shell", "chromium"], { env, quiet: true });
  const lacksLibraries = existsSync(chromium.executablePath()) && !findBrowser();
  if (lacksLibraries && isRoot()) await runTool("playwright", ["install-deps", "chromium"], { quiet: true });
  return findBrowser();
}

async function installDebianChromium(): Promise<string | undefined> {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("The download failed: installing the system's package chromium …");
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  return findBrowser();
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether the file is there and, where asking opens no window, answers with its version. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
