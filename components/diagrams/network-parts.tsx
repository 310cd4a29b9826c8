import { For } from "solid-js";
import { Drawing, Layouts } from "../parts/drawing.tsx";
import { along, type Place } from "../parts/geometry.ts";
import { Network } from "../parts/network.tsx";
import { networkPlaces } from "../parts/network-places.ts";
import { Caption } from "../parts/node.tsx";

const sizes = [3, 4, 4, 2];
const symbols = [["x_1", "x_2", "x_3"], [], [], ["ŷ_1", "ŷ_2"]];
const LABEL =
  "The parts of a multilayer perceptron: an input layer of three nodes, two hidden layers of four neurons each, an " +
  "output layer of two, and edges from every node to every node of the next layer, each with a weight.";

interface Layout {
  width: number;
  height: number;
  radius: number;
  corner: Place;
  box: { width: number; height: number };
}

const wide: Layout = {
  width: 600,
  height: 330,
  radius: 20,
  corner: [60, 40],
  box: { width: 480, height: 230 },
};
const narrow: Layout = {
  width: 350,
  height: 360,
  radius: 16,
  corner: [26, 62],
  box: { width: 298, height: 220 },
};

/** The parts of a multilayer perceptron, each with its name. */
export default function NetworkParts() {
  return <Layouts wide={<Parts {...wide} isWide />} narrow={<Parts {...narrow} />} />;
}

function Parts(props: Layout & { isWide?: boolean }) {
  const places = () => networkPlaces(sizes, { corner: props.corner, ...props.box });
  const x = (layer: number) => places()[layer][0][0];
  const middle = () => (x(1) + x(2)) / 2;
  // An edge and a neuron that are pointed at.
  const edge = () => along(places()[0][2], places()[1][3], 0.5);
  const neuron = (): Place => places()[2][3];
  const under = () => props.corner[1] + props.box.height;
  const bracket = (from: number, to: number) => {
    const y = props.corner[1] - 6;
    return `M${from - props.radius},${y + 6}V${y}H${to + props.radius}V${y + 6}`;
  };
  const names = () => [
    { at: x(0), lines: props.isWide ? ["input layer"] : ["input", "layer"] },
    { at: middle(), lines: ["hidden layers"] },
    { at: x(3), lines: props.isWide ? ["output layer"] : ["output", "layer"] },
  ];
  return (
    <Drawing width={props.width} height={props.height} label={LABEL} class="network-parts">
      <Network sizes={sizes} symbols={symbols} places={places()} radius={props.radius} />
      <path class="pointer" d={bracket(x(0), x(0))} />
      <path class="pointer" d={bracket(x(1), x(2))} />
      <path class="pointer" d={bracket(x(3), x(3))} />
      <For each={names()}>
        {({ at, lines }) => (
          <For each={lines}>
            {(line, i) => (
              <Caption at={[at, props.corner[1] - 16 - 18 * (lines.length - 1 - i())]} class="strong">
                {line}
              </Caption>
            )}
          </For>
        )}
      </For>
      <path class="pointer" d={`M${edge()[0]},${edge()[1] + 4}V${under() + 14}`} />
      <Caption at={[edge()[0], under() + 32]} anchor={props.isWide ? "middle" : "start"}>
        edge: one weight
      </Caption>
      <path
        class="pointer"
        d={`M${neuron()[0]},${neuron()[1] + props.radius}V${under() + (props.isWide ? 14 : 38)}`}
      />
      <Caption at={[neuron()[0], under() + (props.isWide ? 32 : 56)]}>neuron: sum, bias, activation</Caption>
    </Drawing>
  );
}
