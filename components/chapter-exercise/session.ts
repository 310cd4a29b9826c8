import { createMemo, createSignal, onMount } from "solid-js";
import type { Asked } from "../../classroom/asked.ts";
import type { Answer, Exercise, Verdict } from "../../classroom/exercise.ts";
import { after, type Progress, type Step, untouched } from "../../classroom/progress.ts";

export interface SessionOptions {
  id: string;
  version: number;
  /** What is asked with the first numbers. */
  asked: Asked;
  load(): Promise<Exercise>;
}

/** The exercise, and what it is worked on with. */
type Loaded = { readonly exercise: Exercise } & typeof import("./tools.ts");

const notLoaded = "The exercises of this chapter could not be loaded. Check the connection, then try again.";

/** What a reader does with one exercise, and where that has led. */
export function exerciseSession(options: SessionOptions) {
  const [loaded, setLoaded] = createSignal<Loaded>();
  const [progress, setProgress] = createSignal<Progress>(untouched(options.id, options.version));
  const [verdict, setVerdict] = createSignal<Verdict | null>(null);
  const [judgedAnswer, setJudgedAnswer] = createSignal<string>();
  const [judging, setJudging] = createSignal(false);
  const [notice, setNotice] = createSignal("");
  let loading: Promise<Loaded> | undefined;

  const asked = createMemo<Asked>(() => {
    const on = loaded();
    const { seed } = progress();
    return on && seed !== options.asked.seed ? on.askedOf(on.exercise, seed) : options.asked;
  });

  onMount(() => void load());

  /** Fetches the exercise at the first call; undefined, with a notice, where it can't be had. */
  async function load(): Promise<Loaded | undefined> {
    loading ??= Promise.all([options.load(), import("./tools.ts")]).then(([exercise, tools]) => ({
      exercise,
      ...tools,
    }));
    try {
      const got = await loading;
      setLoaded(got);
      return got;
    } catch {
      loading = undefined;
      setNotice(notLoaded);
      return undefined;
    }
  }

  function take(step: Step): void {
    setProgress((now) => after(now, step, Date.now()));
    setNotice("");
  }

  async function check(): Promise<void> {
    if (judging()) return;
    setJudging(true);
    try {
      const on = await load();
      if (!on) return;
      const { seed, answer } = progress();
      const said = await judge(on, seed, answer);
      setVerdict(said);
      setJudgedAnswer(JSON.stringify(answer));
      take({ kind: "judged", verdict: said });
    } catch (error) {
      setNotice(`This could not be checked: ${(error as Error).message}`);
    } finally {
      setJudging(false);
    }
  }

  async function newNumbers(): Promise<void> {
    const on = await load();
    const seed = on?.nextSeed(on.exercise, progress().seed);
    if (!seed) return;
    setVerdict(null);
    take({ kind: "numbers", seed });
  }

  async function takeLoaded(step: () => Step): Promise<void> {
    if (await load()) take(step());
  }

  const hints = createMemo(() => {
    const on = loaded();
    if (!on) return [];
    const parameters = on.parametersFor(on.exercise, progress().seed);
    return on.exercise.hints.slice(0, progress().hints).map((hint) => hint(parameters));
  });
  const solution = createMemo(() => {
    const on = loaded();
    if (!on || !progress().solutionShown) return null;
    return on.exercise.solution(on.parametersFor(on.exercise, progress().seed));
  });

  return {
    asked,
    progress,
    verdict,
    /** Whether the answer has changed since it was judged. */
    stale: () => verdict() !== null && judgedAnswer() !== JSON.stringify(progress().answer),
    judging,
    notice,
    hints,
    solution,
    answer: (answer: Answer) => take({ kind: "answer", answer }),
    check: () => void check(),
    hint: () => void takeLoaded(() => ({ kind: "hint", hints: progress().hints + 1 })),
    showSolution: () => void takeLoaded(() => ({ kind: "solution" })),
    newNumbers: () => void newNumbers(),
  };
}

/** Code stands there from the start, and may be asked about as it is. */
async function judge(on: Loaded, seed: number, answer: Answer | undefined): Promise<Verdict> {
  if (on.exercise.kind !== "code") return on.judgeAnswer(on.exercise, seed, answer ?? "");
  const { judgeCode } = await import("./code-judge.ts");
  return on.judgeAnswer(on.exercise, seed, answer ?? on.exercise.starter, { code: judgeCode });
}
