import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Sample } from "../../engine/index.ts";
import { rounded } from "../parts/model-codec.ts";
import { type Committee, countMistakes } from "./committee.ts";
import { fits } from "./fit.ts";
import { inSlices } from "./slices.ts";

/** The share of right answers, from 0 to 1, on the points that were fitted and on those held out. */
export interface Accuracy {
  readonly training: number;
  readonly heldOut: number;
}

/** Looks for good lines a little at a time; `stop` ends that, as does the end of the component. */
export function createSearch() {
  let stop: (() => void) | undefined;
  onCleanup(() => stop?.());
  return {
    stop: () => stop?.(),
    /** Tells the best committee found with `count` lines. */
    start(samples: readonly Sample[], count: number, onFound: (found: Committee) => void) {
      stop?.();
      let best: Committee | undefined;
      stop = inSlices(
        fits(samples, count),
        (found) => {
          best = found;
        },
        () => best && onFound({ ...best, lines: best.lines.map((line) => rounded(line, 5)) }),
      );
    },
  };
}

/** How well the best lines found do, for one line, two, … and `most`, one after the other; none while not `active`. */
export function createAccuracies(
  samples: Accessor<readonly Sample[]>,
  heldOut: Accessor<readonly Sample[]>,
  active: Accessor<boolean>,
  most: number,
): Accessor<readonly Accuracy[]> {
  const [accuracies, setAccuracies] = createSignal<readonly Accuracy[]>([]);
  createEffect(
    on([samples, active], ([points, isActive]) => {
      setAccuracies([]);
      if (!isActive) return;
      const add = (found: Committee) => {
        const accuracy = { training: rightShare(found, points), heldOut: rightShare(found, heldOut()) };
        setAccuracies([...accuracies(), accuracy]);
      };
      onCleanup(inSlices(fits(points, most), add));
    }),
  );
  return accuracies;
}

/** The share of the samples, from 0 to 1, that the committee gets right. */
export function rightShare(committee: Committee, samples: readonly Sample[]): number {
  return 1 - countMistakes(committee, samples) / samples.length;
}

/** What a search came to, in a sentence. */
export function foundSentence(found: Committee, samples: readonly Sample[]): string {
  const left = countMistakes(found, samples);
  const count = found.lines.length;
  return `${count === 1 ? "One line" : `${count} lines`} placed: ${left === 0 ? "none" : left} wrong.`;
}
