import "./grading/grading.css";
import { createSignal, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";
import type { Exercise } from "../classroom/exercises/exercise.ts";
import type { Key } from "../classroom/files/key.ts";
import { newSecret } from "../classroom/files/secret.ts";
import type { InputFile } from "../classroom/reading/read-files.ts";
import { Bring } from "./grading/bring.tsx";
import { type Found, nothing, type Table, withTable } from "./grading/found-files.ts";
import type { Session } from "./grading/session.ts";
import { gradeInWorker, type Progress, type Running } from "./grading/worker-client.ts";
import { Notice } from "./parts/notice.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";

const Results = lazy(() => import("./grading/results.tsx"));

export interface GradingProps {
  /** Titles of the book's exercises by id. */
  titles: Readonly<Record<string, string>>;
  /** The exercises of the book, loaded when answers are looked at. */
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
  startWorker(): Worker;
}

/** Grading a course: files in, a worker that judges every answer anew, and what came of it. All of it on this machine. */
export default function Grading(props: GradingProps) {
  const [found, setFound] = createSignal<Found>(nothing);
  const [said, say] = createSignal("");
  const [progress, setProgress] = createSignal<Progress>();
  const [session, setSession] = createSignal<Session>();
  const [unsaved, setUnsaved] = createSignal(false);
  let running: Running | undefined;
  let reading: Promise<void> = Promise.resolve();

  // What was set by hand is lost with the page, unless it was saved.
  const warn = (event: BeforeUnloadEvent) => unsaved() && event.preventDefault();
  onMount(() => addEventListener("beforeunload", warn));
  onCleanup(() => {
    running?.stop();
    globalThis.removeEventListener?.("beforeunload", warn);
  });

  // One after the other: what is dropped while others are still read must not be lost.
  const take = (files: readonly InputFile[]) => {
    reading = reading.then(() => takeFiles(files));
  };
  async function takeFiles(files: readonly InputFile[]) {
    const { sorted } = await import("./grading/sort-files.ts");
    const next = await sorted(found(), files);
    setFound({ ...next, session: undefined });
    say(next.problems.join(" "));
    if (next.session !== undefined) await openSession(next.session);
  }
  async function openSession(text: string) {
    const { readSession } = await import("./grading/session.ts");
    try {
      const opened = readSession(text);
      setSession(opened);
      setFound({ ...found(), assignment: opened.assignment, key: opened.key });
      setUnsaved(false);
      say(`The grading of “${opened.assignment.title}” is open again, as you saved it.`);
    } catch (error) {
      say((error as Error).message);
    }
  }

  function addTable(table: Table) {
    setFound(withTable(found(), table));
  }

  const lacking = () => {
    const { assignment, key, submissions } = found();
    if (!assignment) return "The assignment is not here yet.";
    if (key && key.assignment !== assignment.id) return "This key belongs to another assignment.";
    return submissions.length === 0 ? "No submission is here yet." : "";
  };

  async function grade() {
    const { assignment, key, submissions } = found();
    if (!assignment || lacking()) return;
    say("");
    setProgress({ read: 0, done: 0, of: 0 });
    const { newSession, withEarlier } = await import("./grading/session.ts");
    const { schoolTimes } = await import("./grading/school-times.ts");
    const used = key ?? keyless(assignment.id);
    const times = schoolTimes(found().tables, assignment.timeZone);
    running = gradeInWorker(
      props.startWorker,
      { assignment, key: used, files: submissions, schoolTimes: times },
      setProgress,
    );
    try {
      const fresh = newSession(assignment, used, await running.result, new Date().toISOString());
      const before = session();
      setSession(before ? withEarlier(fresh, before) : fresh);
      setUnsaved(true);
    } catch (error) {
      say((error as Error).message);
    } finally {
      setProgress(undefined);
    }
  }
  function stop() {
    running?.stop();
    setProgress(undefined);
    say("Stopped. Nothing was graded.");
  }

  return (
    <div class="widget grading">
      <h2 id="files">Bring the files</h2>
      <Bring found={found()} onFiles={take} />
      <Notice text={said()} />
      <div class="controls start">
        <Show
          when={progress()}
          fallback={
            <>
              <StepButton
                label={session() ? "Grade again" : "Grade"}
                primary
                off={lacking() !== ""}
                onPress={grade}
              />
              <Show when={found().assignment && lacking()}>
                <span class="aside">{lacking()}</span>
              </Show>
              <Show when={!lacking() && !found().key}>
                <span class="aside">
                  Without the key there is no roster and no late policy, and code is tried with other hidden
                  inputs.
                </span>
              </Show>
            </>
          }
        >
          {(now) => (
            <>
              <Show when={now().of > 0} fallback={<progress aria-label="Reading" />}>
                <progress aria-label="Grading" max={now().of} value={now().done} />
              </Show>
              <output>{progressText(now())}</output>
              <StepButton label="Stop" onPress={stop} />
            </>
          )}
        </Show>
      </div>
      <Show when={session()}>
        {(now) => (
          <Suspense fallback={<p class="aside">Loading the results …</p>}>
            <Results
              session={now()}
              found={found()}
              titles={props.titles}
              exercises={props.exercises}
              onChange={(changed) => {
                setSession(changed);
                setUnsaved(true);
              }}
              onSaved={() => setUnsaved(false)}
              onTable={addTable}
            />
          </Suspense>
        )}
      </Show>
    </div>
  );
}

function progressText({ read, done, of }: Progress): string {
  return of > 0 ? `${done} of ${of} students graded` : `${read} files read`;
}

/** What is graded with where there is no key: whoever handed in, and lateness costs nothing. */
const keyless = (assignment: string): Key => ({
  format: "key",
  version: 1,
  assignment,
  secret: newSecret(),
  roster: [],
  late: { graceMinutes: 0, percentPerDay: 0, lastDay: null },
  scores: "best",
});
