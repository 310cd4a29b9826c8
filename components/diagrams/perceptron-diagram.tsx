import { For } from "solid-js";
import { Drawing, Layouts } from "../parts/drawing.tsx";
import { Arrow, WeightEdge } from "../parts/edge.tsx";
import { along, type Place } from "../parts/geometry.ts";
import { Caption, SignalNode, StepNode, SumNode, stepBox } from "../parts/node.tsx";
import { SvgSymbol } from "../parts/symbol.tsx";

const LABEL =
  "The perceptron: an input vector x₁, x₂ to xₙ; a weight vector w₁, w₂ to wₙ on the edges; a bias b; the neuron " +
  "function, which is a sum and then a step; the output ŷ.";

const INDICES = ["1", "2", "n"];
const NODE = 22;
const SUM = 34;

interface PerceptronLayout {
  width: number;
  height: number;
  inputs: readonly Place[];
  /** Where the dots between the second and the last input stand. */
  dots: Place;
  sum: Place;
  step: Place;
  output: Place;
  bias: Place;
  box: { x: number; y: number; width: number; height: number };
  headings: { inputs: Place; weights: Place; neuron: Place; parts: Place; output: Place };
  /** How far beside an edge its weight is written. */
  beside: Place;
  across: boolean;
}

const wide: PerceptronLayout = {
  width: 636,
  height: 284,
  inputs: [
    [52, 82],
    [52, 148],
    [52, 256],
  ],
  dots: [52, 204],
  sum: [330, 168],
  step: [450, 168],
  output: [590, 168],
  bias: [330, 76],
  box: { x: 274, y: 108, width: 232, height: 120 },
  headings: {
    inputs: [60, 20],
    weights: [212, 20],
    neuron: [390, 20],
    parts: [390, 252],
    output: [590, 20],
  },
  beside: [0, -14],
  across: true,
};

const narrow: PerceptronLayout = {
  width: 350,
  height: 496,
  inputs: [
    [46, 66],
    [118, 66],
    [250, 66],
  ],
  dots: [184, 68],
  sum: [148, 254],
  step: [148, 354],
  output: [148, 466],
  bias: [36, 254],
  box: { x: 86, y: 208, width: 124, height: 188 },
  headings: {
    inputs: [148, 20],
    weights: [4, 178],
    neuron: [222, 290],
    parts: [222, 310],
    output: [182, 471],
  },
  beside: [20, 0],
  across: false,
};

/** The parts of a perceptron: input vector, weight vector, neuron function, output. */
export default function PerceptronDiagram() {
  return <Layouts wide={<Perceptron {...wide} />} narrow={<Perceptron {...narrow} />} />;
}

function Perceptron(props: PerceptronLayout) {
  const rim = () => (props.across ? stepBox[0] : stepBox[1]);
  return (
    <Drawing width={props.width} height={props.height} label={LABEL} class="perceptron-diagram">
      <rect class="group" {...props.box} rx="6" />
      <For each={props.inputs}>
        {(at, i) => (
          <>
            <WeightEdge from={at} to={props.sum} atStart={NODE} atEnd={SUM} />
            <SignalNode at={at} radius={NODE} sym={`x_${INDICES[i()]}`} />
            <WeightName {...props} from={at} index={INDICES[i()]} />
          </>
        )}
      </For>
      <Caption at={props.dots} class="dots">
        {props.across ? "⋮" : "…"}
      </Caption>
      <WeightEdge from={props.bias} to={props.sum} atEnd={SUM} atStart={12} />
      <Caption at={[props.bias[0], props.bias[1] + 5]} class="q-weight">
        <SvgSymbol of="b" />
      </Caption>
      <Arrow from={props.sum} to={props.step} quantity="signal" atStart={SUM} atEnd={rim()} />
      <Arrow from={props.step} to={props.output} quantity="signal" atStart={rim()} atEnd={NODE} />
      <Caption at={sideOf(along(props.sum, props.step, 0.52), props.across)} class="q-signal">
        <SvgSymbol of="z" />
      </Caption>
      <SumNode at={props.sum} radius={SUM} />
      <StepNode at={props.step} />
      <SignalNode at={props.output} radius={NODE} sym="ŷ" />
      <Headings {...props} />
    </Drawing>
  );
}

const sideOf = ([x, y]: Place, across: boolean): Place => (across ? [x, y - 10] : [x + 14, y + 2]);

function WeightName(props: PerceptronLayout & { from: Place; index: string }) {
  const at = () => along(props.from, props.sum, 0.42);
  const below = () => (props.across ? props.from[1] > props.sum[1] : props.from[0] < props.sum[0]);
  const side = () => (below() ? -1 : 1);
  const place = (): Place =>
    props.across
      ? [at()[0], at()[1] + (below() ? 26 : -10)]
      : [at()[0] + side() * props.beside[0], at()[1] + 5];
  return (
    <Caption at={place()} class="q-weight">
      <SvgSymbol of={`w_${props.index}`} />
    </Caption>
  );
}

function Headings(props: PerceptronLayout) {
  const anchor = () => (props.across ? "middle" : "start");
  return (
    <>
      <Caption at={props.headings.inputs} class="q-signal">
        input vector <SvgSymbol of="x" vector />
      </Caption>
      <For each={props.across ? ["weight vector"] : ["weight", "vector"]}>
        {(words, i) => (
          <Caption
            at={[props.headings.weights[0], props.headings.weights[1] + i() * 20]}
            anchor={anchor()}
            class="q-weight"
          >
            {words} {words.endsWith("vector") && <SvgSymbol of="w" vector />}
          </Caption>
        )}
      </For>
      <Caption at={props.headings.neuron} anchor={anchor()}>
        neuron function
      </Caption>
      <Caption at={props.headings.parts} anchor={anchor()} muted>
        sum, then step
      </Caption>
      <Caption at={props.headings.output} anchor={anchor()} class="q-signal">
        output
      </Caption>
    </>
  );
}
