import { createSignal, onCleanup, onMount } from "solid-js";
import { after, ofVersion, type Progress, type Step, untouched } from "../../classroom/progress/progress.ts";
import type { ProgressStore } from "../../classroom/progress/progress-store.ts";
import { notKept, progressStore } from "./kept.ts";

/**
 * A reader's progress with one exercise: what the browser has kept comes back, each step is kept at once, and what
 * another tab does is followed. Where nothing can be kept, `trouble` says so, and the work goes on without.
 */
export function keptProgress(exercise: string, version: number) {
  const [progress, setProgress] = createSignal<Progress>(untouched(exercise, version));
  const [trouble, setTrouble] = createSignal("");
  let store: Promise<ProgressStore> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let unsettled = 0;

  onMount(() => {
    store = progressStore();
    let stop: (() => void) | undefined;
    onCleanup(() => stop?.());
    void store.then(
      (kept) => {
        stop = kept.listen((change) => {
          if (change === null) void restore(kept);
          else if (change.exercise === exercise && unsettled === 0) adopt(change);
        });
        if (unsettled === 0) void restore(kept);
      },
      () => setTrouble(notKept),
    );
  });

  async function restore(kept: ProgressStore): Promise<void> {
    const found = await kept.get(exercise).catch(() => undefined);
    if (unsettled === 0) adopt(found ?? untouched(exercise, version));
  }

  function adopt(found: Progress): void {
    setProgress(ofVersion(found, version));
  }

  /** Takes a step, on the page at once and in what is kept right after; a typed letter doesn't wait for a pause. */
  function take(step: Step): void {
    setProgress((now) => after(now, step, Date.now()));
    const keeping = store;
    if (!keeping) return;
    unsettled++;
    last = keeping
      .then((kept) => kept.take(exercise, version, step))
      .then(
        (kept) => {
          unsettled--;
          // What this page showed is older than what another tab has added, and newer than an earlier letter.
          if (unsettled === 0 && !trouble()) adopt(kept);
        },
        () => {
          unsettled--;
          setTrouble(notKept);
        },
      );
  }

  return {
    progress,
    take,
    trouble,
    /** Waits until all steps so far are kept, or can't be. */
    settled: () => last,
  };
}
