import type { Assignment } from "../../classroom/files/assignment.ts";
import { loadEditor } from "../../notebook/page/load-editor.ts";
import { loadCodeJudge } from "../code-runner.ts";
import playgroundWorker from "../playground/run-worker.ts?worker&url";
import type { StudentBook } from "./book.ts";
import type { Material } from "./open-assignment.tsx";

/** Fetches all that an assignment may need, so that it can be done without a network from then on. */
export async function prepare({ exercises: assigned }: Assignment, book: StudentBook): Promise<Material> {
  const [exercises, prompts] = await Promise.all([book.exercises(), book.prompts()]);
  const code = assigned.some(({ id }) => exercises.get(id)?.kind === "code");
  const goal = assigned.find(({ id }) => exercises.get(id)?.kind === "goal");
  await Promise.all([
    loadFonts(),
    code && loadCodeJudge(),
    code && loadEditor(),
    goal && loadPlayground(),
    // The worker that judges goals starts with the first that it is asked for, and stays.
    goal && book.away().then((away) => away.judge(goal.id, 0, "")),
  ]);
  return { exercises, prompts };
}

/** The playground with its parts, and the script of its worker, which the browser then has at hand. */
async function loadPlayground(): Promise<void> {
  await Promise.all([
    import("../exercise-view/goal-playground.tsx"),
    import("../playground/hand-in.tsx"),
    import("../playground/more-settings.tsx"),
    import("../playground/presets-part.tsx"),
    import("../playground/own-part.tsx"),
    import("../playground/numbers-part.tsx"),
    import("../playground/inside-part.tsx"),
    import("../playground/compare-part.tsx"),
    import("../playground/step-part.tsx"),
    import("../playground/take-away-part.tsx"),
    fetch(playgroundWorker).then((response) => response.arrayBuffer()),
  ]);
}

/** A face is fetched when its first letter is drawn, which may be in a formula that is not on show yet. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
