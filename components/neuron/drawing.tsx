import { Index, Show } from "solid-js";
import { Drawing } from "../parts/drawing.tsx";
import { Arrow, EdgeLabel, WeightEdge } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import { Caption, SignalNode, StepNode, SumNode, stepBox } from "../parts/node.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { SvgSymbol } from "../parts/symbol.tsx";
import type { NeuronLayout } from "./layout.ts";
import type { Activity } from "./model.ts";
import { Pulse } from "./pulse.tsx";

const NODE = 24;
const SUM = 34;
// The pulses of the inputs reach the sum before its own sets off.
const ARRIVAL = 350;
const HOP = 180;

export interface NeuronDrawingProps {
  layout: NeuronLayout;
  now: Activity;
  names: readonly string[];
  /** The weight and the bias that are drawn thickest. */
  largest: number;
  largestBias: number;
  label: string;
}

/** The neuron at work: inputs, products on the edges, sum, step, output. */
export function NeuronDrawing(props: NeuronDrawingProps) {
  const at = () => props.layout;
  // The box of the step shows where z lies between the least and the greatest that these products could add up to.
  const share = () => {
    const most = props.now.products.reduce((sum, product) => sum + Math.abs(product), Math.abs(props.now.b));
    return most === 0 ? 0 : props.now.z / most;
  };
  return (
    <Drawing width={at().width} height={at().height} label={props.label} class="neuron-drawing">
      <Index each={at().inputs}>
        {(input, i) => (
          <>
            <WeightEdge
              from={input()}
              to={at().sum}
              atStart={NODE}
              atEnd={SUM}
              weight={props.now.w[i]}
              largest={props.largest}
            />
            <Pulse from={input()} to={at().sum} of={props.now.products[i]} />
            <SignalNode at={input()} value={props.now.x[i]} />
            <Caption at={at().names[i]} anchor={at().nameAnchor}>
              {props.names[i]}
            </Caption>
            <Caption at={at().symbols[i]} anchor={at().nameAnchor} class="q-signal">
              <SvgSymbol of={`x_${i + 1}`} />
            </Caption>
          </>
        )}
      </Index>
      <Bias {...props} />
      <Arrow from={at().sum} to={at().step} quantity="signal" atStart={SUM} atEnd={boxRim(at())} />
      <Arrow from={at().step} to={at().output} quantity="signal" atStart={boxRim(at())} atEnd={NODE} />
      <Pulse from={at().sum} to={at().step} of={props.now.z} delay={ARRIVAL} duration={HOP} />
      <Pulse from={at().step} to={at().output} of={props.now.z} delay={ARRIVAL + HOP} duration={HOP} />
      <SumNode at={at().sum} value={props.now.z} />
      <StepNode at={at().step} share={share()} />
      <SignalNode at={at().output} value={props.now.output} on={props.now.output === 1} />
      <Products {...props} />
      <Caption at={at().sumText} anchor={at().textAnchor}>
        sum <SvgSymbol of="z" />
      </Caption>
      <Caption at={at().stepText} anchor={at().textAnchor}>
        step
      </Caption>
      <Caption at={at().outputText} anchor={at().textAnchor}>
        output <SvgSymbol of="ŷ" />
      </Caption>
    </Drawing>
  );
}

function Bias(props: NeuronDrawingProps) {
  const at = () => props.layout;
  const quantity = () => weightQuantity(props.now.b);
  return (
    <>
      <WeightEdge
        from={at().bias}
        to={at().sum}
        atEnd={SUM}
        weight={props.now.b}
        largest={props.largestBias}
      />
      <Pulse from={at().bias} to={at().sum} of={props.now.b} />
      <Show when={props.now.bias} fallback={<Caption at={at().biasText} muted children="bias off" />}>
        <Caption at={at().biasText} class={`number q-${quantity()}`}>
          <SvgSymbol of="b" /> = {formatNumber(props.now.b)}
        </Caption>
      </Show>
    </>
  );
}

function Products(props: NeuronDrawingProps) {
  const at = () => props.layout;
  const factors = (i: number) => `${formatNumber(props.now.w[i])} · ${formatNumber(props.now.x[i])} = `;
  return (
    <Index each={at().inputs}>
      {(input, i) => (
        <EdgeLabel
          from={input()}
          to={at().sum}
          share={at().productAt}
          quantity={weightQuantity(props.now.w[i])}
          text={(at().factors ? factors(i) : "") + formatNumber(props.now.products[i])}
        />
      )}
    </Index>
  );
}

// From the middle of the step's box to its rim, in the direction of the layout.
const boxRim = ({ step, sum }: NeuronLayout) => (step[0] === sum[0] ? stepBox[1] : stepBox[0]);
