import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

export interface PlayerOptions {
  position: Accessor<number>;
  /** The last position. */
  count: Accessor<number>;
  move(position: number): void;
  /** Milliseconds between two steps. */
  pace?: number;
}

export interface Player {
  playing: Accessor<boolean>;
  /** Plays, or pauses; from the end it plays from the start. */
  toggle(): void;
  pause(): void;
}

/** Moves forward step by step until the end, for as long as it plays. */
export function createPlayer({ position, count, move, pace = 900 }: PlayerOptions): Player {
  const [playing, setPlaying] = createSignal(false);

  createEffect(() => {
    if (!playing()) return;
    if (position() >= count()) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => move(position() + 1), pace);
    onCleanup(() => clearTimeout(timer));
  });

  function toggle() {
    if (!playing() && position() >= count()) move(0);
    setPlaying(!playing());
  }

  return { playing, toggle, pause: () => setPlaying(false) };
}
