/**
 * Installs what the book is built with, when it is missing or older than package-lock.json, and makes sure that a
 * Node new enough to run the rest is there. Runs before every npm command of the project, says nothing when there is
 * nothing to do, and must itself run on any Node from 18 on: plain JavaScript, no package.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Oldest Node (major, minor) that can run this file and npm. */
const INSTALLER_NODE = [18, 0];
/** Oldest Node that runs TypeScript files as they are. */
const PROJECT_NODE = [22, 18];

/** Whether a version such as "v24.9.0" is at least `[major, minor]`. */
export function isAtLeast(version, [major, minor]) {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  if (!match) return false;
  const [haveMajor, haveMinor] = [Number(match[1]), Number(match[2])];
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

/**
 * Whether node_modules holds what package-lock.json asks for: all that is installed is in the lockfile in the same
 * version, and every direct dependency is installed. npm writes its own record of an install as its last act, so a
 * broken-off install has none.
 *
 * @param lock parsed package-lock.json
 * @param installed parsed node_modules/.package-lock.json, or undefined where there is none
 */
export function isInstalled(lock, installed) {
  if (!installed) return false;
  const wanted = lock.packages;
  const present = installed.packages;
  const asWanted = Object.keys(present).every(
    (at) => wanted[at] && wanted[at].version === present[at].version,
  );
  const root = wanted[""];
  const direct = Object.keys({ ...root.dependencies, ...root.devDependencies });
  return asWanted && direct.every((name) => present[`node_modules/${name}`]);
}

/** The sentence that says why npm failed and what to do, from what it printed. */
export function explain(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output))
    return "The packages could not be downloaded: there seems to be no network. Connect, then run the command again.";
  if (/ENOSPC/.test(output)) return "The disk is full. Make room (about 700 MB), then run the command again.";
  if (/EACCES|EPERM|EBUSY|EROFS/.test(output))
    return "npm may not write to node_modules: another program may be using it. Close it, or delete node_modules, then run the command again.";
  if (/can only install packages when your package.json and package-lock.json/.test(output))
    return "package.json and package-lock.json do not agree. Run `npm install`, then run the command again.";
  return "npm could not install the packages: what it said stands above.";
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** Runs `npm ci` with the npm, and the Node, that called us: the Node in node_modules is about to be replaced. */
function runNpmCi(root) {
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm && /npm-cli\.c?js$/.test(npm)
    ? spawnSync(node || process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** Version of the Node that npm commands will use: the one in node_modules, or else this one. */
function projectNodeVersion(root) {
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const answer = existsSync(own) ? spawnSync(own, ["--version"], { encoding: "utf8" }).stdout : undefined;
  return (answer || process.version).trim();
}

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function main(root) {
  if (!isAtLeast(process.version, INSTALLER_NODE))
    fail(
      `Node ${process.version} is too old. Install Node 24 from https://nodejs.org, then run the command again.`,
    );

  const lock = readJson(join(root, "package-lock.json"));
  if (!isInstalled(lock, readJson(join(root, "node_modules", ".package-lock.json")))) {
    console.log("Installing the packages that the book is built with (about a minute) …");
    const npm = runNpmCi(root);
    const output = `${npm.stdout || ""}${npm.stderr || ""}${npm.error ? npm.error.message : ""}`;
    if (npm.status !== 0) fail(`${output.trim()}\n\n${explain(output)}`);
  }

  const version = projectNodeVersion(root);
  if (!isAtLeast(version, PROJECT_NODE))
    fail(
      `The book is built with Node ${PROJECT_NODE.join(".")} or newer, and this is ${version}. npm normally brings a ` +
        "newer one along (the package `node`), but not here. Install Node 24 from https://nodejs.org, delete " +
        "node_modules, then run the command again.",
    );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  main(fileURLToPath(new URL("..", import.meta.url)));
