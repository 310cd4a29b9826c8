import { createEffect, createResource, createSignal, For, on, onCleanup, Show } from "solid-js";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import type { Assignment } from "../../classroom/files/assignment.ts";
import {
  orderFor,
  phaseOf,
  progressOf,
  type Student,
  showsFeedback,
} from "../../classroom/files/student-work.ts";
import type { Kept } from "../../classroom/progress/kept.ts";
import { loadCodeJudge } from "../code-runner.ts";
import { LiveText } from "../parts/live-text.tsx";
import { Notice } from "../parts/notice.tsx";
import type { StudentBook } from "./book.ts";
import { goTo, HandIn } from "./hand-in.tsx";
import { AssignmentHead } from "./head.tsx";
import { prepare } from "./prepare.ts";
import { workKey, workSession } from "./session.ts";
import { Task } from "./task.tsx";
import { Who } from "./who.tsx";

export interface OpenAssignmentProps {
  assignment: Assignment;
  digest: string;
  kept: Kept;
  book: StudentBook;
}

export interface Material {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly prompts: Readonly<Record<string, string>>;
}

/** An assignment that is open: what it is, who works on it, and then the work. */
export default function OpenAssignment(props: OpenAssignmentProps) {
  const [student, setStudent] = createSignal<Student>();
  const [now, setNow] = createSignal(Date.now());
  const [material, { refetch }] = createResource(() => prepare(props.assignment, props.book));
  const [remembered] = createResource(async () => {
    const who = await props.kept.get<Student>(["student"]);
    // Whoever has begun goes on where they were.
    if (who && (await props.kept.get(workKey(props.digest, who)))) setStudent(who);
    return who ?? null;
  });
  const clock = setInterval(() => setNow(Date.now()), 20_000);
  onCleanup(() => clearInterval(clock));

  async function begin(who: Student): Promise<void> {
    await props.kept.change<Student>(["student"], () => who);
    setStudent(who);
  }

  return (
    <>
      <AssignmentHead assignment={props.assignment} edition={props.book.edition} now={now()} />
      <Show
        when={phaseOf(props.assignment, now()) !== "before"}
        fallback={<p>The exercises appear here when it opens. The page may stay open until then.</p>}
      >
        <Show when={!remembered.loading}>
          <Who student={student()} remembered={remembered() ?? undefined} onStudent={begin} />
        </Show>
        <Show when={material.error}>
          <p class="notice">
            The exercises could not be loaded. Check the connection.{" "}
            <button type="button" class="button" onClick={() => refetch()}>
              Try again
            </button>
          </p>
        </Show>
        <p class="aside loading" role="status">
          {material.error ? "" : material() ? allLoaded : "Loading the exercises …"}
        </p>
        <Show when={!material.error && material()}>
          {(loaded) => (
            <Show when={student()} keyed>
              {(who) => <Exercises {...props} student={who} material={loaded()} now={now()} />}
            </Show>
          )}
        </Show>
      </Show>
    </>
  );
}

const allLoaded = "All is loaded: from here on this page needs no network, and it sends nothing.";

/** The exercises for one student, and handing them in. */
function Exercises(props: OpenAssignmentProps & { student: Student; material: Material; now: number }) {
  const { assignment, digest, kept, student } = props;
  const { exercises, prompts } = props.material;
  const session = workSession({
    kept,
    assignment,
    digest,
    student,
    exercises,
    away: props.book.away,
    codeJudge: loadCodeJudge,
  });
  const [ready] = createResource(() => session.ready.then(() => true));
  const ordered = orderFor(assignment, student);
  const feedback = () => showsFeedback(assignment, session.work().handedIn, props.now);
  const progress = () =>
    ordered.map(({ id }) => {
      const exercise = exercises.get(id);
      // What can't be done here isn't missing.
      if (!exercise || prompts[id] === undefined) return "done";
      return progressOf(exercise, session.seed, session.record(id));
    });
  const done = () => progress().filter((of) => of === "done").length;
  const [forgotten, setForgotten] = createSignal(false);

  // Where feedback comes with handing in, all answers are judged then.
  createEffect(
    on([ready, feedback, () => session.work().handedIn.length], () => {
      if (ready() && feedback() && assignment.feedback !== "at-once") void session.judgeAll();
    }),
  );

  return (
    <Show when={ready()}>
      <Show when={!session.lasting()}>
        <p class="notice">
          The browser keeps no data for this page. Your answers last until you leave it: hand in before you
          do.
        </p>
      </Show>
      <nav class="task-list" aria-label="Exercises">
        <p>
          {done()} of {ordered.length} answered
        </p>
        <ol>
          <For each={ordered}>
            {(_, i) => (
              <li>
                <a
                  href={`#task-${i() + 1}`}
                  class={progress()[i()]}
                  aria-label={`Exercise ${i() + 1}, ${progressWords[progress()[i()]]}`}
                  onClick={(event) => goTo(event, i() + 1)}
                >
                  {i() + 1}
                </a>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <LiveText text={`${done()} of ${ordered.length} exercises answered`} />
      <For each={ordered}>
        {(assigned, i) => (
          <Task
            place={i() + 1}
            assigned={assigned}
            exercise={exercises.get(assigned.id)}
            prompt={prompts[assigned.id]}
            session={session}
            checkable={assignment.feedback === "at-once"}
            feedback={feedback()}
          />
        )}
      </For>
      <HandIn assignment={assignment} session={session} progress={progress()} now={props.now} />
      <details class="forget">
        <summary>Not your own computer?</summary>
        <p>Your answers stay in this browser for the next visit. Take them away once you have your file.</p>
        <button
          type="button"
          class="button"
          onClick={async () => {
            await session.forget();
            setForgotten(true);
          }}
        >
          Remove my answers and my name from this browser
        </button>
        <Notice text={forgotten() ? "Removed. What is still on show goes when you close the page." : ""} />
      </details>
    </Show>
  );
}

const progressWords = { none: "no answer yet", some: "partly answered", done: "answered" };
