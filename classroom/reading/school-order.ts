import type { HandedIn } from "./read-files.ts";

/**
 * Puts files of one account in the order in which a school system took them, the oldest first: by Canvas's numbers of
 * uploads, else by what it adds to the names of later ones (-1, -2), else by their times in a zip file. Each of these is
 * used only where it is told of all the files; 0 where none tells them apart.
 */
export function schoolOrderOf(files: readonly HandedIn[]): (a: HandedIn, b: HandedIn) => number {
  if (files.some(({ origin }) => !origin.system)) return () => 0;
  const ways = [files.map(({ origin }) => origin.upload), attemptsOf(files), timesOf(files)].flatMap(
    (way) => {
      const known = way.flatMap((value, i) => (value === undefined ? [] : [[files[i], value] as const]));
      return known.length === files.length ? [new Map(known)] : [];
    },
  );
  return (a, b) => ways.reduce((order, way) => order || (way.get(a) as number) - (way.get(b) as number), 0);
}

/** 0 for "week-1.json", 1 for "week-1-1.json", and so on, where the names are the same but for that. */
function attemptsOf(files: readonly HandedIn[]): (number | undefined)[] {
  if (files.some(({ origin }) => origin.system !== "canvas")) return [];
  const names = files.map(({ path }) => withoutPrefix(path.split("/").at(-1) as string));
  const first = names.reduce((short, name) => (name.length < short.length ? name : short));
  for (const stem of [first, first.replace(/-\d{1,3}$/, "")]) {
    const attempts = names.map((name) => {
      const rest = name.startsWith(stem) ? name.slice(stem.length) : "?";
      return rest === "" ? 0 : /^-\d{1,3}$/.test(rest) ? Number(rest.slice(1)) : undefined;
    });
    if (!attempts.includes(undefined)) return attempts;
  }
  return [];
}

/** What the student's file is called, without the ending and what Canvas puts before it. */
const withoutPrefix = (name: string): string =>
  name.replace(/^.*?_(?:late_)?(?:\d+|anon_[A-Za-z0-9]+)_\d+_/i, "").replace(/\.[^.]*$/, "");

/** Systems that note no times write the moment of packing, which tells nothing: it is within a minute for one account. */
function timesOf(files: readonly HandedIn[]): (number | undefined)[] {
  const times = files.map(({ modified }) => modified);
  const known = times.filter((time) => time !== undefined);
  return Math.max(...known) - Math.min(...known) > 60_000 ? times : [];
}
