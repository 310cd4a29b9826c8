import type { Away } from "../../components/chapter-exercise/away.ts";
import Student from "../../components/student.tsx";

/** The students' page with the book's exercises, which come once an assignment is open. */
export default function StudentIsland(props: { edition: string; prompts: string }) {
  const exercises = async () => (await import("../../chapters/en/exercises/index.ts")).registry;
  const start = () => new Worker(new URL("./exercise-worker.ts", import.meta.url), { type: "module" });
  let away: Promise<Away> | undefined;
  const loadAway = () => {
    away ??= import("../../components/chapter-exercise/away.ts").then(({ exercisesAway }) =>
      exercisesAway(start),
    );
    return away;
  };
  const prompts = async () => {
    const response = await fetch(props.prompts);
    if (!response.ok) throw new Error(`${props.prompts}: ${response.status}`);
    return response.json();
  };
  return <Student book={{ edition: props.edition, exercises, prompts, away: loadAway }} />;
}
