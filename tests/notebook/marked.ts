/** Marks the place in a chapter that a finding has to name; it isn't part of the chapter. */
export const mark = "‸";

/** The chapter without its mark, and where the mark stood. */
export function marked(chapter: string): { text: string; line: number; column: number } {
  const before = chapter.slice(0, chapter.indexOf(mark)).split("\n");
  return { text: chapter.replace(mark, ""), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
