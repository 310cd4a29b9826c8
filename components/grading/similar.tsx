import { createSignal, For, Show } from "solid-js";
import type { Grade } from "../../classroom/grading/grade.ts";
import type { SimilarPair } from "../../classroom/grading/similar-code.ts";
import { counted } from "../instructor/catalogue.ts";
import { Listing } from "./listing.tsx";

const atFirst = 20;

/** Answers in code that have much in common, side by side. */
export function Similar(props: {
  pairs: readonly SimilarPair[];
  grades: readonly Grade[];
  title(id: string): string;
}) {
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.pairs : props.pairs.slice(0, atFirst));
  const gradeOf = (number: string) => props.grades.find(({ student }) => student.number === number);
  const nameOf = (number: string) => gradeOf(number)?.student.name ?? number;
  const codeOf = (number: string, exercise: string) =>
    String(gradeOf(number)?.exercises.find(({ id }) => id === exercise)?.answer ?? "");
  return (
    <div class="similar">
      <p>
        A hint, no proof: short tasks have few good solutions, and students may have worked together where you
        allow it. Names, numbers and layout are left out of the comparison, and so is what many share. Read
        both before you ask.
      </p>
      <Show when={props.pairs.length === 0}>
        <p class="aside">No two answers in code have more in common than chance explains.</p>
      </Show>
      <For each={shown()}>
        {({ exercise, students, similarity }) => (
          <details class="pair-of-answers">
            <summary>
              {Math.round(similarity * 100)} % in {props.title(exercise)}: {nameOf(students[0])} and{" "}
              {nameOf(students[1])}
            </summary>
            <div class="compared">
              <For each={students}>
                {(number) => (
                  <div>
                    <h4>
                      {nameOf(number)} <small>{number}</small>
                    </h4>
                    <Listing label={`Code of ${nameOf(number)}`} of={codeOf(number, exercise)} />
                  </div>
                )}
              </For>
            </div>
          </details>
        )}
      </For>
      <Show when={props.pairs.length > atFirst && !all()}>
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          Show all {counted(props.pairs.length, "pair")}
        </button>
      </Show>
    </div>
  );
}
