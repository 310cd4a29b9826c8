import "./instructor/instructor.css";
import { createEffect, createSignal, lazy, on, onCleanup, onMount, Show, Suspense } from "solid-js";
import { counted, type Listed, type ListedChapter, totalsOf } from "./instructor/catalogue.ts";
import { Chooser } from "./instructor/chooser.tsx";
import { chosenFrom, type Draft, emptyDraft, freshDraft } from "./instructor/draft.ts";
import { keepDraft, keptDraft } from "./instructor/kept-draft.ts";
import type { Showing } from "./instructor/look.tsx";
import { Near } from "./instructor/near.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { OpenFile } from "./parts/open-file.tsx";
import { readParameter } from "./parts/query.ts";
import { StepButton } from "./parts/stepper-bar.tsx";

// Below the first view, or of no use before something is chosen.
const ChosenList = lazy(() => import("./instructor/chosen.tsx"));
const Settings = lazy(() => import("./instructor/settings.tsx"));
const Preview = lazy(() => import("./instructor/preview.tsx"));
const KeyFields = lazy(() => import("./instructor/key-fields.tsx"));
const HandOut = lazy(() => import("./instructor/hand-out.tsx"));

export interface InstructorProps {
  exercises: readonly Listed[];
  chapters: readonly ListedChapter[];
  language: string;
  /** The edition of the book. */
  book: string;
  /** Address of the page on which students work. */
  studentPage: string;
  showing: Showing;
}

// What is typed is kept as soon as the hand rests, and when the page is left.
const REST = 300;

/** Making an assignment: from the book's exercises to what students get, and the key that the instructor keeps. */
export default function Instructor(props: InstructorProps) {
  const [draft, setDraft] = createSignal<Draft>(emptyDraft(props.language, props.book));
  const [said, say] = createSignal("");
  const [before, setBefore] = createSignal<Draft>();
  const [proposed, propose] = createSignal<readonly Listed[]>([]);
  const [seen, setSeen] = createSignal(false);
  const chosen = () => draft().assignment.exercises;
  const change = (part: Partial<Draft>) => setDraft({ ...draft(), ...part });
  const changeAssignment = (part: Partial<Draft["assignment"]>) =>
    change({ assignment: { ...draft().assignment, ...part } });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let alive = false;
  const keep = () => {
    clearTimeout(timer);
    if (alive && !keepDraft(draft()))
      say("The browser does not keep data for this page: save your files before you leave it.");
  };
  onMount(() => {
    setDraft(keptDraft() ?? freshDraft(props.language, props.book));
    alive = true;
    takeProposal();
    addEventListener("pagehide", keep);
  });
  onCleanup(() => {
    clearTimeout(timer);
    globalThis.removeEventListener?.("pagehide", keep);
  });
  createEffect(
    on(draft, () => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    }),
  );

  // A link of the guide's proposes exercises: ?choose=weighted-sum,bias
  function takeProposal() {
    const names = readParameter(location.search, "choose")?.split(",") ?? [];
    const found = names.flatMap((name) => props.exercises.find(({ id }) => id === name) ?? []);
    if (found.length === 0) return;
    if (chosen().length === 0) changeAssignment({ exercises: found.map(chosenFrom) });
    else if (names.some((name) => !chosen().some(({ id }) => id === name))) propose(found);
  }
  function begin(exercises: readonly Listed[]) {
    setBefore(draft());
    const fresh = freshDraft(props.language, props.book);
    setDraft({ ...fresh, roster: draft().roster, late: draft().late, scores: draft().scores });
    changeAssignment({ exercises: exercises.map(chosenFrom), timeZone: before()?.assignment.timeZone });
    propose([]);
    say("This is a new assignment. Your roster and late policy are as before.");
  }
  function add(exercises: readonly Listed[]) {
    const added = exercises.filter(({ id }) => !chosen().some((one) => one.id === id));
    changeAssignment({ exercises: [...chosen(), ...added.map(chosenFrom)] });
    propose([]);
  }
  function choose(id: string, wanted: boolean) {
    const exercise = props.exercises.find((one) => one.id === id);
    if (wanted && exercise) add([exercise]);
    else changeAssignment({ exercises: chosen().filter((one) => one.id !== id) });
  }
  async function openFiles(files: File[]) {
    const { withFile } = await import("./instructor/draft-files.ts");
    const texts = await Promise.all(files.map((file) => file.text()));
    const sentences: string[] = [];
    let next = draft();
    // An assignment goes before its key, in whatever order the files were named.
    for (const { text, name } of texts
      .map((text, i) => ({ text, name: files[i].name }))
      .sort((a, b) => Number(isKey(a.text)) - Number(isKey(b.text))))
      try {
        const opened = withFile(next, text);
        next = opened.draft;
        sentences.push(opened.said);
      } catch (error) {
        sentences.push(`${name}: ${(error as Error).message}`);
      }
    if (next !== draft()) {
      setBefore(draft());
      setDraft(next);
    }
    say(sentences.join(" "));
  }

  return (
    <div class="widget instructor">
      <div class="controls buttons file-bar">
        <OpenFile
          label="Open an assignment or a key"
          accept=".json,application/json"
          multiple
          onOpen={openFiles}
        />
        <StepButton label="Begin a new assignment" onPress={() => begin([])} />
        <Show when={before()}>
          {(old) => (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                setDraft(old());
                setBefore(undefined);
                say("Everything is as it was before.");
              }}
            >
              Undo
            </button>
          )}
        </Show>
      </div>
      <Notice text={said()} />
      <Show when={proposed().length > 0}>
        <div class="notice proposal">
          The link proposes {counted(proposed().length, "exercise")}, and you are working on an assignment
          already.{" "}
          <span class="buttons">
            <StepButton label="Add them" onPress={() => add(proposed())} />
            <StepButton label="Begin a new one with them" onPress={() => begin(proposed())} />
            <StepButton label="Leave it" onPress={() => propose([])} />
          </span>
        </div>
      </Show>

      <h2 id="choose">Choose exercises</h2>
      <div class="choosing">
        <Chooser
          exercises={props.exercises}
          chapters={props.chapters}
          chosen={chosen().map(({ id }) => id)}
          showing={props.showing}
          onChoose={choose}
        />
        <section class="assignment-so-far" aria-labelledby="so-far">
          <h3 id="so-far">Your assignment</h3>
          <Show when={chosen().length > 0} fallback={<p class="totals">{totalsOf([], [])}</p>}>
            <Suspense>
              <ChosenList
                chosen={chosen()}
                exercises={props.exercises}
                onChange={(exercises) => changeAssignment({ exercises })}
              />
            </Suspense>
          </Show>
        </section>
      </div>

      <h2 id="conditions">Say how it goes</h2>
      <Near height={560} wanted={chosen().length > 0}>
        <Suspense>
          <Settings assignment={draft().assignment} onChange={changeAssignment} />
        </Suspense>
      </Near>

      <h2 id="preview">See it as a student</h2>
      <Show
        when={seen()}
        fallback={
          <div class="controls">
            <StepButton
              label="Show the student’s page"
              off={chosen().length === 0}
              onPress={() => setSeen(true)}
            />
          </div>
        }
      >
        <Suspense fallback={<p class="aside">Loading the exercises …</p>}>
          <Preview assignment={draft().assignment} showing={props.showing} />
        </Suspense>
      </Show>

      <h2 id="key">Roster and late work</h2>
      <Near height={560} wanted={chosen().length > 0}>
        <Suspense>
          <KeyFields draft={draft()} onChange={change} />
        </Suspense>
      </Near>

      <h2 id="hand-out">Hand it out</h2>
      <Near height={280} wanted={chosen().length > 0}>
        <Suspense>
          <HandOut draft={draft()} studentPage={props.studentPage} onChange={change} />
        </Suspense>
      </Near>
      <LiveText text={totalsOf(chosen(), props.exercises)} />
    </div>
  );
}

const isKey = (text: string): boolean => /"format"\s*:\s*"key"/.test(text.slice(0, 2000));
