import { createSignal, For, Show } from "solid-js";
import type { Exercise, Verdict } from "../../classroom/exercises/exercise.ts";
import type { AssignedExercise } from "../../classroom/files/assignment.ts";
import { triesLeft } from "../../classroom/files/student-work.ts";
import ExerciseView from "../exercise-view.tsx";
import { Notice } from "../parts/notice.tsx";
import { points } from "./head.tsx";
import type { WorkSession } from "./session.ts";

export interface TaskProps {
  /** Its place in the student's order, from 1. */
  place: number;
  assigned: AssignedExercise;
  /** Undefined where this edition of the book has none of that name. */
  exercise: Exercise | undefined;
  prompt: string | undefined;
  session: WorkSession;
  /** Whether answers can be checked one by one. */
  checkable: boolean;
  /** Whether what was said of an answer is shown. */
  feedback: boolean;
}

/** One exercise of an assignment. */
export function Task(props: TaskProps) {
  const id = () => props.assigned.id;
  return (
    <section
      class="task"
      id={`task-${props.place}`}
      tabindex={-1}
      aria-labelledby={`task-${props.place}-name`}
      onKeyDown={() => props.session.touch(id())}
      onPointerDown={() => props.session.touch(id())}
    >
      <h3 id={`task-${props.place}-name`}>
        {props.place}. {props.exercise?.title ?? id()} <small>{points(props.assigned.points)}</small>
      </h3>
      <Show
        when={props.exercise !== undefined && props.prompt !== undefined && props.exercise}
        fallback={
          <p class="notice">
            This edition of the book has no exercise “{id()}”. Do the others, and tell your instructor.
          </p>
        }
      >
        {(exercise) => <Body {...props} exercise={exercise()} prompt={props.prompt ?? ""} />}
      </Show>
    </section>
  );
}

function Body(props: TaskProps & { exercise: Exercise; prompt: string }) {
  const [problem, setProblem] = createSignal("");
  const id = () => props.assigned.id;
  const record = () => props.session.record(id());
  const left = () => triesLeft(props.assigned, record());
  const spent = () => props.checkable && left() === 0;
  const verdict = () => (props.feedback ? props.session.verdict(id()) : null);
  const check = async () => {
    if (!props.checkable || spent()) return;
    setProblem("");
    try {
      await props.session.check(id());
    } catch (error) {
      setProblem(`This could not be checked: ${(error as Error).message}`);
    }
  };
  return (
    <>
      <Show when={props.exercise.version !== props.assigned.version}>
        <p class="notice">
          This exercise has changed since the assignment was made: its version was {props.assigned.version},
          and is {props.exercise.version} now.
        </p>
      </Show>
      <ExerciseView
        exercise={props.exercise}
        prompt={props.prompt}
        seed={props.session.seed}
        answer={record().answer}
        onAnswer={(answer) => props.session.answer(id(), answer)}
        verdict={verdict()}
        onCheck={check}
        disabled={spent()}
      />
      <Show when={props.checkable}>
        <div class="task-bar">
          <button
            type="button"
            class="button primary"
            aria-disabled={spent() || props.session.judging() !== "" ? "true" : undefined}
            onClick={check}
          >
            {props.session.judging() === id() ? "Checking …" : "Check"}
          </button>
          <span class="aside">{triesText(left())}</span>
        </div>
      </Show>
      <Show when={!props.checkable && !props.feedback && props.exercise.kind === "code"}>
        <Examples run={() => props.session.runExamples(id())} />
      </Show>
      <Show when={verdict()}>
        {(said) => <p class="aside earned">{earned(said(), props.assigned.points)}</p>}
      </Show>
      <Notice text={problem()} />
    </>
  );
}

/** Runs code on the examples, which say what is right there, and tells nothing else. */
function Examples(props: { run(): Promise<Verdict | undefined> }) {
  const [said, setSaid] = createSignal<readonly string[]>([]);
  const [running, setRunning] = createSignal(false);
  const run = async () => {
    if (running()) return;
    setRunning(true);
    try {
      const { messages = [], printed = [] } = (await props.run()) ?? {};
      setSaid([...messages, ...printed.map((line) => `Printed: ${line}`)]);
    } catch (error) {
      setSaid([`This could not be run: ${(error as Error).message}`]);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <div class="task-bar">
        <button type="button" class="button" aria-disabled={running() ? "true" : undefined} onClick={run}>
          {running() ? "Running …" : "Run the examples"}
        </button>
      </div>
      <div class="aside" role="status">
        <For each={said()}>{(line) => <p>{line}</p>}</For>
      </div>
    </>
  );
}

function triesText(left: number | null): string {
  if (left === null) return "";
  if (left === 0) return "No tries left: the answer stands as it was checked last.";
  return left === 1 ? "One try left." : `${left} tries left.`;
}

/** Points as the page sees them; the grader computes them again. */
function earned({ score, status }: Verdict, worth: number): string {
  if (status === "invalid") return "";
  return `${Math.round(score * worth * 100) / 100} of ${points(worth)}`;
}
