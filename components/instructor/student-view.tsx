import { createEffect, createSignal, on, Show } from "solid-js";
import type { Answer, Exercise, Verdict } from "../../classroom/exercises/exercise.ts";
import { judgeAnswer } from "../../classroom/exercises/judge-answer.ts";
import { loadCodeJudge } from "../code-runner.ts";
import ExerciseView from "../exercise-view.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";

/** The view that students have of an exercise, to be tried; what is answered here is kept nowhere. */
export default function StudentView(props: {
  exercise: Exercise;
  prompt: string;
  seed: number;
  /** Whether students may check an answer as they work. */
  feedback: boolean;
}) {
  const [answer, setAnswer] = createSignal<Answer>();
  const [verdict, setVerdict] = createSignal<Verdict | null>(null);
  const [problem, setProblem] = createSignal("");
  createEffect(
    on(
      () => props.seed,
      () => {
        setAnswer(undefined);
        setVerdict(null);
      },
      { defer: true },
    ),
  );
  async function check() {
    const { exercise, seed } = props;
    const given = answer() ?? (exercise.kind === "code" ? exercise.starter : "");
    try {
      const code = exercise.kind === "code" ? await loadCodeJudge() : undefined;
      setVerdict(await judgeAnswer(exercise, seed, given, { code }));
      setProblem("");
    } catch (error) {
      setProblem((error as Error).message);
    }
  }
  return (
    <div class="student-view">
      <ExerciseView
        exercise={props.exercise}
        prompt={props.prompt}
        seed={props.seed}
        answer={answer()}
        onAnswer={(given) => {
          setAnswer(given);
          setVerdict(null);
        }}
        verdict={verdict()}
        onCheck={props.feedback ? check : undefined}
      />
      <Show when={props.feedback}>
        <div class="controls">
          <StepButton label="Check" onPress={check} />
        </div>
      </Show>
      <Show when={problem()}>
        <p class="notice">{problem()}</p>
      </Show>
    </div>
  );
}
