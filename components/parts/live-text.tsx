import { createEffect, createSignal, on, onCleanup } from "solid-js";

// While a slider moves, only the state it comes to rest at is worth saying.
const REST = 500;

/** A sentence for screen readers, spoken when it has changed and stayed so for a moment. Not seen. */
export function LiveText(props: { text: string }) {
  const [said, setSaid] = createSignal("");
  createEffect(
    on(
      () => props.text,
      (text) => {
        const timer = setTimeout(() => setSaid(text), REST);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <p class="visually-hidden" aria-live="polite">
      {said()}
    </p>
  );
}
