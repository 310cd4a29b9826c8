import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { FormatError } from "../files/format.ts";
import type { InputFile } from "./read-files.ts";

const most = 200_000;

/**
 * The files that paths lead to: a file by itself, a folder with all that is in it, in one order on all machines. Links
 * are not followed. Nothing is read before it is asked for. @throws FormatError where a path leads nowhere
 */
export async function* inputFiles(paths: readonly string[]): AsyncGenerator<InputFile> {
  for (const path of paths) {
    const found = await stat(path).catch(() => {
      throw new FormatError(`There is no file or folder ${path}`);
    });
    if (!found.isDirectory()) yield { path: basename(path), blob: await openAsBlob(path) };
    else
      for (const file of await filesIn(path))
        yield { path: relative(path, file).split(sep).join("/"), blob: await openAsBlob(file) };
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length > most) throw new FormatError(`${folder} holds more than ${most} files`);
  return files.sort((a, b) => (a < b ? -1 : 1));
}
