import { type Accessor, createEffect, createSignal, onCleanup, untrack } from "solid-js";

/** The value, but changing no more often than every so many milliseconds; the last one always comes. */
export function createThrottled<T>(value: Accessor<T>, pace: number): Accessor<T> {
  const [shown, setShown] = createSignal<T>(untrack(value));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  createEffect(() => {
    value();
    if (timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        last = performance.now();
        setShown(() => untrack(value));
      },
      Math.max(0, last + pace - performance.now()),
    );
  });
  onCleanup(() => clearTimeout(timer));
  return shown;
}
