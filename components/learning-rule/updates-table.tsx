import { createEffect, For, on } from "solid-js";
import type { TrainingStep } from "../../engine/index.ts";
import { ErrorNum, VectorNum, WeightNum } from "../parts/number.tsx";
import { Sym } from "../parts/symbol.tsx";

export interface UpdatesTableProps {
  updates: readonly TrainingStep[];
  /** The step that is shown; its row, if it has one, is marked. */
  present: TrainingStep | null;
}

/** All updates so far, one a row, the latest in sight. */
export function UpdatesTable(props: UpdatesTableProps) {
  let box!: HTMLDivElement;
  createEffect(
    on(
      () => props.updates.length,
      () => {
        box.scrollTop = box.scrollHeight;
      },
    ),
  );
  return (
    // A box that scrolls must be within reach of the keyboard.
    <section ref={box} class="scrolls updates" aria-label="All updates so far" tabindex="0">
      <table class="steps">
        <thead>
          <tr>
            <th scope="col">update</th>
            <th scope="col" class="epoch">
              epoch
            </th>
            <th scope="col">
              <Sym of="x" vector quantity="signal" />
            </th>
            <th scope="col">
              <Sym of="y" />
            </th>
            <th scope="col">
              <Sym of="ŷ" quantity="signal" />
            </th>
            <th scope="col">error</th>
            <th scope="col">
              new <Sym of="w" vector quantity="weight" />
            </th>
            <th scope="col">
              new <Sym of="b" quantity="weight" />
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.updates} fallback={<NoUpdates />}>
            {(step, i) => <Row step={step} number={i() + 1} present={props.present === step} />}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function NoUpdates() {
  return (
    <tr>
      <td colspan="8">None yet.</td>
    </tr>
  );
}

function Row(props: { step: TrainingStep; number: number; present: boolean }) {
  return (
    <tr aria-current={props.present ? "step" : undefined}>
      <td>{props.number}</td>
      <td class="epoch">{props.step.epoch}</td>
      <td>
        <VectorNum value={props.step.x} of="signal" />
      </td>
      <td>{props.step.y}</td>
      <td class="q-signal">{props.step.prediction}</td>
      <td>
        <ErrorNum value={props.step.error} />
      </td>
      <td>
        <VectorNum value={props.step.after.weights} of="weight" />
      </td>
      <td>
        <WeightNum value={props.step.after.bias} />
      </td>
    </tr>
  );
}
