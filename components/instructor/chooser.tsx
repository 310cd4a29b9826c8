import { createSignal, For, Show } from "solid-js";
import { Select } from "../parts/select.tsx";
import { TextField } from "../parts/text-field.tsx";
import {
  anything,
  counted,
  type Filter,
  isAnything,
  kindNames,
  type Listed,
  type ListedChapter,
  levelNames,
  matches,
} from "./catalogue.ts";
import { Look, type Showing } from "./look.tsx";

export interface ChooserProps {
  exercises: readonly Listed[];
  chapters: readonly ListedChapter[];
  chosen: readonly string[];
  showing: Showing;
  onChoose(id: string, chosen: boolean): void;
}

/** The book's exercises, chapter after chapter, to be searched, looked at and chosen. */
export function Chooser(props: ChooserProps) {
  const [filter, setFilter] = createSignal<Filter>(anything);
  const [looked, look] = createSignal("");
  const change = (part: Partial<Filter>) => setFilter({ ...filter(), ...part });
  const found = () => props.exercises.filter((exercise) => matches(exercise, filter(), props.chapters));
  const foundIn = (slug: string) => found().filter(({ chapter }) => chapter === slug);
  const chosenIn = (slug: string) =>
    props.exercises.filter(({ chapter, id }) => chapter === slug && props.chosen.includes(id)).length;

  return (
    <div class="chooser">
      <FilterBar filter={filter()} chapters={props.chapters} onChange={change} />
      <p class="found" role="status">
        {found().length === props.exercises.length
          ? `${counted(found().length, "exercise")} in the book.`
          : `${found().length} of ${counted(props.exercises.length, "exercise")} found.`}
        <Show when={!isAnything(filter())}>
          {" "}
          <button type="button" class="link-button" onClick={() => setFilter(anything)}>
            Show all
          </button>
        </Show>
      </p>
      <For each={props.chapters}>
        {({ slug, number, title }, i) => (
          <Show when={foundIn(slug).length > 0}>
            <details class="chapter-exercises" open={!isAnything(filter()) || i() === 0}>
              <summary>
                <span class="chapter-name">
                  <span class="number">{number}</span> {title}
                </span>
                <span class="of-chapter">
                  {counted(foundIn(slug).length, "exercise")}
                  {chosenIn(slug) > 0 && `, ${chosenIn(slug)} chosen`}
                </span>
              </summary>
              <ul class="listed">
                <For each={foundIn(slug)}>
                  {(exercise) => (
                    <li>
                      <Row
                        exercise={exercise}
                        chosen={props.chosen.includes(exercise.id)}
                        looked={looked() === exercise.id}
                        onChoose={(chosen) => props.onChoose(exercise.id, chosen)}
                        onLook={(open) => look(open ? exercise.id : "")}
                      />
                      <Show when={looked() === exercise.id}>
                        <Look id={exercise.id} showing={props.showing} />
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </Show>
        )}
      </For>
    </div>
  );
}

function FilterBar(props: {
  filter: Filter;
  chapters: readonly ListedChapter[];
  onChange(part: Partial<Filter>): void;
}) {
  const any = { value: "", label: "any" } as const;
  return (
    <div class="controls filters" role="search" aria-label="Exercises">
      <TextField
        label="search"
        type="search"
        value={props.filter.words}
        onInput={(words) => props.onChange({ words })}
      />
      <Select
        label="chapter"
        options={[
          any,
          ...props.chapters.map(({ slug, number, title }) => ({ value: slug, label: `${number} ${title}` })),
        ]}
        value={props.filter.chapter}
        onChange={(chapter) => props.onChange({ chapter })}
      />
      <Select
        label="kind"
        options={[
          any,
          ...(Object.keys(kindNames) as (keyof typeof kindNames)[]).map((value) => ({
            value,
            label: kindNames[value],
          })),
        ]}
        value={props.filter.kind}
        onChange={(kind) => props.onChange({ kind })}
      />
      <Select
        label="level"
        options={[any, ...levelNames.map((value) => ({ value, label: value }))]}
        value={props.filter.level}
        onChange={(level) => props.onChange({ level })}
      />
      <Select
        label="time"
        options={[any, ...["3", "5", "10", "20"].map((value) => ({ value, label: `up to ${value} min` }))]}
        value={props.filter.minutes}
        onChange={(minutes) => props.onChange({ minutes })}
      />
    </div>
  );
}

function Row(props: {
  exercise: Listed;
  chosen: boolean;
  looked: boolean;
  onChoose(chosen: boolean): void;
  onLook(open: boolean): void;
}) {
  return (
    <div class="listed-row">
      <label class="check">
        <input
          type="checkbox"
          autocomplete="off"
          checked={props.chosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <span>{props.exercise.title}</span>
      </label>
      <span class="about">
        {kindNames[props.exercise.kind]} · {props.exercise.level} · {props.exercise.minutes} min
      </span>
      <button
        type="button"
        class="link-button"
        aria-expanded={props.looked}
        aria-label={`Look at ${props.exercise.title}`}
        onClick={() => props.onLook(!props.looked)}
      >
        {props.looked ? "close" : "look"}
      </button>
    </div>
  );
}
