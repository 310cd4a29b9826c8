import { For, type JSX, Show } from "solid-js";
import { type Assignment, dueAt, opensAt, totalPoints } from "../../classroom/files/assignment.ts";
import { phaseOf } from "../../classroom/files/student-work.ts";
import { howFar, momentIn, ownMoment } from "./times.ts";

/** What an assignment is: its words, its times, and how it is done. */
export function AssignmentHead(props: { assignment: Assignment; edition: string; now: number }) {
  const introduction = () =>
    (props.assignment.introduction ?? "").split(/\n\s*\n/).filter((part) => part.trim());
  const count = () => props.assignment.exercises.length;
  return (
    <header class="assignment-head">
      <h2>{props.assignment.title}</h2>
      <For each={introduction()}>{(part) => <p class="introduction">{part}</p>}</For>
      <dl class="assignment-facts">
        <Time name="Opens" at={opensAt(props.assignment)} {...props} />
        <Time name="Due" at={dueAt(props.assignment)} {...props} />
        <Fact name="Work">
          {count() === 1 ? "1 exercise" : `${count()} exercises`}, {points(totalPoints(props.assignment))}
        </Fact>
        <Fact name="Feedback">{feedback[props.assignment.feedback]}</Fact>
        <Show when={props.assignment.numbers === "each"}>
          <Fact name="Numbers">Yours follow from your student number: others have other ones.</Fact>
        </Show>
      </dl>
      <Show when={phaseOf(props.assignment, props.now) === "late"}>
        <p class="notice">The due time has passed. You can still hand in; it is recorded as late.</p>
      </Show>
      <Show when={props.assignment.book !== props.edition}>
        <p class="notice">
          This assignment was made with edition {props.assignment.book} of the book, and this is edition{" "}
          {props.edition}. Exercises that have changed since say so.
        </p>
      </Show>
    </header>
  );
}

export const points = (count: number): string => `${count} ${count === 1 ? "point" : "points"}`;

const feedback: Record<Assignment["feedback"], string> = {
  "at-once": "You can check each answer as you go.",
  "after-hand-in": "You see what is right once you have handed in.",
  "after-due": "You see what is right once you have handed in and the due time has passed.",
  none: "This page doesn’t say what is right.",
};

function Time(props: { name: string; at: number | null; assignment: Assignment; now: number }) {
  return (
    <Show when={props.at !== null && props.at}>
      {(at) => (
        <Fact name={props.name}>
          {momentIn(at(), props.assignment.timeZone)}, {howFar(at(), props.now)}
          <Show when={ownMoment(at(), props.assignment.timeZone)}>
            {(own) => <span class="own-time">By your clock: {own()}</span>}
          </Show>
        </Fact>
      )}
    </Show>
  );
}

const Fact = (props: { name: string; children: JSX.Element }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
);
