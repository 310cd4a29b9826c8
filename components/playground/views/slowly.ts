import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

/**
 * A value that follows another one at most every so many milliseconds: what takes longer than a frame need not be
 * computed for every frame of a run.
 */
export function slowly<T>(value: Accessor<T>, every = 250): Accessor<T> {
  const [seen, setSeen] = createSignal(untrack(value));
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    timer = undefined;
    last = performance.now();
    setSeen(() => untrack(value));
  };
  createEffect(
    on(
      value,
      () => {
        timer ??= setTimeout(show, Math.max(0, last + every - performance.now()));
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return seen;
}
