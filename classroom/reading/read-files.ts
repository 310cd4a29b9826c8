import { sha256Hex } from "../files/digest.ts";
import { FormatError } from "../files/format.ts";
import { readSubmission, type Submission } from "../files/submission.ts";
import { type Origin, originOf } from "./read-origin.ts";
import { readText } from "./read-text.ts";
import { isZip, zipEntries } from "./read-zip.ts";

/** A file as a page or a command has it: nothing of it needs to be in memory. */
export interface InputFile {
  /** Its folders and name, with slashes. */
  readonly path: string;
  readonly blob: Blob;
}

/** A submission that was found, without its answers: of a large course not all fit into memory. */
export interface HandedIn {
  readonly path: string;
  readonly origin: Origin;
  /** What the zip file that holds it tells of its time: see `ZipEntry`. */
  readonly modified?: number;
  readonly submission: Pick<Submission, "assignment" | "student" | "started" | "handedIn" | "receipt">;
  /** The SHA-256 of the file. */
  readonly hash: string;
  readonly notes: readonly string[];
  /** Reads it once more, as a whole. */
  load(): Promise<Submission>;
}

/** A file that could not be taken, and why. */
export interface Problem {
  readonly path: string;
  readonly sentence: string;
}

// A submission has at most 4 million characters, which are less than this in any encoding.
const mostBytes = 12_000_000;
// All files of one zip file together: what is inside one another's bytes could else keep a machine busy for days.
const mostBytesOfZip = 4_000_000_000;

/** Reads submissions out of files and zip files; each file gives a submission or a problem, whatever it holds. */
export async function* readFiles(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
): AsyncGenerator<HandedIn | Problem> {
  for await (const { path, blob } of files) {
    try {
      if (await isZip(blob)) yield* readZip(path, blob);
      else if (!isClutter(path)) yield await readOne(path, async () => plainFile(blob));
    } catch (error) {
      yield { path: shownPath(path), sentence: sentenceOf(error) };
    }
  }
}

async function plainFile(blob: Blob): Promise<Uint8Array> {
  if (blob.size > mostBytes)
    throw new FormatError(`This file is too large: at most ${mostBytes / 1e6} MB are accepted`);
  return new Uint8Array(await blob.arrayBuffer());
}

async function* readZip(path: string, blob: Blob): AsyncGenerator<HandedIn | Problem> {
  let total = 0;
  const entries = (await zipEntries(blob))
    .map((entry) => ({ entry, name: entry.name.replaceAll("\\", "/") }))
    .filter(({ name }) => !isClutter(name));
  if (entries.length === 0) throw new FormatError("There is no file in this zip file");
  for (const { entry, name } of entries) {
    const inside = `${path}/${name}`;
    if (leavesFolder(name)) {
      yield { path: shownPath(inside), sentence: "Its name leads out of the zip file, so it was not read" };
      continue;
    }
    if (total > mostBytesOfZip) {
      yield {
        path: shownPath(path),
        sentence: "The files of this zip file swell to too much: it was read in part",
      };
      return;
    }
    const read = async () => {
      const bytes = await entry.read(mostBytes).catch((error) => {
        total += mostBytes;
        throw error;
      });
      total += bytes.length;
      return bytes;
    };
    yield await readOne(inside, read, entry.modified);
  }
}

async function readOne(
  path: string,
  bytes: () => Promise<Uint8Array>,
  modified?: number,
): Promise<HandedIn | Problem> {
  try {
    const content = await bytes();
    if (await isZip(new Blob([content.subarray(0, 4) as Uint8Array<ArrayBuffer>])))
      throw new FormatError("This is a zip file in a zip file, which is not opened");
    const { text, encoding } = readText(content);
    const { assignment, student, started, handedIn, receipt } = readSubmission(text);
    const note = "The file is in no encoding of Unicode: letters with accents may have come out wrong";
    return {
      path: shownPath(path),
      origin: originOf(path),
      ...(modified !== undefined && { modified }),
      submission: { assignment, student, started, handedIn, receipt },
      hash: await sha256Hex(content),
      notes: encoding === "windows-1252" ? [note] : [],
      load: async () => readSubmission(readText(await bytes()).text),
    };
  } catch (error) {
    return { path: shownPath(path), sentence: sentenceOf(error) };
  }
}

/** What file managers leave behind. */
const isClutter = (path: string): boolean =>
  path.split("/").some((part) => part === "__MACOSX" || part === "Thumbs.db" || /^[.~][^./]/.test(part));

const leavesFolder = (name: string): boolean =>
  name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");

/** A path for a line of a report: short, and without letters that would write elsewhere. */
export const shownPath = (path: string): string => {
  const plain = path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
  return plain.length > 300 ? `${plain.slice(0, 140)}…${plain.slice(-140)}` : plain;
};

const sentenceOf = (error: unknown): string =>
  error instanceof FormatError ? error.message : "This file could not be read";
