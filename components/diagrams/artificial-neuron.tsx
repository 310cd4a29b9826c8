import { For } from "solid-js";
import { Drawing } from "../parts/drawing.tsx";
import { Arrow, WeightEdge } from "../parts/edge.tsx";
import type { Place } from "../parts/geometry.ts";
import { Caption, SignalNode, StepNode, SumNode, stepBox } from "../parts/node.tsx";

const LABEL =
  "An artificial neuron: three inputs reach the sum by edges with a large, a small and a negative weight; " +
  "the step turns the sum into the output, 0 or 1.";

const INPUTS: readonly { at: Place; weight: number }[] = [
  { at: [22, 92], weight: 1 },
  { at: [22, 150], weight: 0.4 },
  { at: [22, 208], weight: -0.3 },
];
const SUM: Place = [126, 150];
const STEP: Place = [206, 150];
const OUTPUT: Place = [286, 150];

/** The perceptron, drawn as the biological neuron's counterpart: inputs, weights, sum, step, output. */
export default function ArtificialNeuron() {
  return (
    <Drawing width={310} height={262} label={LABEL} class="artificial-neuron">
      <For each={INPUTS}>
        {({ at, weight }, i) => (
          <>
            <WeightEdge from={at} to={SUM} atStart={18} atEnd={26} weight={weight} />
            <SignalNode at={at} radius={18} sym={`x_${i() + 1}`} />
          </>
        )}
      </For>
      <Arrow from={SUM} to={STEP} atStart={26} atEnd={stepBox[0]} quantity="signal" />
      <Arrow from={STEP} to={OUTPUT} atStart={stepBox[0]} atEnd={18} quantity="signal" />
      <SumNode at={SUM} radius={26} />
      <StepNode at={STEP} />
      <SignalNode at={OUTPUT} radius={18} sym="ŷ" />
      <Caption at={[4, 18]} anchor="start" class="q-weight">
        weights
      </Caption>
      <Caption at={[4, 37]} anchor="start" muted>
        large, small, negative
      </Caption>
      <Caption at={[4, 251]} anchor="start" class="q-signal">
        inputs
      </Caption>
      <Caption at={[126, 232]} class="q-signal">
        sum
      </Caption>
      <Caption at={[206, 232]} class="q-signal">
        step
      </Caption>
      <Caption at={[166, 251]} muted>
        1 from a threshold on
      </Caption>
      <Caption at={[306, 124]} anchor="end" class="q-signal">
        output
      </Caption>
    </Drawing>
  );
}
