import { Show } from "solid-js";
import { Choice } from "../parts/choice.tsx";
import { NumberField } from "../parts/number-field.tsx";
import { OpenFile } from "../parts/open-file.tsx";
import { TextField } from "../parts/text-field.tsx";
import { counted } from "./catalogue.ts";
import type { Draft } from "./draft.ts";
import { rosterOf } from "./draft-files.ts";

/** What goes into the key: who takes part, and how late work and repeated answers count. */
export default function KeyFields(props: { draft: Draft; onChange(part: Partial<Draft>): void }) {
  const roster = () => rosterOf(props.draft);
  const late = (part: Partial<Draft["late"]>) => props.onChange({ late: { ...props.draft.late, ...part } });
  return (
    <div class="key-fields">
      <div class="roster">
        <TextField
          label="roster, if you like"
          lines={5}
          value={props.draft.roster}
          hint="One student a line: number, name, perhaps e-mail. Paste it from a spreadsheet, or open a CSV file. Without it, whoever hands in is graded."
          problem={roster().problems.slice(0, 3).join(" ")}
          onInput={(text) => props.onChange({ roster: text })}
        />
        <div class="controls">
          <OpenFile
            label="Open a CSV file"
            accept=".csv,.tsv,.txt,text/csv"
            onOpen={([file]) => file.text().then((text) => props.onChange({ roster: text }))}
          />
          <span class="roster-count" role="status">
            <Show when={props.draft.roster.trim()}>{counted(roster().students.length, "student")}.</Show>
            <Show when={roster().problems.length > 3}>
              {" "}
              {counted(roster().problems.length, "line")} can’t be used.
            </Show>
          </span>
        </div>
      </div>
      <fieldset class="late">
        <legend>Late work</legend>
        <NumberField
          label="nobody is late for the first minutes:"
          value={props.draft.late.graceMinutes}
          min={0}
          max={10_080}
          onInput={(graceMinutes) => late({ graceMinutes })}
        />
        <NumberField
          label="percent taken off for each day begun:"
          value={props.draft.late.percentPerDay}
          min={0}
          max={100}
          onInput={(percentPerDay) => late({ percentPerDay })}
        />
        <label class="check">
          <input
            type="checkbox"
            autocomplete="off"
            checked={props.draft.late.lastDay !== null}
            onChange={(event) => late({ lastDay: event.currentTarget.checked ? 7 : null })}
          />
          <span>nothing counts after a while</span>
        </label>
        <Show when={props.draft.late.lastDay !== null}>
          <NumberField
            label="days after the due time that still count:"
            value={props.draft.late.lastDay ?? 0}
            min={0}
            max={365}
            whole
            onInput={(lastDay) => late({ lastDay })}
          />
        </Show>
      </fieldset>
      <Choice
        label="of several answers"
        options={[
          { value: "best", label: "the best counts" },
          { value: "last", label: "the last counts" },
        ]}
        value={props.draft.scores}
        onChange={(scores) => props.onChange({ scores })}
      />
    </div>
  );
}
