import { createResource, For, onMount, Show } from "solid-js";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import { studentSeed } from "../../classroom/exercises/seed.ts";
import type { Grade, GradedExercise, Override } from "../../classroom/grading/grade.ts";
import { Sentence } from "../exercise-view/sentence.tsx";
import { momentInWords } from "../instructor/times.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import { AnswerOf, RightAnswer } from "./answers.tsx";
import { OverrideFields } from "./override-fields.tsx";
import type { Session } from "./session.ts";
import { pointsText } from "./students-table.tsx";

export interface StudentDetailProps {
  session: Session;
  grade: Grade;
  /** Loads the exercises of the book, which show the questions and what is right. */
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
  onOverride(exercise: string | null, override: Override | undefined): void;
  onDecide(): void;
  onMove?: { before?: () => void; next?: () => void };
  onClose(): void;
}

/** One student: what was handed in and when, each answer beside the right one, and the instructor's own points. */
export function StudentDetail(props: StudentDetailProps) {
  let heading!: HTMLHeadingElement;
  const [exercises] = createResource(() => props.exercises());
  const seed = () => studentSeed(props.session.assignment, props.grade.student.number);
  onMount(() => heading.focus());
  return (
    <section class="student-detail" aria-labelledby="student-name">
      <div class="controls buttons">
        <StepButton label="All students" onPress={() => props.onClose()} />
        <StepButton label="Before" off={!props.onMove?.before} onPress={() => props.onMove?.before?.()} />
        <StepButton label="Next" off={!props.onMove?.next} onPress={() => props.onMove?.next?.()} />
      </div>
      <h3 id="student-name" tabindex="-1" ref={heading}>
        {props.grade.student.name} <span class="number">{props.grade.student.number}</span>
      </h3>
      <p class="points">
        {pointsText(props.grade.points)} of {pointsText(props.grade.of)} points.{" "}
        {cameIn(props.grade, props.session)}
      </p>
      <Show when={props.grade.notes.length > 0}>
        <ul class="notes">
          <For each={props.grade.notes}>{(note) => <li>{note}.</li>}</For>
        </ul>
      </Show>
      <Show when={props.grade.standing === "disputed"}>
        <div class="controls buttons">
          <StepButton label={`Count it for ${props.grade.student.number}`} onPress={() => props.onDecide()} />
        </div>
      </Show>
      <OverrideFields
        what="the whole"
        override={props.grade.override}
        of={props.grade.of}
        onOverride={(override) => props.onOverride(null, override)}
      />
      <ol class="answers">
        <For each={props.grade.exercises}>
          {(graded) => (
            <li>
              <OneAnswer
                graded={graded}
                exercise={exercises()?.get(graded.id)}
                seed={seed()}
                onOverride={(override) => props.onOverride(graded.id, override)}
              />
            </li>
          )}
        </For>
      </ol>
      <Show when={exercises.error}>
        <p class="notice">
          The exercises could not be loaded, so only the answers are shown. Check the connection.
        </p>
      </Show>
    </section>
  );
}

function OneAnswer(props: {
  graded: GradedExercise;
  exercise: Exercise | undefined;
  seed: number;
  onOverride(override: Override | undefined): void;
}) {
  return (
    <>
      <h4>
        {props.exercise?.title ?? props.graded.id}{" "}
        <small>
          {pointsText(props.graded.override?.points ?? props.graded.points)} of {pointsText(props.graded.of)}
          {props.graded.override && `, by you; ${pointsText(props.graded.points)} by the book`}
        </small>
      </h4>
      <Show when={props.graded.status !== "missing"} fallback={<p class="aside">Not answered.</p>}>
        <div class="compared">
          <div>
            <h5>answer</h5>
            <AnswerOf answer={props.graded.answer} exercise={props.exercise} seed={props.seed} />
          </div>
          <Show when={props.exercise}>
            {(exercise) => (
              <div>
                <h5>right</h5>
                <RightAnswer exercise={exercise()} seed={props.seed} />
              </div>
            )}
          </Show>
        </div>
        <For each={props.graded.messages}>
          {(message) => (
            <p class="message">
              <Sentence of={message} />
            </p>
          )}
        </For>
        <p class="aside">{triesText(props.graded)}</p>
      </Show>
      <OverrideFields
        what={props.exercise?.title ?? props.graded.id}
        override={props.graded.override}
        of={props.graded.of}
        onOverride={(override) => props.onOverride(override)}
      />
    </>
  );
}

function triesText({ tries, seconds }: GradedExercise): string {
  const times = tries === 1 ? "Answered once" : `Answered ${tries} times`;
  if (seconds <= 0) return `${times}.`;
  const minutes = Math.round(seconds / 60);
  return `${times}, in ${minutes < 1 ? `${Math.round(seconds)} s` : `${minutes} min`} by the student’s own clock.`;
}

function cameIn({ handIn, standing }: Grade, { assignment }: Session): string {
  if (!handIn) return standing === "missing" ? "Nothing was handed in." : "";
  const clock = handIn.clock === "school" ? "by the school’s clock" : "by the clock in the file";
  const late = handIn.daysLate > 0 ? `, ${handIn.daysLate} d late: ${handIn.percentOff} % off` : "";
  const again = handIn.replaced.length > 0 ? ` It replaces ${handIn.replaced.length} earlier.` : "";
  return `Handed in ${momentInWords(Date.parse(handIn.at), assignment.timeZone)} ${clock}${late}. File ${handIn.path}.${again}`;
}
