import { type JSX, Show } from "solid-js";

export interface StepperLabels {
  first: string;
  back: string;
  play: string;
  pause: string;
  forward: string;
  last: string;
  reset: string;
  /** Where one is. */
  position(position: number, count: number): string;
}

export interface StepperBarProps {
  /** From 0, before the first step, to `count`, after the last. */
  position: number;
  count: number;
  onMove(position: number): void;
  /** Without `onPlay` there is no play button. */
  playing?: boolean;
  onPlay?(): void;
  /** Without it there is no reset button. */
  onReset?(): void;
  labels?: Partial<StepperLabels>;
  /** Further buttons, after the moves. */
  children?: JSX.Element;
}

const usual: StepperLabels = {
  first: "First",
  back: "Back",
  play: "Play",
  pause: "Pause",
  forward: "Forward",
  last: "Last",
  reset: "Reset",
  position: (position, count) => `Step ${position} of ${count}`,
};

/** Buttons that go through the steps of something: first, back, play or pause, forward, last, reset. */
export function StepperBar(props: StepperBarProps) {
  const labels = () => ({ ...usual, ...props.labels });
  const atStart = () => props.position <= 0;
  const atEnd = () => props.position >= props.count;
  return (
    <fieldset class="stepper-bar" aria-label="Steps">
      <StepButton label={labels().first} off={atStart()} onPress={() => props.onMove(0)} />
      <StepButton label={labels().back} off={atStart()} onPress={() => props.onMove(props.position - 1)} />
      <Show when={props.onPlay}>
        <StepButton
          label={props.playing ? labels().pause : labels().play}
          off={props.count === 0}
          onPress={() => props.onPlay?.()}
        />
      </Show>
      <StepButton
        label={labels().forward}
        primary
        off={atEnd()}
        onPress={() => props.onMove(props.position + 1)}
      />
      <StepButton label={labels().last} off={atEnd()} onPress={() => props.onMove(props.count)} />
      {props.children}
      <Show when={props.onReset}>
        <StepButton label={labels().reset} onPress={() => props.onReset?.()} />
      </Show>
      <output class="position">{labels().position(props.position, props.count)}</output>
    </fieldset>
  );
}

/** A button of the bar. One that can't be pressed keeps its focus, so that a keyboard reader isn't thrown out. */
export function StepButton(props: { label: string; off?: boolean; primary?: boolean; onPress(): void }) {
  return (
    <button
      type="button"
      class="button"
      classList={{ primary: props.primary }}
      aria-disabled={props.off ? "true" : undefined}
      onClick={() => !props.off && props.onPress()}
    >
      {props.label}
    </button>
  );
}
