import { createEffect, createMemo, createResource, createSignal, on, onMount } from "solid-js";
import type { Asked } from "../../classroom/exercises/asked.ts";
import type { Answer, Exercise, Verdict } from "../../classroom/exercises/exercise.ts";
import type { Step } from "../../classroom/progress/progress.ts";
import type { Away } from "./away.ts";
import { keptProgress } from "./kept-progress.ts";

export interface SessionOptions {
  id: string;
  version: number;
  /** What is asked with the first numbers. */
  asked: Asked;
  load(): Promise<Exercise>;
  away(): Promise<Away>;
}

/** The exercise, and what it is worked on with. */
type Loaded = { readonly exercise: Exercise } & typeof import("./tools.ts");

const notLoaded = "The exercises of this chapter could not be loaded. Check the connection, then try again.";

/** What a reader does with one exercise, and where that has led. */
export function exerciseSession(options: SessionOptions) {
  const [loaded, setLoaded] = createSignal<Loaded>();
  const { progress, take, settled, trouble } = keptProgress(options.id, options.version);
  const [verdict, setVerdict] = createSignal<Verdict | null>(null);
  const [judgedAnswer, setJudgedAnswer] = createSignal<string>();
  const [judging, setJudging] = createSignal(false);
  const [notice, setNotice] = createSignal("");
  let loading: Promise<Loaded> | undefined;

  const seed = createMemo(() => progress().seed);
  const asked = createMemo<Asked>(() => {
    const got = loaded();
    return got && seed() !== options.asked.seed ? got.askedOf(got.exercise, seed()) : options.asked;
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
      setNotice("");
      return got;
    } catch {
      loading = undefined;
      setNotice(notLoaded);
      return undefined;
    }
  }

  async function check(): Promise<void> {
    if (judging()) return;
    setJudging(true);
    try {
      const got = await load();
      if (!got) return;
      // What was typed is safe before anything runs on it.
      await settled();
      const { seed, answer } = progress();
      const said = await judge(got, seed, answer, options);
      take({ kind: "judged", verdict: said });
      // A reader who leaves at the sight of "Right." has it kept.
      await settled();
      setVerdict(said);
      setJudgedAnswer(JSON.stringify(answer));
    } catch (error) {
      setNotice(`This could not be checked: ${(error as Error).message}`);
    } finally {
      setJudging(false);
    }
  }

  async function newNumbers(): Promise<void> {
    const got = await load();
    const seed = got?.nextSeed(got.exercise, progress().seed);
    if (!seed) return;
    take({ kind: "numbers", seed });
  }

  async function takeLoaded(step: () => Step): Promise<void> {
    if (await load()) take(step());
  }

  // Other numbers, drawn here or in another tab, are another question.
  createEffect(on(seed, () => setVerdict(null)));

  const hints = createMemo(() => {
    const got = loaded();
    if (!got) return [];
    const parameters = got.parametersFor(got.exercise, progress().seed);
    return got.exercise.hints.slice(0, progress().hints).map((hint) => hint(parameters));
  });
  // A goal's solution says what an experiment comes to, and has to run it.
  const [solution] = createResource(
    () => {
      const got = loaded();
      return got && progress().solutionShown ? { got, seed: seed() } : null;
    },
    async ({ got: { exercise, parametersFor }, seed }) =>
      exercise.kind === "goal"
        ? (await options.away()).solution(exercise.id, seed)
        : exercise.solution(parametersFor(exercise, seed)),
  );

  return {
    asked,
    progress,
    verdict,
    /** Whether the answer has changed since it was judged. */
    stale: () => verdict() !== null && judgedAnswer() !== JSON.stringify(progress().answer),
    judging,
    /** That nothing is kept matters to whoever has something to lose. */
    notice: () => notice() || (progress().changed > 0 ? trouble() : ""),
    hints,
    solution: () => (progress().solutionShown ? solution.latest : undefined),
    answer: (answer: Answer) => take({ kind: "answer", answer }),
    check: () => void check(),
    hint: () => void takeLoaded(() => ({ kind: "hint", hints: progress().hints + 1 })),
    showSolution: () => void takeLoaded(() => ({ kind: "solution" })),
    newNumbers: () => void newNumbers(),
  };
}

/** What stands in the fields from the start may be asked about as it is. */
async function judge(
  { exercise, judgeAnswer }: Loaded,
  seed: number,
  answer: Answer | undefined,
  { away }: SessionOptions,
): Promise<Verdict> {
  switch (exercise.kind) {
    case "goal":
      return (await away()).judge(exercise.id, seed, answer);
    case "code": {
      const { loadCodeJudge } = await import("../code-runner.ts");
      return judgeAnswer(exercise, seed, answer ?? exercise.starter, { code: await loadCodeJudge() });
    }
    case "choice":
      return judgeAnswer(exercise, seed, answer ?? []);
    default:
      return judgeAnswer(exercise, seed, answer ?? (exercise.kind === "numbers" ? {} : ""));
  }
}
