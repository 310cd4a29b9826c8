import { strToU8, zipSync } from "fflate";
import {
  type HandedIn,
  type InputFile,
  type Problem,
  readFiles,
} from "../../classroom/reading/read-files.ts";

/** A file as an instructor has it. */
export const fileOf = (path: string, content: string | Uint8Array): InputFile => ({
  path,
  blob: new Blob([content as Uint8Array<ArrayBuffer>]),
});

/** A zip file with these texts in it, all of one time unless others are given. */
export const inZip = (
  path: string,
  files: Record<string, string | Uint8Array>,
  times: Record<string, string> = {},
): InputFile =>
  fileOf(
    path,
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          [
            typeof content === "string" ? strToU8(content) : content,
            { mtime: times[name] ?? "2026-11-25T12:00:00" },
          ],
        ]),
      ),
    ),
  );

/** All that comes out of files. */
export async function collect(
  files: readonly InputFile[],
): Promise<{ handedIn: HandedIn[]; problems: Problem[] }> {
  const handedIn: HandedIn[] = [];
  const problems: Problem[] = [];
  for await (const result of readFiles(files)) {
    if ("sentence" in result) problems.push(result);
    else handedIn.push(result);
  }
  return { handedIn, problems };
}

/** The submissions in files among which all are good. */
export async function found(files: readonly InputFile[]): Promise<HandedIn[]> {
  const { handedIn, problems } = await collect(files);
  if (problems.length > 0) throw new Error(problems[0].sentence);
  return handedIn;
}
