import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";

// How long the page rests, once it is there, before it takes in what was not needed at first, in milliseconds.
const REST = 1500;

export interface LaterProps<Module> {
  load(): Promise<Module>;
  children(module: Module): JSX.Element;
}

/**
 * A part that the first view does without. It is loaded a moment after the page, or as soon as someone does something;
 * from then on nothing more is asked of the network.
 */
export function Later<Module>(props: LaterProps<Module>) {
  const [module, setModule] = createSignal<Module>();
  onMount(() => {
    let begun = false;
    const begin = () => {
      if (begun) return;
      begun = true;
      stop();
      void props.load().then((loaded) => setModule(() => loaded));
    };
    const signs = ["pointerdown", "pointermove", "keydown", "touchstart"] as const;
    for (const sign of signs) document.addEventListener(sign, begin, { passive: true });
    const timer = setTimeout(begin, REST);
    const stop = () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, begin);
    };
    onCleanup(stop);
  });
  return <Show when={module()}>{(loaded) => props.children(loaded())}</Show>;
}

/** The same, folded away under a heading, and made only once it is opened. */
export function Fold<Module>(props: LaterProps<Module> & { name: string; open?: boolean }) {
  const [opened, setOpened] = createSignal(false);
  return (
    <details
      class="fold"
      open={props.open}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{props.name}</summary>
      <Later load={props.load}>{(module) => <Show when={opened()}>{props.children(module)}</Show>}</Later>
    </details>
  );
}
