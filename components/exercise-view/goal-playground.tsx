import type { Experiment } from "../../engine/index.ts";
import { stateOf } from "../playground/experiment.ts";
import { stateCodec } from "../playground/state.ts";
import Playground from "../playground.tsx";

/** The playground at a goal's start, or at what was handed over before. Large: fetched when it is opened. */
export default function GoalPlayground(props: {
  name: string;
  start: Experiment;
  handed?: Experiment;
  onExperiment(experiment: Experiment): void;
}) {
  return (
    <Playground
      start={linkOf(props.handed, props.start)}
      name={props.name}
      onExperiment={props.onExperiment}
    />
  );
}

/** What was handed over counts where it is of the present points, and is something that the playground can show. */
function linkOf(handed: Experiment | undefined, start: Experiment): string {
  try {
    if (handed && JSON.stringify(handed.data) === JSON.stringify(start.data))
      return stateCodec.write(stateOf(handed));
  } catch {
    // It came from elsewhere, with something that the playground has no controls for.
  }
  return stateCodec.write(stateOf(start));
}
