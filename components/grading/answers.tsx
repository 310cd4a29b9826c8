import { For, Match, Show, Switch } from "solid-js";
import type { Exercise, Parameters } from "../../classroom/exercises/exercise.ts";
import { judge } from "../../classroom/exercises/judge.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { Sentence } from "../exercise-view/sentence.tsx";
import { Listing } from "./listing.tsx";

/** What a student answered, as far as it can be read: a file may hold anything in place of an answer. */
export function AnswerOf(props: { answer: unknown; exercise: Exercise | undefined; seed: number }) {
  return (
    <Switch fallback={<Listing label="Answer" of={JSON.stringify(props.answer, null, 1) ?? ""} />}>
      <Match when={props.answer === null}>
        <p class="aside">Too long to be shown here; it is in the student’s file.</p>
      </Match>
      <Match when={typeof props.answer === "string"}>
        <Show
          when={props.exercise?.kind === "code" || String(props.answer).includes("\n")}
          fallback={<p>{String(props.answer)}</p>}
        >
          <Listing label="Answer" of={String(props.answer)} />
        </Show>
      </Match>
      <Match when={props.exercise?.kind === "choice" && Array.isArray(props.answer) && props.exercise}>
        {(exercise) => <Options exercise={exercise()} seed={props.seed} places={props.answer as unknown[]} />}
      </Match>
      <Match when={props.exercise?.kind === "numbers" && typedIn(props.answer) && props.exercise}>
        {(exercise) => <Table exercise={exercise()} seed={props.seed} typed={typedIn(props.answer) ?? {}} />}
      </Match>
      <Match when={props.exercise?.kind === "goal"}>
        <details>
          <summary>The experiment, as the playground takes it</summary>
          <Listing label="Experiment" of={JSON.stringify(props.answer, null, 1)} />
        </details>
      </Match>
    </Switch>
  );
}

/** What would have been right for this student, and how one comes to it. */
export function RightAnswer(props: { exercise: Exercise; seed: number }) {
  const parameters = () => parametersFor(props.exercise, props.seed);
  return (
    <>
      <For each={rightLines(props.exercise, parameters())}>
        {(line) => (
          <p>
            <Sentence of={line} />
          </p>
        )}
      </For>
      <details>
        <summary>worked solution</summary>
        <For each={props.exercise.solution(parameters())}>
          {(line) => (
            <p>
              <Sentence of={line} />
            </p>
          )}
        </For>
      </details>
    </>
  );
}

/** The right answer in a line or a few; of code and of goals, which have many, what is asked for. */
export function rightLines(exercise: Exercise, parameters: Parameters): string[] {
  switch (exercise.kind) {
    case "number":
      return [numberText(exercise.answer(parameters))];
    case "numbers":
      return exercise
        .rows(parameters)
        .filter(({ given }) => !given)
        .map(({ label, value }) => `${label}: ${numberText(value)}`);
    case "choice":
      return exercise.options(parameters).flatMap(({ right, text }) => (right ? [text] : []));
    case "code":
      return [
        `Many ways are. The function \`${exercise.entry}\` is called with inputs that nobody has seen.`,
      ];
    case "goal":
      return exercise.demands.map((demand) => demand.sentence(parameters));
  }
}

// More digits than the book prints: whoever looks into a case wants to see where the tolerance ends.
const numberText = (value: number) => String(Number(value.toPrecision(6))).replace("-", "−");

function Options(props: { exercise: Exercise; seed: number; places: readonly unknown[] }) {
  const texts = () => {
    const { exercise } = props;
    if (exercise.kind !== "choice") return [];
    const options = exercise.options(parametersFor(exercise, props.seed));
    return props.places.map(
      (place) => options[Number(place)]?.text ?? `option ${String(place)}, which there is not`,
    );
  };
  return (
    <For each={texts()} fallback={<p>nothing chosen</p>}>
      {(text) => (
        <p>
          <Sentence of={text} />
        </p>
      )}
    </For>
  );
}

function Table(props: { exercise: Exercise; seed: number; typed: Readonly<Record<string, unknown>> }) {
  const rows = () => {
    const { exercise } = props;
    if (exercise.kind !== "numbers") return [];
    const parameters = parametersFor(exercise, props.seed);
    const { parts = {} } = judge(exercise, parameters, props.typed);
    return exercise
      .rows(parameters)
      .filter(({ given }) => !given)
      .map(({ name, label }) => ({
        label,
        typed: String(props.typed[name] ?? "–"),
        right: parts[name]?.right,
      }));
  };
  return (
    <table class="steps typed">
      <tbody>
        <For each={rows()}>
          {({ label, typed, right }) => (
            <tr>
              <th scope="row">
                <Sentence of={label} />
              </th>
              <td>{typed}</td>
              <td>{right ? "right" : "not right"}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function typedIn(answer: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof answer === "object" && answer !== null && !Array.isArray(answer)
    ? (answer as Record<string, unknown>)
    : undefined;
}
