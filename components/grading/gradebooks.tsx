import { For } from "solid-js";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import { gradesCsv } from "../../classroom/gradebooks/gradebook.ts";
import { feedbackFiles } from "../../classroom/grading/feedback.ts";
import { prepareCourse } from "../../classroom/grading/grade.ts";
import { saveBlob } from "../../notebook/page/save.ts";
import { OpenFile } from "../parts/open-file.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import type { Found, Table } from "./found-files.ts";
import { Gradebook } from "./gradebook.tsx";
import type { Session } from "./session.ts";

export interface GradebooksProps {
  session: Session;
  found: Found;
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
  onTable(table: Table): void;
}

/** The files in which grades go back: the school's own, filled in; a table of the book's; what students are told. */
export function Gradebooks(props: GradebooksProps) {
  const name = (ending: string) => `${props.session.assignment.id}.${ending}`;
  const course = async () => {
    const { assignment, key } = props.session;
    return prepareCourse(assignment, key, await props.exercises());
  };
  async function saveFeedback() {
    const { strToU8, zipSync } = await import("fflate");
    const files = feedbackFiles(await course(), props.session.grades);
    const zip = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
    saveBlob(name("feedback.zip"), new Blob([zip as Uint8Array<ArrayBuffer>], { type: "application/zip" }));
  }
  function saveGrades() {
    const table = gradesCsv(props.session.assignment, props.session.grades);
    saveBlob(name("grades.csv"), new Blob([table], { type: "text/csv" }));
  }
  return (
    <div class="gradebooks">
      <h3>Your school’s gradebook</h3>
      <p>
        Open the grading worksheet of Moodle, or the gradebook that Canvas exports. It comes back filled in:
        no row is added, and nothing else in it is touched. Who has handed in nothing is left as it was.
      </p>
      <div class="controls">
        <OpenFile
          label="Open a gradebook file"
          accept=".csv,text/csv"
          onOpen={async ([file]) =>
            props.onTable({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
          }
        />
      </div>
      <For each={props.found.tables}>
        {(table) => <Gradebook table={table} session={props.session} course={course} />}
      </For>
      <h3>Files of your own</h3>
      <p>
        A table of all grades for any spreadsheet, and a text file of feedback for each student, without
        hidden inputs.
      </p>
      <div class="controls buttons">
        <StepButton label="Save grades as CSV" onPress={saveGrades} />
        <StepButton label="Save feedback files" onPress={saveFeedback} />
      </div>
    </div>
  );
}
