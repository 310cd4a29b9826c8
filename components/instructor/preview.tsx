import { createResource, createSignal, For, Show } from "solid-js";
import { studentSeed } from "../../classroom/exercises/seed.ts";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { orderFor } from "../../classroom/files/student-work.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import { TextField } from "../parts/text-field.tsx";
import { counted } from "./catalogue.ts";
import { loaded, type Showing } from "./look.tsx";
import StudentView from "./student-view.tsx";

/** The exercises of an assignment as a student of some number meets them. */
export default function Preview(props: { assignment: Assignment; showing: Showing }) {
  const [student, setStudent] = createSignal("12345678");
  const seed = () => studentSeed(props.assignment, student());
  return (
    <div class="preview-of-student">
      <div class="controls preview-bar">
        <TextField
          label="as the student with the number"
          value={student()}
          hint={
            props.assignment.numbers === "same"
              ? "All students have the same numbers in this assignment."
              : "Each student number has numbers of its own."
          }
          onInput={setStudent}
        />
        <StepButton
          label="Another student"
          off={props.assignment.numbers === "same"}
          onPress={() =>
            setStudent(String(10_000_000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 90_000_000)))
          }
        />
      </div>
      <Show when={props.assignment.introduction?.trim()}>
        {(text) => <p class="introduction">{text()}</p>}
      </Show>
      <ol class="previewed">
        <For each={orderFor(props.assignment, { number: student(), name: "" }).map(({ id }) => id)}>
          {(id) => {
            const [found] = createResource(() => id, loaded(props.showing));
            const points = () => props.assignment.exercises.find((one) => one.id === id)?.points ?? 0;
            return (
              <li>
                <Show
                  when={!found.error && found()}
                  fallback={<p class="aside">{found.error ? `${id} could not be loaded.` : "Loading …"}</p>}
                >
                  {(exercise) => (
                    <>
                      <h3>
                        {exercise().exercise.title} <small>{counted(points(), "point")}</small>
                      </h3>
                      <StudentView
                        {...exercise()}
                        seed={seed()}
                        feedback={props.assignment.feedback === "at-once"}
                      />
                    </>
                  )}
                </Show>
              </li>
            );
          }}
        </For>
      </ol>
    </div>
  );
}
