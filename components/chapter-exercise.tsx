import "./exercise-view.css";
import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import type { Asked } from "../classroom/exercises/asked.ts";
import type { Exercise } from "../classroom/exercises/exercise.ts";
import { standingOf } from "../classroom/progress/progress.ts";
import type { Away } from "./chapter-exercise/away.ts";
import { exerciseSession } from "./chapter-exercise/session.ts";
import { AnswerFields } from "./exercise-view/answer-fields.tsx";
import { Prompt } from "./exercise-view/prompt.tsx";
import { Sentence } from "./exercise-view/sentence.tsx";
import { VerdictText } from "./exercise-view/verdict.tsx";

export interface ChapterExerciseProps {
  id: string;
  version: number;
  /** "Exercise 1.2" */
  name: string;
  title: string;
  level: string;
  minutes: number;
  /** What it asks with the first numbers, worked out at build. */
  asked: Asked;
  /** The starter of code, coloured at build. */
  starterHtml?: string;
  /** Fetches the exercise itself, with its judge, hints and solution. */
  load(): Promise<Exercise>;
  /** Opens the worker for what takes longer than a frame. */
  away(): Promise<Away>;
  /** The prompt. */
  children?: JSX.Element;
}

const standings = { solved: "solved", tried: "tried", untried: "" };

/** An exercise in its chapter: answered, judged, with hints, a solution and fresh numbers, and kept for the next visit. */
export default function ChapterExercise(props: ChapterExerciseProps) {
  const session = exerciseSession(props);
  const { asked, progress, verdict, stale, notice } = session;
  const [alive, setAlive] = createSignal(false);
  const standing = () => standings[standingOf(progress())];
  onMount(() => setAlive(true));

  return (
    <section class="exercise" aria-labelledby={`ex-${props.id}-name`} data-alive={alive() ? "" : undefined}>
      <p class="exercise-head">
        <strong id={`ex-${props.id}-name`}>
          {props.name}. {props.title}
        </strong>
        <span class="exercise-facts">
          {props.level} · {props.minutes} min
          <Show when={standing()}> · {standing()}</Show>
        </span>
      </p>
      <Prompt parameters={asked().parameters}>{props.children}</Prompt>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          session.check();
        }}
      >
        <AnswerFields
          fields={asked().fields}
          answer={progress().answer}
          onAnswer={session.answer}
          verdict={stale() ? null : verdict()}
          onCheck={session.check}
          starterHtml={props.starterHtml}
        />
        <div class="exercise-buttons">
          <button type="submit" class="button primary" aria-disabled={session.judging() ? "true" : undefined}>
            Check
          </button>
          <button type="button" class="button" disabled={progress().hints >= 2} onClick={session.hint}>
            {progress().hints === 0 ? "Hint" : "Second hint"}
          </button>
          <button
            type="button"
            class="button"
            disabled={progress().solutionShown}
            onClick={session.showSolution}
          >
            {progress().tries > 0 || progress().solutionShown ? "Show the solution" : "Give up"}
          </button>
          <Show when={asked().varies}>
            <button type="button" class="button" onClick={session.newNumbers}>
              New numbers
            </button>
          </Show>
        </div>
      </form>
      <p class="needs-scripts">Checking, hints and the solution need JavaScript.</p>
      <VerdictText of={verdict()} stale={stale()} />
      <div class="exercise-help" role="status">
        <For each={session.hints()}>
          {(hint, i) => (
            <p class="hint">
              <span class="hint-name">{i() === 0 ? "Hint." : "Second hint."}</span> <Sentence of={hint} />
            </p>
          )}
        </For>
        <Show when={session.solution()}>
          {(lines) => (
            <div class="solution">
              <p class="hint-name">Solution</p>
              <ol>
                <For each={lines()}>
                  {(line) => (
                    <li>
                      <Sentence of={line} />
                    </li>
                  )}
                </For>
              </ol>
            </div>
          )}
        </Show>
        <Show when={notice()}>
          <p class="notice">{notice()}</p>
        </Show>
      </div>
    </section>
  );
}
