import { createMemo, createSignal, For, Show } from "solid-js";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import { analyseItems } from "../../classroom/grading/item-analysis.ts";
import { saveText } from "../../notebook/page/save.ts";
import { counted } from "../instructor/catalogue.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import type { Found, Table } from "./found-files.ts";
import { Gradebooks } from "./gradebooks.tsx";
import { Items } from "./items.tsx";
import { decided, overridden, replaced, type Session, writeSession } from "./session.ts";
import { Similar } from "./similar.tsx";
import { StudentDetail } from "./student-detail.tsx";
import { gradeId } from "./students.ts";
import { pointsText, StudentsTable } from "./students-table.tsx";

export interface ResultsProps {
  session: Session;
  found: Found;
  titles: Readonly<Record<string, string>>;
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
  onChange(session: Session): void;
  onSaved(): void;
  onTable(table: Table): void;
}

/** What came of grading: students, exercises, answers that are alike, and the files to give back. */
export default function Results(props: ResultsProps) {
  const [opened, setOpened] = createSignal<{ id: string; among: readonly string[] }>();
  const grade = () => props.session.grades.find((one) => gradeId(one) === opened()?.id);
  const items = createMemo(() => analyseItems(props.session.grades));
  const title = (id: string) => props.titles[id] ?? id;
  let section!: HTMLElement;

  function close() {
    const id = opened()?.id;
    setOpened(undefined);
    // The way back leads to where one came from.
    queueMicrotask(() => {
      const row = [...section.querySelectorAll<HTMLElement>("[data-grade]")].find(
        (one) => one.dataset.grade === id,
      );
      (row ?? section).focus();
    });
  }
  function neighbour(by: number): (() => void) | undefined {
    const { id, among } = opened() ?? { id: "", among: [] };
    const next = among[among.indexOf(id) + by];
    return next === undefined ? undefined : () => setOpened({ id: next, among });
  }

  return (
    <>
      <section aria-labelledby="students" tabindex="-1" ref={section}>
        <h2 id="students">Students</h2>
        <p class="summary-line">{summaryOf(props.session)}</p>
        <Show when={props.session.warnings.length > 0}>
          <For each={props.session.warnings}>{(warning) => <p class="notice">{warning}.</p>}</For>
        </Show>
        <Show when={props.session.problems.length > 0}>
          <Problems problems={props.session.problems} />
        </Show>
        <Show
          when={grade()}
          keyed={false}
          fallback={
            <StudentsTable
              grades={props.session.grades}
              titles={props.session.assignment.exercises.map(({ id }) => title(id))}
              onOpen={(id, among) => setOpened({ id, among })}
            />
          }
        >
          <For each={[opened()?.id]}>
            {(id) => (
              <Show when={grade()}>
                {(one) => (
                  <StudentDetail
                    session={props.session}
                    grade={one()}
                    exercises={props.exercises}
                    onOverride={(exercise, override) =>
                      props.onChange(
                        replaced(props.session, id as string, overridden(one(), exercise, override)),
                      )
                    }
                    onDecide={() => props.onChange(decided(props.session, id as string))}
                    onMove={{ before: neighbour(-1), next: neighbour(1) }}
                    onClose={close}
                  />
                )}
              </Show>
            )}
          </For>
        </Show>
        <div class="controls buttons">
          <StepButton
            label="Save this grading, to go on later"
            onPress={() => {
              saveText(
                `${props.session.assignment.id}.grading.json`,
                writeSession(props.session),
                "application/json",
              );
              props.onSaved();
            }}
          />
        </div>
      </section>

      <h2 id="gradebooks">Give grades back</h2>
      <Gradebooks
        session={props.session}
        found={props.found}
        exercises={props.exercises}
        onTable={props.onTable}
      />

      <h2 id="exercises">Exercises</h2>
      <Items items={items()} exercises={props.exercises} />

      <h2 id="similar">Similar code</h2>
      <Similar pairs={props.session.similar} grades={props.session.grades} title={title} />
    </>
  );
}

/** "38 of 40 students have handed in; 3 late. The mean of those is 7.25 of 10 points." */
function summaryOf({ grades, assignment }: Session): string {
  const handedIn = grades.filter(({ handIn }) => handIn !== null);
  const late = handedIn.filter(({ handIn }) => (handIn?.daysLate ?? 0) > 0).length;
  const mean = handedIn.reduce((sum, { points }) => sum + points, 0) / (handedIn.length || 1);
  const of = assignment.exercises.reduce((sum, { points }) => sum + points, 0);
  const lateText = late > 0 ? `, ${late} of them late` : "";
  return `${handedIn.length} of ${counted(grades.length, "student")} handed in${lateText}. Their mean is ${pointsText(Math.round(mean * 100) / 100)} of ${pointsText(of)} points.`;
}

function Problems(props: { problems: Session["problems"] }) {
  return (
    <details class="problems" open={props.problems.length <= 5}>
      <summary>{counted(props.problems.length, "file")} could not be graded</summary>
      <ul>
        <For each={props.problems.slice(0, 200)}>
          {({ path, sentence }) => (
            <li>
              <code>{path}</code> {sentence}.
            </li>
          )}
        </For>
      </ul>
      <Show when={props.problems.length > 200}>
        <p class="aside">And {props.problems.length - 200} more, which the saved grading lists.</p>
      </Show>
    </details>
  );
}
