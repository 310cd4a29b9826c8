import { For, Show } from "solid-js";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { Choice } from "../parts/choice.tsx";
import { TextField } from "../parts/text-field.tsx";
import { pastDue, timeProblems, timeZones } from "./times.ts";

const feedbackWords: Record<Assignment["feedback"], string> = {
  "at-once": "Each answer is checked as soon as it is given, with hints. Good for homework.",
  "after-hand-in": "Students see how they did once they have handed in.",
  "after-due": "Students see how they did once the due time has passed.",
  none: "The page says nothing about right and wrong. Feedback comes from you.",
};

/** How the assignment is called, worked on, and answered. */
export default function Settings(props: {
  assignment: Assignment;
  onChange(part: Partial<Assignment>): void;
}) {
  const times = () => timeProblems(props.assignment);
  return (
    <div class="settings">
      <TextField
        label="title"
        value={props.assignment.title}
        placeholder="Week 1: one neuron"
        onInput={(title) => props.onChange({ title })}
      />
      <TextField
        label="introduction, if you like"
        lines={3}
        value={props.assignment.introduction ?? ""}
        hint="Students read it above the exercises: what is allowed, whom to ask, where to hand in."
        onInput={(introduction) => props.onChange({ introduction })}
      />
      <div class="times">
        <TextField
          label="opens, if not at once"
          type="datetime-local"
          value={props.assignment.opens ?? ""}
          problem={times().opens}
          onInput={(opens) => props.onChange({ opens: opens || null })}
        />
        <TextField
          label="due, if ever"
          type="datetime-local"
          value={props.assignment.due ?? ""}
          problem={times().due}
          hint={pastDue(props.assignment, Date.now())}
          onInput={(due) => props.onChange({ due: due || null })}
        />
        <TextField
          label="time zone"
          list="time-zones"
          value={props.assignment.timeZone}
          problem={times().timeZone}
          onInput={(timeZone) => props.onChange({ timeZone })}
        />
        <datalist id="time-zones">
          <For each={timeZones()}>{(zone) => <option value={zone} />}</For>
        </datalist>
      </div>
      <div class="choices">
        <Choice
          label="numbers"
          options={[
            { value: "each", label: "each student their own" },
            { value: "same", label: "the same for all" },
          ]}
          value={props.assignment.numbers}
          onChange={(numbers) => props.onChange({ numbers })}
        />
        <Choice
          label="order"
          options={[
            { value: "given", label: "as above" },
            { value: "shuffled", label: "shuffled for each student" },
          ]}
          value={props.assignment.order}
          onChange={(order) => props.onChange({ order })}
        />
        <Choice
          label="feedback"
          options={[
            { value: "at-once", label: "at once" },
            { value: "after-hand-in", label: "after handing in" },
            { value: "after-due", label: "after the due time" },
            { value: "none", label: "none" },
          ]}
          value={props.assignment.feedback}
          onChange={(feedback) => props.onChange({ feedback })}
        />
        <p class="aside">{feedbackWords[props.assignment.feedback]}</p>
        <Show when={props.assignment.feedback === "after-due" && !props.assignment.due}>
          <p class="notice">Without a due time that moment never comes: set one, or choose another.</p>
        </Show>
      </div>
    </div>
  );
}
