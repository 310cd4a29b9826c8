import { Show } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { Select } from "../parts/select.tsx";
import { StepButton } from "../parts/stepper-bar.tsx";
import type { RunClient } from "./run-client.ts";
import { type PlaygroundState, speedNames } from "./settings.ts";
import { paces } from "./speed.ts";

export interface RunBarProps {
  state: PlaygroundState;
  run: RunClient;
  playing: boolean;
  hides(name: string): boolean;
  onPlay(): void;
  onStep(unit: "sample" | "batch" | "epoch"): void;
  onReset(): void;
  onUndo(): void;
  onChange(patch: Partial<PlaygroundState>): void;
}

const speedOptions = speedNames.map((value) => ({ value, label: paces[value].label }));

/** What makes it run, and how far it has come. */
export function RunBar(props: RunBarProps) {
  const frame = () => props.run.frame();
  const seconds = () => formatNumber((frame()?.spent ?? 0) / 1000, { decimals: 2 });
  return (
    <div class="run-bar">
      <div class="controls buttons" role="group" aria-label="Run">
        <Show when={!props.hides("play")}>
          <button type="button" class="button primary play" onClick={() => props.onPlay()}>
            {props.playing ? "Pause" : "Play"}
          </button>
        </Show>
        <Show when={!props.hides("reset")}>
          <StepButton label="Reset" onPress={props.onReset} />
        </Show>
        <Show when={!props.hides("stepping")}>
          <StepButton label="Undo" off={!frame()?.canUndo} onPress={props.onUndo} />
          <span class="step-group" role="group" aria-label="One step">
            <span aria-hidden="true">Step</span>
            <StepButton label="sample" onPress={() => props.onStep("sample")} />
            <StepButton label="batch" onPress={() => props.onStep("batch")} />
            <StepButton label="epoch" onPress={() => props.onStep("epoch")} />
          </span>
        </Show>
        <Show when={!props.hides("speed")}>
          <Select
            label="Speed"
            options={speedOptions}
            value={props.state.speed}
            onChange={(speed) => props.onChange({ speed })}
          />
        </Show>
      </div>
      <dl class="epoch-count">
        <div>
          <dt>Epoch</dt>
          <dd>{grouped(frame()?.epoch ?? 0)}</dd>
        </div>
        <div class="time">
          <dt>Trained for</dt>
          <dd>{seconds()} s</dd>
        </div>
      </dl>
    </div>
  );
}

/** Six digits at least, in threes, so that nothing moves while they count. */
const grouped = (epoch: number) =>
  String(epoch)
    .padStart(6, "0")
    .replace(/\B(?=(\d{3})+$)/g, ",");
