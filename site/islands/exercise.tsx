import type { Exercise } from "../../classroom/exercises/exercise.ts";
import type { Away } from "../../components/chapter-exercise/away.ts";
import ChapterExercise, { type ChapterExerciseProps } from "../../components/chapter-exercise.tsx";

/** The exercises of each chapter, a module that is fetched when one of them is seen; never while the page is built. */
const modules = import.meta.env.SSR
  ? {}
  : import.meta.glob<Record<string, unknown>>("../../chapters/en/exercises/*/index.ts");

async function loadExercise(chapter: string, id: string): Promise<Exercise> {
  const module = await modules[`../../chapters/en/exercises/${chapter}/index.ts`]();
  const found = Object.values(module)
    .flat()
    .find((candidate) => (candidate as Exercise).id === id);
  if (!found) throw new Error(`chapter ${chapter} has no exercise "${id}"`);
  return found as Exercise;
}

let away: Promise<Away> | undefined;

/** One worker for all exercises of the page. */
function loadAway(): Promise<Away> {
  const start = () => new Worker(new URL("./exercise-worker.ts", import.meta.url), { type: "module" });
  away ??= import("../../components/chapter-exercise/away.ts").then(({ exercisesAway }) =>
    exercisesAway(start),
  );
  return away;
}

type IslandProps = Omit<ChapterExerciseProps, "load" | "away"> & { chapter: string };

/** An exercise on a chapter's page, which knows where its chapter's exercises are. */
export default function ExerciseIsland(props: IslandProps) {
  return <ChapterExercise {...props} load={() => loadExercise(props.chapter, props.id)} away={loadAway} />;
}
