import { createEffect, createSignal, on } from "solid-js";
import type { Verdict } from "./answer.ts";
import type { Lesson } from "./lesson.ts";

/** What became of each step that was asked for: the number of tries, or that it was shown. */
type Outcome = { known: boolean; tries: number; shown: boolean };

export interface Score {
  /** Whether a step's number may be seen: it was found, or shown. */
  known(index: number): boolean;
  answer(index: number, verdict: Verdict, reply: string): void;
  /** Gives up the steps from `first` up to, not including, `end`. */
  passOver(first: number, end: number): void;
  clear(): void;
  /** What was said to the last answer. */
  reply(): string;
  /** How many were found, how many of them at the first try, and how many were shown. */
  tally(): { found: number; first: number; shown: number };
}

/** Keeps what a reader has predicted; another lesson begins a new list. */
export function createScore(lesson: () => Lesson): Score {
  const [outcomes, setOutcomes] = createSignal<ReadonlyMap<number, Outcome>>(new Map());
  const [said, setSaid] = createSignal("");
  const clear = () => {
    setOutcomes(new Map());
    setSaid("");
  };
  createEffect(on(lesson, clear, { defer: true }));
  const of = (index: number): Outcome => outcomes().get(index) ?? { known: false, tries: 0, shown: false };
  const put = (index: number, outcome: Outcome) => setOutcomes(new Map(outcomes()).set(index, outcome));

  return {
    known: (index) => of(index).known,
    answer(index, verdict, reply) {
      const { tries, shown } = of(index);
      const asked = verdict.kind === "slip" || verdict.kind === "wrong" || verdict.kind === "right";
      put(index, { known: verdict.kind === "right", tries: tries + (asked ? 1 : 0), shown });
      setSaid(reply);
    },
    passOver(first, end) {
      for (let index = Math.max(first, 0); index < end; index++)
        if (!of(index).known) put(index, { ...of(index), known: true, shown: true });
      setSaid("");
    },
    clear,
    reply: said,
    tally() {
      const all = [...outcomes().values()];
      const found = all.filter(({ known, shown }) => known && !shown);
      return {
        found: found.length,
        first: found.filter(({ tries }) => tries === 1).length,
        shown: all.filter(({ shown }) => shown).length,
      };
    },
  };
}
