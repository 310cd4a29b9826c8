import { createSignal, Show } from "solid-js";
import { withoutDirections } from "../../classroom/exercises/seed.ts";
import { FormatError } from "../../classroom/files/format.ts";
import type { Student } from "../../classroom/files/student-work.ts";
import { studentName, studentNumber } from "../../classroom/files/submission.ts";
import { TextField } from "../parts/text-field.tsx";

/** Asks who is working; afterwards says so, and lets it be changed. */
export function Who(props: {
  student: Student | undefined;
  remembered: Student | undefined;
  onStudent(student: Student): void;
}) {
  const [changing, setChanging] = createSignal(false);
  return (
    <Show
      when={!changing() && props.student}
      fallback={
        <WhoForm
          first={props.student ?? props.remembered}
          onStudent={(student) => {
            setChanging(false);
            props.onStudent(student);
          }}
        />
      }
    >
      {(student) => (
        <p class="who">
          {student().name}, {student().number}{" "}
          <button type="button" class="button" onClick={() => setChanging(true)}>
            Not you?
          </button>
        </p>
      )}
    </Show>
  );
}

function WhoForm(props: { first: Student | undefined; onStudent(student: Student): void }) {
  const [number, setNumber] = createSignal(props.first?.number ?? "");
  const [name, setName] = createSignal(props.first?.name ?? "");
  const [asked, setAsked] = createSignal(false);
  const wrong = (value: string, decode: typeof studentName, sentence: string) => {
    try {
      decode(value.trim(), "");
      return "";
    } catch (error) {
      if (error instanceof FormatError) return sentence;
      throw error;
    }
  };
  const problems = () => ({
    number: wrong(number(), studentNumber, "Give your student number, as your school writes it."),
    name: wrong(name(), studentName, "Give your name, so that your instructor knows whose work it is."),
  });
  return (
    <form
      class="who-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        const { number: a, name: b } = problems();
        if (!a && !b) props.onStudent({ number: number().trim(), name: name().trim() });
      }}
    >
      <h3>Who are you?</h3>
      <div class="who-fields">
        <TextField
          label="Student number"
          value={number()}
          problem={asked() ? problems().number : ""}
          onInput={(typed) => setNumber(withoutDirections(typed))}
        />
        <TextField
          label="Name"
          value={name()}
          problem={asked() ? problems().name : ""}
          onInput={(typed) => setName(withoutDirections(typed))}
        />
      </div>
      <p class="aside">Both stay in this browser and go into the file that you hand in, nowhere else.</p>
      <button type="submit" class="button primary">
        Begin
      </button>
    </form>
  );
}
