import { createEffect, createSignal, For, on, Show } from "solid-js";
import type { Grade } from "../../classroom/grading/grade.ts";
import { formatNumber } from "../parts/format.ts";
import { Select } from "../parts/select.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import { TextField } from "../parts/text-field.tsx";
import {
  gradeId,
  inView,
  isChanged,
  type Order,
  ordered,
  pageSize,
  search,
  type View,
  views,
} from "./students.ts";

export interface StudentsTableProps {
  grades: readonly Grade[];
  /** Titles of the exercises, in the order of the assignment. */
  titles: readonly string[];
  onOpen(id: string, among: readonly string[]): void;
}

/** All students with their points, to be searched and ordered, so many at a time. */
export function StudentsTable(props: StudentsTableProps) {
  const [words, setWords] = createSignal("");
  const [view, setView] = createSignal<View>("all");
  const [order, setOrder] = createSignal<Order>({ by: "roster", down: false });
  const [page, setPage] = createSignal(0);
  const found = () => ordered(search(inView(props.grades, view()), words()), order());
  const pages = () => Math.max(1, Math.ceil(found().length / pageSize));
  const shown = () => found().slice(page() * pageSize, (page() + 1) * pageSize);
  createEffect(on([words, view, order], () => setPage(0), { defer: true }));
  const countIn = (one: View) => inView(props.grades, one).length;
  const by = (column: Order["by"]) =>
    setOrder({ by: column, down: order().by === column ? !order().down : column === "points" });
  const sorting = (column: Order["by"]) =>
    order().by === column ? (order().down ? "descending" : "ascending") : undefined;

  return (
    <div class="students">
      <div class="controls filters">
        <TextField label="search" type="search" value={words()} onInput={setWords} />
        <Select
          label="show"
          options={(Object.keys(views) as View[]).map((value) => ({
            value,
            label: `${views[value]} (${countIn(value)})`,
          }))}
          value={view()}
          onChange={setView}
        />
      </div>
      <div class="scrolls" role="region" aria-label="Students and their points" tabindex="0">
        <table class="steps grades">
          <thead>
            <tr>
              <SortHead label="student" sort={sorting("name")} onSort={() => by("name")} />
              <SortHead label="number" sort={sorting("number")} onSort={() => by("number")} />
              <For each={props.titles}>
                {(title, i) => (
                  <th scope="col" title={title}>
                    <span class="visually-hidden">{title}</span>
                    <span aria-hidden="true">{i() + 1}</span>
                  </th>
                )}
              </For>
              <SortHead label="points" sort={sorting("points")} onSort={() => by("points")} />
              <th scope="col" class="words">
                to know
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {(grade) => (
                <tr data-standing={grade.standing}>
                  <th scope="row">
                    <button
                      type="button"
                      class="link-button"
                      data-grade={gradeId(grade)}
                      onClick={() => props.onOpen(gradeId(grade), found().map(gradeId))}
                    >
                      {grade.student.name}
                    </button>
                  </th>
                  <td>{grade.student.number}</td>
                  <For each={grade.exercises}>
                    {({ points, status, override }) => (
                      <td classList={{ changed: override !== undefined, none: status === "missing" }}>
                        {status === "missing" && !override ? "–" : pointsText(override?.points ?? points)}
                        {status === "unjudged" && "?"}
                      </td>
                    )}
                  </For>
                  <td class="total" classList={{ changed: isChanged(grade) }}>
                    {grade.standing === "missing" && !grade.override ? "–" : pointsText(grade.points)}
                  </td>
                  <td class="words">{remark(grade)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={found().length === 0}>
        <p class="aside">There is nobody like that.</p>
      </Show>
      <div class="controls buttons pages">
        <Show when={pages() > 1}>
          <StepButton label="Before" off={page() === 0} onPress={() => setPage(page() - 1)} />
          <StepButton label="Next" off={page() >= pages() - 1} onPress={() => setPage(page() + 1)} />
        </Show>
        <output>
          {found().length === 0
            ? ""
            : `${page() * pageSize + 1} to ${Math.min(found().length, (page() + 1) * pageSize)} of ${found().length}`}
        </output>
      </div>
    </div>
  );
}

function SortHead(props: { label: string; sort?: "ascending" | "descending"; onSort(): void }) {
  return (
    <th scope="col" aria-sort={props.sort}>
      <button type="button" class="link-button" onClick={() => props.onSort()}>
        {props.label}
        <span aria-hidden="true">{props.sort ? (props.sort === "ascending" ? " ↑" : " ↓") : ""}</span>
      </button>
    </th>
  );
}

export const pointsText = (points: number): string =>
  formatNumber(points, { decimals: Number.isInteger(points) ? 0 : 2 });

/** What is to be known of a grade at a glance, in a few words. */
export function remark({ standing, handIn, notes }: Grade): string {
  const words: string[] = [];
  if (standing === "missing") words.push("nothing handed in");
  if (standing === "disputed") words.push("whose is it?");
  if (standing === "unlisted") words.push("not in the roster");
  if (handIn && handIn.daysLate > 0) words.push(`${handIn.daysLate} d late, −${handIn.percentOff} %`);
  if (handIn && handIn.replaced.length > 0) words.push(`handed in ${handIn.replaced.length + 1} times`);
  if (notes.length > 0) words.push(notes.length === 1 ? "a note" : `${notes.length} notes`);
  return words.join("; ");
}
