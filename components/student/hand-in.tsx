import { createSignal, For, Show } from "solid-js";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { submissionName } from "../../classroom/files/file-name.ts";
import { isLate, type Progress } from "../../classroom/files/student-work.ts";
import { type Submission, writeSubmission } from "../../classroom/files/submission.ts";
import { saveText } from "../../notebook/page/save.ts";
import { Notice } from "../parts/notice.tsx";
import type { WorkSession } from "./session.ts";
import { momentIn } from "./times.ts";

export interface HandInProps {
  assignment: Assignment;
  session: WorkSession;
  /** How far each exercise is, in the student's order. */
  progress: readonly Progress[];
  now: number;
}

/** The end of an assignment: what is missing, the file that is handed in, and its receipt. */
export function HandIn(props: HandInProps) {
  const [submission, setSubmission] = createSignal<Submission>();
  const [problem, setProblem] = createSignal("");
  const places = (wanted: Progress) => props.progress.flatMap((of, i) => (of === wanted ? [i + 1] : []));
  const complete = () => props.progress.every((of) => of === "done");
  const handedIn = () => props.session.work().handedIn;

  const nameOf = ({ student }: Submission) => submissionName(props.assignment, student.number);
  const save = (made: Submission) => saveText(nameOf(made), writeSubmission(made), "application/json");

  async function handIn(): Promise<void> {
    setProblem("");
    try {
      const made = await props.session.handIn();
      setSubmission(made);
      save(made);
    } catch (error) {
      setProblem(`The file could not be made: ${(error as Error).message}. Your answers are kept here.`);
    }
  }

  return (
    <section class="hand-in" aria-labelledby="hand-in-name">
      <h2 id="hand-in-name">Hand in</h2>
      <Missing places={places("none")} words="No answer yet:" />
      <Missing places={places("some")} words="Not all filled in:" />
      <Show when={complete()}>
        <p>All exercises have an answer.</p>
      </Show>
      <p>
        You get a file with your answers. Upload it where your course collects work: this page itself sends
        nothing. You can go on afterwards and hand in again; each time is written into the file.
      </p>
      <Show when={isLate(props.assignment, props.now)}>
        <p>The due time has passed, so the file says that it is late.</p>
      </Show>
      <button type="button" class="button primary" onClick={handIn}>
        {complete() ? "Hand in" : "Hand in what is there"}
      </button>
      <Notice text={problem()} />
      <div role="status">
        <Show when={submission()}>
          {(made) => (
            <div class="receipt">
              <p>
                Saved as <strong>{nameOf(made())}</strong>. Upload this file where your course collects work.
              </p>
              <p>
                Your receipt: <output class="receipt-code">{made().receipt}</output>
              </p>
              <p class="aside">
                Write it down: it shows later which file you handed in.{" "}
                <button type="button" class="button" onClick={() => save(made())}>
                  Save the file again
                </button>
              </p>
            </div>
          )}
        </Show>
      </div>
      <Show when={handedIn().length > 0}>
        <h3>Handed in so far</h3>
        <ol class="handed-in">
          <For each={handedIn()}>
            {({ at, receipt }) => (
              <li>
                {momentIn(Date.parse(at), props.assignment.timeZone)}
                {isLate(props.assignment, Date.parse(at)) ? ", late" : ""}, receipt{" "}
                <span class="receipt-number">{receipt}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

function Missing(props: { places: readonly number[]; words: string }) {
  return (
    <Show when={props.places.length > 0}>
      <p class="missing">
        {props.words}{" "}
        <For each={props.places}>
          {(place, i) => (
            <>
              {i() > 0 ? ", " : ""}
              <a href={`#task-${place}`} onClick={(event) => goTo(event, place)}>
                exercise {place}
              </a>
            </>
          )}
        </For>
      </p>
    </Show>
  );
}

/** Goes to an exercise; the address keeps the assignment. */
export function goTo(event: Event, place: number): void {
  event.preventDefault();
  const task = document.getElementById(`task-${place}`);
  task?.scrollIntoView({ block: "start" });
  task?.focus({ preventScroll: true });
}
