import "./exercise-view.css";
import { createMemo } from "solid-js";
import { askedOf } from "../classroom/exercises/asked.ts";
import type { Answer, Exercise, Verdict } from "../classroom/exercises/exercise.ts";
import { AnswerFields } from "./exercise-view/answer-fields.tsx";
import { Prompt } from "./exercise-view/prompt.tsx";
import { VerdictText } from "./exercise-view/verdict.tsx";

export interface ExerciseViewProps {
  exercise: Exercise;
  /** As `promptsIn` gives it. */
  prompt: string;
  seed: number;
  answer: Answer | undefined;
  onAnswer(answer: Answer): void;
  /** What is said of the answer, where feedback is given. */
  verdict?: Verdict | null;
  onCheck?(): void;
  disabled?: boolean;
}

/** An exercise outside its chapter: its prompt with the numbers of a seed, where to answer, and what is said of it. */
export default function ExerciseView(props: ExerciseViewProps) {
  const asked = createMemo(() => askedOf(props.exercise, props.seed));
  return (
    <div class="exercise-view">
      <Prompt html={props.prompt} parameters={asked().parameters} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onCheck?.();
        }}
      >
        <AnswerFields
          fields={asked().fields}
          answer={props.answer}
          onAnswer={props.onAnswer}
          verdict={props.verdict}
          onCheck={props.onCheck}
          disabled={props.disabled}
        />
      </form>
      <VerdictText of={props.verdict} />
    </div>
  );
}
