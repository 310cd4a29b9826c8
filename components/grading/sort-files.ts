import { readAssignment } from "../../classroom/files/assignment.ts";
import { readKey } from "../../classroom/files/key.ts";
import type { InputFile } from "../../classroom/reading/read-files.ts";
import { type Found, withTable } from "./found-files.ts";

// A format stands at the beginning of a file that the book has written.
const beginning = 4000;

/** Adds files to what has been found. Of assignment and key the last ones stay. */
export async function sorted(found: Found, files: readonly InputFile[]): Promise<Found> {
  const submissions: InputFile[] = [...found.submissions];
  let next: Found = { ...found, problems: [] };
  for (const file of files) {
    if (!(await isOwnFile(file))) {
      if (/\.(csv|tsv)$/i.test(file.path)) {
        next = withTable(next, { name: nameOf(file), bytes: new Uint8Array(await file.blob.arrayBuffer()) });
      } else submissions.push(file);
      continue;
    }
    try {
      next = { ...next, ...(await read(file)) };
    } catch (error) {
      next = { ...next, problems: [...next.problems, `${nameOf(file)}: ${(error as Error).message}`] };
    }
  }
  return { ...next, submissions: distinct(submissions) };
}

async function read(file: InputFile): Promise<Partial<Found>> {
  const text = await file.blob.text();
  const format = formatIn(text);
  if (format === "assignment") return { assignment: readAssignment(text) };
  if (format === "key") return { key: readKey(text) };
  return { session: text };
}

/** Whether it is an assignment, a key or a session; everything else may be a submission, or at least claims to be. */
async function isOwnFile({ path, blob }: InputFile): Promise<boolean> {
  if (!/\.json$/i.test(path)) return false;
  const format = formatIn(await blob.slice(0, beginning).text());
  return format !== undefined && format !== "submission";
}

const formatIn = (text: string): string | undefined => /"format"\s*:\s*"([a-z-]+)"/.exec(text)?.[1];

const nameOf = ({ path }: InputFile): string => path.slice(path.lastIndexOf("/") + 1);

/** A file that was brought twice counts once. */
function distinct(files: readonly InputFile[]): InputFile[] {
  return [...new Map(files.map((file) => [`${file.path}:${file.blob.size}`, file])).values()];
}
