import "./presets.css";
import { createEffect, createSignal, For, on } from "solid-js";
import { Select } from "../../parts/select.tsx";
import { type Preset, type PresetData, presetData, presets } from "./presets.ts";

export interface PresetListProps {
  /** The data set that is shown now, where there are presets for it. */
  data?: PresetData;
  /** The preset that was chosen last, while nothing of it has been changed. */
  chosen?: string;
  onChoose(preset: Preset): void;
}

const dataLabels: Record<PresetData, string> = {
  circle: "circle",
  xor: "XOR",
  gauss: "two clouds",
  spiral: "spiral",
  blobs: "several clouds",
  plane: "tilted plane",
  multiGauss: "hills and hollows",
};

/** Experiments to start from, by data set: some work and some fail, each says why. */
export function PresetList(props: PresetListProps) {
  const [data, setData] = createSignal<PresetData>(props.data ?? "circle");
  createEffect(
    on(
      () => props.data,
      (now) => now && setData(now),
      { defer: true },
    ),
  );
  return (
    <div class="presets">
      <Select
        label="Presets for"
        options={presetData.map((value) => ({ value, label: dataLabels[value] }))}
        value={data()}
        onChange={setData}
      />
      <ul>
        <For each={presets[data()]}>
          {(preset) => (
            <li>
              <button
                type="button"
                class="button"
                aria-pressed={props.chosen === preset.id}
                onClick={() => props.onChoose(preset)}
              >
                {preset.name}
              </button>
              <span class="outcome-word">{preset.works ? "works" : "fails"}</span>
              <p>{preset.why}</p>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
