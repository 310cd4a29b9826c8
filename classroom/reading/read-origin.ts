export { plainNumber } from "../exercises/seed.ts";

/** What the name of a file tells of where it comes from, as school systems name what they give. */
export interface Origin {
  readonly system?: "moodle" | "canvas";
  /** Whom the school system had signed in: the participant's number in Moodle, the user's in Canvas. */
  readonly account?: string;
  /** How the school system names that person; Canvas leaves out blanks and punctuation. */
  readonly name?: string;
  /** Canvas counts all files that it takes: of two, that with the larger number came later. */
  readonly upload?: number;
  /** Canvas marks what came after its own due time. */
  readonly late?: boolean;
}

/**
 * Moodle's "download all submissions" puts "Full Name_123456_assignsubmission_file_" before the names of files, or makes
 * a folder of it (mod/assign/classes/downloader.php, and locallib.php before 4.2).
 */
const moodle = /^([^_]*)_(\d+)_assignsubmission_[a-z]+(?:_|$)/;

/** Canvas puts "lastnamefirst_LATE_12345_67890_" before them (lib/content_zipper.rb). */
const canvas = /^([\p{L}\p{N}_-]*?)_(late_)?(\d+)_(\d+)_.+/iu;
/** The same where graders are not to know who it is. */
const anonymousCanvas = /^(late_)?(anon_[A-Za-z0-9]+)_(\d+)_.+/i;

export function originOf(path: string): Origin {
  const parts = path.split("/");
  for (const part of parts) {
    const match = moodle.exec(part);
    if (match) return { system: "moodle", account: match[2], ...named(match[1]) };
  }
  const file = parts[parts.length - 1];
  const anonymous = anonymousCanvas.exec(file);
  if (anonymous)
    return {
      system: "canvas",
      account: anonymous[2],
      upload: Number(anonymous[3]),
      late: Boolean(anonymous[1]),
    };
  const match = canvas.exec(file);
  if (!match) return {};
  return {
    system: "canvas",
    account: match[3],
    ...named(match[1]),
    upload: Number(match[4]),
    late: Boolean(match[2]),
  };
}

const named = (name: string) => (name.trim() ? { name: name.trim() } : {});

/**
 * Whether two ways to write a name may mean one person: the same letters in whatever order, or the same words but for
 * some that one of them leaves out. Accents and the size of letters don't count.
 */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (letters(one) === letters(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 1 && short.every((word) => long.includes(word));
}

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const letters = (words: readonly string[]): string => [...words.join("")].sort().join("");

/** Equal for names with the same letters, in whatever order. */
export const nameKey = (name: string): string => letters(wordsOf(name));
