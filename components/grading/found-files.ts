import { type Assignment, readAssignment } from "../../classroom/assignment.ts";
import { type Key, readKey } from "../../classroom/key.ts";
import type { InputFile } from "../../classroom/read-files.ts";

/** What an instructor has brought: recognised by what is in the files, whatever they are called. */
export interface Found {
  readonly assignment?: Assignment;
  readonly key?: Key;
  /** The text of a session that was saved. */
  readonly session?: string;
  /** Gradebook files of the school's system, which are CSV. */
  readonly tables: readonly Table[];
  /** Submissions, or zip files of them. */
  readonly submissions: readonly InputFile[];
  /** A sentence for each file that can't be used. */
  readonly problems: readonly string[];
}

/** A CSV file, in its own bytes: what is not filled in has to stay as it is. */
export interface Table {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const nothing: Found = { tables: [], submissions: [], problems: [] };

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

/** With one more table, in place of an earlier one of that name. */
export const withTable = (found: Found, table: Table): Found => ({
  ...found,
  tables: [...found.tables.filter(({ name }) => name !== table.name), table],
});

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

/** Files as a file field gives them, with their folders. */
export const inputFiles = (files: readonly File[]): InputFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));

/** All files that were dropped, those in folders too. */
export async function droppedFiles(items: DataTransferItemList): Promise<InputFile[]> {
  // The list is emptied as soon as the event has passed.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => filesIn(entry)))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<InputFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path: entry.fullPath.replace(/^\//, ""), blob: file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: InputFile[] = [];
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return files;
    files.push(...(await Promise.all(entries.map(filesIn))).flat());
  }
}
