import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { FormatError } from "../../classroom/files/format.ts";
import { type FilledTable, filledName } from "../../classroom/gradebooks/gradebook.ts";
import { canvasColumns, fillCanvas } from "../../classroom/gradebooks/gradebook-canvas.ts";
import { fillMoodle, moodleTimes } from "../../classroom/gradebooks/gradebook-moodle.ts";
import { moodleFeedbackZip } from "../../classroom/grading/feedback.ts";
import type { Course } from "../../classroom/grading/grade.ts";
import { saveBlob } from "../../notebook/page/save.ts";
import { counted } from "../instructor/catalogue.ts";
import { Check } from "../parts/check.tsx";
import { Select } from "../parts/select.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import type { Table } from "./found-files.ts";
import type { Session } from "./session.ts";

interface GradebookProps {
  table: Table;
  session: Session;
  course(): Promise<Course>;
}

/** A file of the school's: what it is, and how it is filled in. */
export function Gradebook(props: GradebookProps) {
  const kind = () => kindOf(props.table);
  return (
    <div class="gradebook">
      <h4>{props.table.name}</h4>
      <Switch
        fallback={
          <p class="notice">
            This is neither a grading worksheet of Moodle nor an export of a Canvas gradebook, so it was left
            alone.
          </p>
        }
      >
        <Match when={kind() === "canvas"}>
          <Canvas {...props} />
        </Match>
        <Match when={kind() === "moodle"}>
          <Moodle {...props} />
        </Match>
      </Switch>
    </div>
  );
}

function kindOf({ bytes }: Table): "moodle" | "canvas" | undefined {
  if (reads(() => canvasColumns(bytes))) return "canvas";
  return reads(() => moodleTimes(bytes, "UTC")) ? "moodle" : undefined;
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

function Canvas(props: GradebookProps) {
  const columns = canvasColumns(props.table.bytes).map(({ title }) => title);
  const title = props.session.assignment.title.toLowerCase();
  const like = columns.find((one) => one.toLowerCase().startsWith(title));
  const [column, setColumn] = createSignal(like ?? columns[0] ?? "");
  return (
    <Filling
      what="An export of a Canvas gradebook. Upload what you save under Grades, Import."
      name={props.table.name}
      fill={() => fillCanvas(props.table.bytes, props.session.grades, column())}
    >
      <Select
        label="fill in the column"
        options={columns.map((value) => ({ value, label: value }))}
        value={column()}
        onChange={setColumn}
      />
    </Filling>
  );
}

function Moodle(props: GradebookProps) {
  const [comments, setComments] = createSignal(true);
  const fill = () => {
    const { assignment, key, grades } = props.session;
    return fillMoodle(props.table.bytes, assignment, grades, { comments: comments(), roster: key.roster });
  };
  async function saveFeedback() {
    const zip = moodleFeedbackZip(await props.course(), props.session.grades, fill().participantOf);
    saveBlob(
      `${props.session.assignment.id}.moodle-feedback.zip`,
      new Blob([zip], { type: "application/zip" }),
    );
  }
  return (
    <Filling
      what="A grading worksheet of Moodle. Upload what you save where you have downloaded it."
      name={props.table.name}
      fill={fill}
      more={<StepButton label="Save feedback for Moodle" onPress={saveFeedback} />}
    >
      <Check label="points and lateness as a comment, too" checked={comments()} onChange={setComments} />
    </Filling>
  );
}

/** Fills a table in and saves it, and says whom it has not found in it. */
function Filling(props: {
  what: string;
  name: string;
  fill(): FilledTable;
  children: JSX.Element;
  more?: JSX.Element;
}) {
  const [filled, setFilled] = createSignal<FilledTable>();
  const [problem, setProblem] = createSignal("");
  function save() {
    try {
      const table = props.fill();
      setProblem("");
      setFilled(table);
      saveBlob(filledName(props.name), new Blob([table.file], { type: "text/csv" }));
    } catch (error) {
      setFilled(undefined);
      setProblem(error instanceof FormatError ? `${error.message}.` : "This file can’t be filled in.");
    }
  }
  return (
    <>
      <p>{props.what}</p>
      <div class="controls">
        {props.children}
        <span class="buttons">
          <StepButton label="Save it filled in" primary onPress={save} />
          {props.more}
        </span>
      </div>
      <div role="status" class="filled">
        <Show when={problem()}>
          <p class="notice">{problem()}</p>
        </Show>
        <Show when={filled()}>
          {(table) => (
            <>
              <p>{counted(table().filled, "grade")} filled in.</p>
              <Lines lines={table().notes} />
              <Show when={table().unmatched.length > 0}>
                <p>{counted(table().unmatched.length, "grade")} found no place in it:</p>
                <Lines lines={table().unmatched} />
              </Show>
            </>
          )}
        </Show>
      </div>
    </>
  );
}

function Lines(props: { lines: readonly string[] }) {
  return (
    <Show when={props.lines.length > 0}>
      <ul>
        <For each={props.lines}>{(line) => <li>{line}.</li>}</For>
      </ul>
    </Show>
  );
}
