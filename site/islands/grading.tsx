import Grading, { type GradingProps } from "../../components/grading.tsx";

/** The grading page with the book's exercises and the worker that judges by them. */
export default function GradingIsland(props: Pick<GradingProps, "titles">) {
  const exercises = async () => (await import("../../chapters/en/exercises/index.ts")).registry;
  const startWorker = () => new Worker(new URL("../workers/grading.ts", import.meta.url), { type: "module" });
  return <Grading {...props} exercises={exercises} startWorker={startWorker} />;
}
