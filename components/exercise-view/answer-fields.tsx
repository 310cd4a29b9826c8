import { Match, Switch } from "solid-js";
import type { AskedFields } from "../../classroom/exercises/asked.ts";
import type { Answer, Verdict } from "../../classroom/exercises/exercise.ts";
import { ChoiceAnswer } from "./choice-answer.tsx";
import { CodeAnswer } from "./code-answer.tsx";
import { GoalAnswer } from "./goal-answer.tsx";
import { NumberAnswer } from "./number-answer.tsx";
import { TableAnswer } from "./table-answer.tsx";

export interface AnswerProps {
  fields: AskedFields;
  /** What the reader has answered so far. */
  answer: Answer | undefined;
  onAnswer(answer: Answer): void;
  /** What was said of the answer as it stands; without one, nothing is marked. */
  verdict?: Verdict | null;
  /** Asks for a verdict, from the keyboard. */
  onCheck?(): void;
  /** The starter of code, coloured at build. */
  starterHtml?: string;
  disabled?: boolean;
}

/** The props of one kind's fields. */
export type FieldsProps<Kind extends AskedFields["kind"]> = Omit<AnswerProps, "fields"> & {
  fields: Extract<AskedFields, { kind: Kind }>;
};

/** Where an answer is given: a number, a table, a choice, code, or an experiment. */
export function AnswerFields(props: AnswerProps) {
  const as = <Kind extends AskedFields["kind"]>(kind: Kind) =>
    props.fields.kind === kind ? (props as FieldsProps<Kind>) : undefined;
  return (
    <Switch>
      <Match when={as("number")}>{(own) => <NumberAnswer {...own()} />}</Match>
      <Match when={as("numbers")}>{(own) => <TableAnswer {...own()} />}</Match>
      <Match when={as("choice")}>{(own) => <ChoiceAnswer {...own()} />}</Match>
      <Match when={as("code")}>{(own) => <CodeAnswer {...own()} />}</Match>
      <Match when={as("goal")}>{(own) => <GoalAnswer {...own()} />}</Match>
    </Switch>
  );
}
