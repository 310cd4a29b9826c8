import { createResource, createSignal, lazy, Show, Suspense } from "solid-js";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import { StepButton } from "../parts/stepper-bar.tsx";

/** Where exercises come from, once somebody wants to see one: with their functions, and their prompts as HTML. */
export interface Showing {
  exercise(id: string): Promise<Exercise | undefined>;
  prompt(id: string): Promise<string>;
}

const StudentView = lazy(() => import("./student-view.tsx"));

/** One exercise as students meet it, with numbers of its own each time. */
export function Look(props: { id: string; showing: Showing }) {
  const [seed, setSeed] = createSignal(1);
  const [found] = createResource(() => props.id, loaded(props.showing));
  return (
    <div class="look">
      <Show when={found.error}>
        <p class="notice">The exercise could not be loaded. Check the connection, then look again.</p>
      </Show>
      <Show when={!found.error && found()} fallback={<p class="aside">{found.error ? "" : "Loading …"}</p>}>
        {(exercise) => (
          <Suspense>
            <StudentView {...exercise()} seed={seed()} feedback />
            <div class="controls">
              <StepButton label="Other numbers" onPress={() => setSeed(seed() + 1)} />
            </div>
          </Suspense>
        )}
      </Show>
    </div>
  );
}

/** Loads an exercise with its prompt; rejects where the book has none of that name. */
export const loaded = (showing: Showing) => async (id: string) => {
  const [exercise, prompt] = await Promise.all([showing.exercise(id), showing.prompt(id)]);
  if (!exercise) throw new Error(`the book has no exercise ${id}`);
  return { exercise, prompt };
};
