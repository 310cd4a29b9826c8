import { createMemo } from "solid-js";
import { stateOf } from "./experiment.ts";
import type { PartProps } from "./present.ts";
import { PresetList } from "./presets/preset-list.tsx";
import { type PresetData, presetData, presets } from "./presets/presets.ts";
import type { PlaygroundState } from "./settings.ts";
import { differ, startNames, trainingNames } from "./state.ts";

const all = presetData.flatMap((data) => presets[data]);

const isSame = (a: PlaygroundState, b: PlaygroundState) => !differ(a, b, [...startNames, ...trainingNames]);

/** Experiments to start from. */
export default function PresetsPart(props: PartProps) {
  const states = new Map(all.map(({ id, experiment }) => [id, stateOf(experiment)]));
  const chosen = createMemo(
    () => all.find(({ id }) => isSame(states.get(id) as PlaygroundState, props.state))?.id,
  );
  const data = () => presetData.find((name): name is PresetData => name === props.state.data);
  return (
    <PresetList
      data={data()}
      chosen={chosen()}
      onChoose={({ id }) => props.onState(states.get(id) as PlaygroundState)}
    />
  );
}
