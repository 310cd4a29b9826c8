import { createSignal } from "solid-js";
import type { InputFile } from "../../classroom/reading/read-files.ts";
import { counted } from "../instructor/catalogue.ts";
import { OpenFile } from "../parts/open-file.tsx";
import { timeInWords } from "../parts/time-in-words.ts";
import { droppedFiles, type Found, inputFiles } from "./found-files.ts";

/** Where files are dropped or chosen, and what has been found in them. */
export function Bring(props: { found: Found; onFiles(files: readonly InputFile[]): void }) {
  const [over, setOver] = createSignal(false);
  const dragged = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      class="bring"
      classList={{ over: over() }}
      role="group"
      aria-label="Files"
      onDragOver={(event) => dragged(event, true)}
      onDragLeave={(event) => dragged(event, false)}
      onDrop={(event) => {
        dragged(event, false);
        if (event.dataTransfer) droppedFiles(event.dataTransfer.items).then(props.onFiles);
      }}
    >
      <p>
        Drop everything here: the assignment, the key, and the submissions, as the zip file that your school’s
        system gives, as a folder, or one by one. Each file is recognised by what is in it.
      </p>
      <div class="controls buttons">
        <OpenFile
          label="Choose files"
          multiple
          primary
          onOpen={(files) => props.onFiles(inputFiles(files))}
        />
        <OpenFile label="Choose a folder" folder onOpen={(files) => props.onFiles(inputFiles(files))} />
      </div>
      <dl class="found-files">
        <dt>Assignment</dt>
        <dd>{assignmentText(props.found) ?? missing}</dd>
        <dt>Key</dt>
        <dd>{keyText(props.found) ?? missing}</dd>
        <dt>Submissions</dt>
        <dd>{submissionsText(props.found) ?? missing}</dd>
        <dt>Gradebook</dt>
        <dd>{tablesText(props.found) ?? "None yet; it can come later."}</dd>
      </dl>
    </div>
  );
}

const missing = "Not here yet.";

function assignmentText({ assignment }: Found): string | undefined {
  if (!assignment) return undefined;
  const { title, exercises, due, timeZone } = assignment;
  const until = due ? `, due ${timeInWords(due, timeZone)}` : "";
  return `“${title}”, ${counted(exercises.length, "exercise")}${until}.`;
}

function keyText({ key }: Found): string | undefined {
  if (!key) return undefined;
  return key.roster.length > 0
    ? `Here, with ${counted(key.roster.length, "student")} in its roster.`
    : "Here, without a roster: whoever handed in is graded.";
}

const submissionsText = ({ submissions }: Found): string | undefined =>
  submissions.length > 0 ? `${counted(submissions.length, "file")}.` : undefined;

const tablesText = ({ tables }: Found): string | undefined =>
  tables.length > 0 ? `${tables.map(({ name }) => name).join(", ")}.` : undefined;
