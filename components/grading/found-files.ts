import type { Assignment } from "../../classroom/files/assignment.ts";
import type { Key } from "../../classroom/files/key.ts";
import type { InputFile } from "../../classroom/reading/read-files.ts";

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

/** With one more table, in place of an earlier one of that name. */
export const withTable = (found: Found, table: Table): Found => ({
  ...found,
  tables: [...found.tables.filter(({ name }) => name !== table.name), table],
});

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
