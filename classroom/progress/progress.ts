import { type Answer, firstSeed, type Verdict } from "../exercises/exercise.ts";

/** Where a reader is with one exercise. */
export interface Progress {
  readonly exercise: string;
  /** The version of the exercise that was worked on. */
  readonly version: number;
  /** The seed of the numbers on show. */
  readonly seed: number;
  /** The answer on show, as typed; none before anything was. */
  readonly answer?: Answer;
  /** Answers that were judged, with the numbers on show. */
  readonly tries: number;
  /** Hints taken, and whether the solution was shown, for the numbers on show. */
  readonly hints: number;
  readonly solutionShown: boolean;
  /** Answers that were judged, ever. */
  readonly allTries: number;
  /** Whether it was answered rightly, ever, before the solution was shown. */
  readonly solved: boolean;
  /** The best score so far, before a solution was shown. */
  readonly best: number;
  /** When something last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** Where a reader is who has not begun. */
export const untouched = (exercise: string, version: number): Progress => ({
  exercise,
  version,
  seed: firstSeed,
  tries: 0,
  hints: 0,
  solutionShown: false,
  allTries: 0,
  solved: false,
  best: 0,
  changed: 0,
});

/** What a reader does with an exercise. */
export type Step =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "judged"; readonly verdict: Pick<Verdict, "status" | "score"> }
  | { readonly kind: "hint"; readonly hints: number }
  | { readonly kind: "solution" }
  | { readonly kind: "numbers"; readonly seed: number };

/**
 * The progress after a step. Steps rather than whole states are given to whoever keeps the progress, so that two tabs
 * at once take nothing from each other.
 */
export function after(progress: Progress, step: Step, now: number): Progress {
  const changed = Math.max(now, progress.changed);
  switch (step.kind) {
    case "answer":
      return { ...progress, answer: step.answer, changed };
    case "judged": {
      if (step.verdict.status === "invalid") return { ...progress, changed };
      const counts = !progress.solutionShown;
      return {
        ...progress,
        tries: progress.tries + 1,
        allTries: progress.allTries + 1,
        solved: progress.solved || (counts && step.verdict.status === "right"),
        best: counts ? Math.max(progress.best, step.verdict.score) : progress.best,
        changed,
      };
    }
    case "hint":
      return { ...progress, hints: Math.max(progress.hints, step.hints), changed };
    case "solution":
      return { ...progress, solutionShown: true, changed };
    case "numbers": {
      const { answer: _, ...kept } = progress;
      return { ...kept, seed: step.seed, tries: 0, hints: 0, solutionShown: false, changed };
    }
  }
}

/** Two progresses with the same exercise as one: what was ever reached stays, what is on show is that of the later one. */
export function merged(a: Progress, b: Progress): Progress {
  const [earlier, later] = a.changed < b.changed ? [a, b] : [b, a];
  return {
    ...later,
    allTries: Math.max(earlier.allTries, later.allTries),
    solved: earlier.solved || later.solved,
    best: Math.max(earlier.best, later.best),
  };
}

/** What was reached with another version of an exercise stays; the answer to it may not fit any more. */
export function ofVersion(progress: Progress, version: number): Progress {
  if (progress.version === version) return progress;
  const { exercise, allTries, solved, best, changed } = progress;
  return { ...untouched(exercise, version), allTries, solved, best, changed };
}

export type Standing = "solved" | "tried" | "untried";

/** How far an exercise is, in a word. */
export function standingOf(progress: Progress | undefined): Standing {
  if (progress?.solved) return "solved";
  return progress && (progress.allTries > 0 || progress.solutionShown) ? "tried" : "untried";
}
