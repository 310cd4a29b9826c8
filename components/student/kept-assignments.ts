import type { Kept } from "../../classroom/progress/kept.ts";
import type { Opened } from "./opening.tsx";

/** An assignment that was opened in this browser before. */
export interface KeptAssignment {
  readonly digest: string;
  readonly title: string;
  /** Its file. */
  readonly text: string;
  /** When it was last opened, in milliseconds since 1970. */
  readonly opened: number;
}

export async function keepAssignment(kept: Kept, { assignment, digest, text }: Opened): Promise<void> {
  await kept.change<KeptAssignment>(["assignment", digest], () => {
    return { digest, title: assignment.title, text, opened: Date.now() };
  });
}

/** The assignments of this browser, the last one first. */
export async function keptAssignments(kept: Kept): Promise<KeptAssignment[]> {
  const all = await kept.all<KeptAssignment>(["assignment"]);
  return all.sort((a, b) => b.opened - a.opened);
}
