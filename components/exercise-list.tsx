import "./exercise-list.css";
import { createMemo, createSignal, For, Show } from "solid-js";
import { levels } from "../classroom/exercises/exercise.ts";
import { standingOf } from "../classroom/progress/progress.ts";
import {
  duration,
  everything,
  type Filters,
  filtered,
  kindWords,
  type ListedChapter,
  type ProgressByExercise,
  solvedOf,
} from "./exercise-list/listed.ts";
import { ownProgress } from "./exercise-list/own-progress.ts";
import { Notice } from "./parts/notice.tsx";
import { OpenFile } from "./parts/open-file.tsx";
import { Select } from "./parts/select.tsx";

const standings = { solved: "solved", tried: "tried", untried: "not tried" };

/** All exercises of the book with the reader's own progress, filters, and the progress as a file. */
export default function ExerciseList(props: { chapters: readonly ListedChapter[] }) {
  const [filters, setFilters] = createSignal<Filters>(everything);
  const own = ownProgress();
  const shown = createMemo(() => filtered(props.chapters, filters(), own.progress()));
  const all = () => props.chapters.flatMap(({ exercises }) => exercises);
  const left = () => shown().flatMap(({ exercises }) => exercises);
  const count = () => {
    const minutes = left().reduce((sum, exercise) => sum + exercise.minutes, 0);
    const which = left().length === all().length ? "All" : "Shown:";
    return `${which} ${left().length} ${left().length === 1 ? "exercise" : "exercises"}, ${duration(minutes)}; ${solvedOf(left(), own.progress())} solved.`;
  };
  const options = (words: Readonly<Record<string, string>>) => [
    { value: "all", label: "all" },
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ];
  const chapterWords = () =>
    Object.fromEntries(props.chapters.map(({ number, title }) => [String(number), `${number} ${title}`]));
  const levelWords = Object.fromEntries(levels.map((level) => [level, level]));

  function pick<Name extends keyof Filters>(
    label: string,
    name: Name,
    words: Readonly<Record<string, string>>,
  ) {
    return (
      <Select
        label={label}
        value={filters()[name] as string}
        options={options(words)}
        onChange={(value) => setFilters((now) => ({ ...now, [name]: value }) as Filters)}
      />
    );
  }

  return (
    <div class="widget exercise-list">
      <div class="controls">
        {pick("Chapter", "chapter", chapterWords())}
        {pick("Level", "level", levelWords)}
        {pick("Kind", "kind", kindWords)}
        {pick("Progress", "standing", standings)}
      </div>
      <p class="exercise-count" role="status">
        {count()}
      </p>
      <For each={shown()} fallback={<p>No exercise is of all these kinds.</p>}>
        {(chapter) => <ChapterTable chapter={chapter} progress={own.progress()} />}
      </For>
      <section class="own-progress">
        <h2 id="progress">Your progress</h2>
        <p>
          What you answer is kept in this browser, and nowhere else. Take it along as a file, to another
          browser or as a copy to keep.
        </p>
        <div class="controls buttons">
          <button
            type="button"
            class="button"
            disabled={own.progress().size === 0}
            onClick={() => void own.save()}
          >
            Save as a file
          </button>
          <Show when={own.canKeep()}>
            <OpenFile
              label="Take over from a file"
              accept=".json,application/json"
              onOpen={(files) => void own.open(files)}
            />
          </Show>
          <Delete disabled={own.progress().size === 0} onDelete={() => void own.forget()} />
        </div>
        <Notice text={own.notice()} />
      </section>
    </div>
  );
}

function ChapterTable(props: { chapter: ListedChapter; progress: ProgressByExercise }) {
  const solved = () => solvedOf(props.chapter.exercises, props.progress);
  return (
    <section>
      <h2 id={`chapter-${props.chapter.number}`}>
        <a href={props.chapter.path}>
          <span class="number">{props.chapter.number}</span> {props.chapter.title}
        </a>{" "}
        <small>
          {solved()} of {props.chapter.exercises.length} solved
        </small>
      </h2>
      <table class="exercise-table">
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">Kind</th>
            <th scope="col">Level</th>
            <th scope="col">Time</th>
            <th scope="col">Progress</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.chapter.exercises}>
            {(exercise) => {
              const standing = () => standingOf(props.progress.get(exercise.id));
              return (
                <tr>
                  <th scope="row">
                    <a href={`${props.chapter.path}#ex-${exercise.id}`}>
                      <span class="number">{exercise.number}</span> {exercise.title}
                    </a>
                  </th>
                  <td>{kindWords[exercise.kind]}</td>
                  <td>{exercise.level}</td>
                  <td class="time">{exercise.minutes} min</td>
                  <td class={standing()}>{standings[standing()]}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** Asks once before it deletes. */
function Delete(props: { disabled: boolean; onDelete(): void }) {
  const [asking, setAsking] = createSignal(false);
  let first: HTMLButtonElement | undefined;
  return (
    <Show
      when={asking()}
      fallback={
        <button
          type="button"
          class="button"
          disabled={props.disabled}
          onClick={() => setAsking(true) && first?.focus()}
        >
          Delete
        </button>
      }
    >
      <span>Delete all of it?</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAsking(false);
          props.onDelete();
        }}
      >
        Yes, delete
      </button>
      <button type="button" class="button" ref={first} onClick={() => setAsking(false)}>
        Keep it
      </button>
    </Show>
  );
}
