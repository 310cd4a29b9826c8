/** Builds the site into `dist`, always or only when a source is newer. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { root, runTool } from "./tools.ts";

/** Folder of the built site; the environment variable DIST names another one. */
export const dist = resolve(root, process.env.DIST ?? "dist");

const sources = ["engine", "notebook", "classroom", "components", "chapters", "site"];
const settings = ["astro.config.mjs", "package-lock.json"];

/**
 * Builds the site and gives Astro's exit code. The new one takes the place of the old only when it is whole, so that
 * whoever serves or reads the folder meanwhile has the old one, and keeps it where the build fails.
 */
export async function build(...options: string[]): Promise<number> {
  const fresh = join(dirname(dist), `.${basename(dist)}-${process.pid}`);
  // Started by the tests, it would take Solid's development build.
  const env = { NODE_ENV: "production" };
  const code = await runTool("astro", ["build", "--outDir", fresh, ...options], { env });
  if (code === 0) replace(dist, fresh);
  rmSync(fresh, { recursive: true, force: true });
  return code;
}

/** Puts a folder in the place of another one. */
export function replace(folder: string, fresh: string): void {
  const old = `${fresh}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the site unless it is newer than everything that it is built from; gives the exit code. */
export async function buildIfStale(): Promise<number> {
  return isStale() ? build() : 0;
}

function isStale(): boolean {
  const built = modified(join(dist, "index.html"));
  const files = sources.flatMap((room) => filesIn(join(root, room)));
  return [...files, ...settings.map((file) => join(root, file))].some((file) => modified(file) > built);
}

function filesIn(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
    : [];
}

/** Time of the last change in ms, or 0 where there is no such file. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
