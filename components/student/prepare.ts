import type { Assignment } from "../../classroom/assignment.ts";
import { loadEditor } from "../../notebook/page/load-editor.ts";
import { loadCodeJudge } from "../code-runner.ts";
import type { StudentBook } from "./book.ts";
import type { Material } from "./open-assignment.tsx";

/** Fetches all that an assignment may need, so that it can be done without a network from then on. */
export async function prepare({ exercises: assigned }: Assignment, book: StudentBook): Promise<Material> {
  const [exercises, prompts] = await Promise.all([book.exercises(), book.prompts()]);
  const code = assigned.some(({ id }) => exercises.get(id)?.kind === "code");
  await Promise.all([loadFonts(), code && loadCodeJudge(), code && loadEditor()]);
  return { exercises, prompts };
}

/** A face is fetched when its first letter is drawn, which may be in a formula that is not on show yet. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
