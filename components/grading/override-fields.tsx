import { createEffect, createSignal, on, Show } from "solid-js";
import type { Override } from "../../classroom/grading/grade.ts";
import { readNumber } from "../parts/read-number.ts";
import { TextField } from "../parts/text-field.tsx";

/** Points that the instructor sets by hand, with a comment that the student will read. Empty: those of the book. */
export function OverrideFields(props: {
  /** What they are for. */
  what: string;
  of: number;
  override: Override | undefined;
  onOverride(override: Override | undefined): void;
}) {
  const [points, setPoints] = createSignal(String(props.override?.points ?? ""));
  const [comment, setComment] = createSignal(props.override?.comment ?? "");
  const [problem, setProblem] = createSignal("");
  createEffect(
    on(
      () => props.override,
      (override) => {
        if (override === undefined && points().trim() !== "" && problem()) return;
        setPoints(override === undefined ? "" : String(override.points));
        if (override) setComment(override.comment);
      },
      { defer: true },
    ),
  );

  function keep(): void {
    if (points().trim() === "") {
      setProblem("");
      if (props.override) props.onOverride(undefined);
      return;
    }
    const read = readNumber(points(), { min: 0, max: 1e6 });
    if ("problem" in read) {
      setProblem(read.problem);
      return;
    }
    if (comment().trim() === "") {
      setProblem("Say in the comment why: the student reads it.");
      return;
    }
    setProblem("");
    if (read.value !== props.override?.points || comment() !== props.override?.comment)
      props.onOverride({ points: read.value, comment: comment().trim() });
  }

  return (
    <details class="override" open={props.override !== undefined}>
      <summary>
        {props.override ? "Points set by you" : "Set the points by hand"}
        <span class="visually-hidden">: {props.what}</span>
      </summary>
      <div class="controls override-fields" onFocusOut={keep}>
        <TextField
          label={`points, of ${props.of}`}
          value={points()}
          problem={problem()}
          onInput={setPoints}
        />
        <TextField label="comment for the student" value={comment()} onInput={setComment} />
        <Show when={props.override}>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              setPoints("");
              setComment("");
              setProblem("");
              props.onOverride(undefined);
            }}
          >
            Take the book’s points
          </button>
        </Show>
      </div>
    </details>
  );
}
