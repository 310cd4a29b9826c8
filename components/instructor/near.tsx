import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";

/**
 * What a page shows further down: made, and its code loaded, once a reader comes near or it is wanted otherwise. Until
 * then it takes room.
 */
export function Near(props: { height: number; wanted: boolean; children: JSX.Element }) {
  let place!: HTMLDivElement;
  const [seen, setSeen] = createSignal(false);
  const near = () => seen() || props.wanted;
  onMount(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: "400px" },
    );
    observer.observe(place);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div ref={place} style={{ "min-height": near() ? undefined : `${props.height}px` }}>
      <Show when={near()}>{props.children}</Show>
    </div>
  );
}
