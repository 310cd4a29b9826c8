import { createMemo, For } from "solid-js";
import type { Experiment } from "../../../engine/index.ts";
import { StepButton } from "../../parts/stepper-bar.tsx";
import { whyDiverged } from "./diagnosis.ts";

export interface DiagnosisViewProps {
  /** An experiment whose numbers grew out of range. */
  experiment: Experiment;
  /** Told of the experiment with one thing changed. */
  onChange(experiment: Experiment): void;
}

/** Why the run went out of range, the likeliest reason first, each with what would mend it. */
export function DiagnosisView(props: DiagnosisViewProps) {
  const reasons = createMemo(() => whyDiverged(props.experiment));
  return (
    <div class="diagnosis">
      <h4>Why the numbers grew out of range</h4>
      <ol>
        <For each={reasons()}>
          {({ why, remedy, changed }) => (
            <li>
              <p>{why}</p>
              <StepButton label={remedy} onPress={() => props.onChange(changed)} />
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
