import { For, Show } from "solid-js";
import { Drawing, Layouts } from "../parts/drawing.tsx";
import { Arrow, WeightEdge } from "../parts/edge.tsx";
import { along, type Place } from "../parts/geometry.ts";
import { Caption, SignalNode, SumNode } from "../parts/node.tsx";
import { SvgSymbol } from "../parts/symbol.tsx";

const LABEL =
  "The same weighted sum drawn twice: with the bias b as a term of its own, and with one more input that is fixed " +
  "at 1 and has the weight b.";

const NODE = 20;
const SUM = 28;

/** The bias as the weight of one more input, fixed at 1. */
export default function BiasAsInput() {
  return (
    <Layouts
      wide={
        <Drawing width={636} height={212} label={LABEL} class="bias-as-input">
          <Half corner={[8, 4]} />
          <Caption at={[318, 108]} class="sigma">
            =
          </Caption>
          <Half corner={[362, 4]} extended />
        </Drawing>
      }
      narrow={
        <Drawing width={340} height={474} label={LABEL} class="bias-as-input">
          <Half corner={[40, 4]} />
          <Caption at={[170, 246]} class="sigma">
            =
          </Caption>
          <Half corner={[40, 270]} extended />
        </Drawing>
      }
    />
  );
}

interface Term {
  from: Place;
  input: string;
  weight: string;
}

// A weighted sum, 266 by 200, with a bias of its own or (`extended`) with the fixed input.
function Half(props: { corner: Place; extended?: boolean }) {
  const at = (x: number, y: number): Place => [props.corner[0] + x, props.corner[1] + y];
  const sum = at(170, 98);
  const terms = (): Term[] => {
    const inputs: Term[] = [
      { from: at(22, props.extended ? 24 : 56), input: "x_1", weight: "w_1" },
      { from: at(22, props.extended ? 98 : 140), input: "x_2", weight: "w_2" },
    ];
    return props.extended ? [...inputs, { from: at(22, 172), input: "1", weight: "b" }] : inputs;
  };
  return (
    <>
      <For each={terms()}>
        {({ from, input, weight }) => (
          <>
            <WeightEdge from={from} to={sum} atStart={NODE} atEnd={SUM} />
            <Show when={input !== "1"} fallback={<SignalNode at={from} radius={NODE} value={1} on />}>
              <SignalNode at={from} radius={NODE} sym={input} />
            </Show>
            <Caption at={besideEdge(from, sum)} class="q-weight">
              <SvgSymbol of={weight} />
            </Caption>
          </>
        )}
      </For>
      <Show when={!props.extended}>
        <WeightEdge from={at(170, 24)} to={sum} atEnd={SUM} />
        <Caption at={at(170, 16)} class="q-weight">
          <SvgSymbol of="b" />
        </Caption>
      </Show>
      <SumNode at={sum} radius={SUM} />
      <Arrow from={sum} to={at(252, 98)} quantity="signal" atStart={SUM} />
      <Caption at={at(260, 103)} class="q-signal">
        <SvgSymbol of="z" />
      </Caption>
    </>
  );
}

// Above an edge that falls or is level, below one that rises: outside the bundle.
function besideEdge(from: Place, sum: Place): Place {
  const [x, y] = along(from, sum, 0.5);
  return [x, y + (from[1] > sum[1] ? 24 : -10)];
}
