import "./forward-and-back.css";
import { For, Show } from "solid-js";
import { Drawing, Layouts } from "../parts/drawing.tsx";
import { Arrow } from "../parts/edge.tsx";
import { along, type Place } from "../parts/geometry.ts";
import { type Quantity, quantityClass } from "../parts/quantity.ts";

const LABEL =
  "Forward, from left to right: the input x, the weighted sums z of layer 1, its activations a, z and a of layer 2, " +
  "the error E, which also takes the target y. Backward, from right to left: ∂E/∂a of layer 2, times σ′(z) gives δ of " +
  "layer 2, times the transposed weights gives ∂E/∂a of layer 1, times σ′(z) gives δ of layer 1, and ∂E/∂x. Each δ, " +
  "times what entered its layer, is the gradient of the layer's weights; δ itself is that of its biases.";

/** Letter and layer: "z1" is z with a raised (1). */
interface Sign {
  letter: string;
  layer?: number;
  bold?: boolean;
}

const forward: readonly Sign[] = [
  { letter: "x", bold: true },
  { letter: "z", layer: 1, bold: true },
  { letter: "a", layer: 1, bold: true },
  { letter: "z", layer: 2, bold: true },
  { letter: "a", layer: 2, bold: true },
];

/** The whole: forward from left to right, backward from right to left, and what the gradients are made of. */
export default function ForwardAndBack() {
  return <Layouts wide={<Picture />} narrow={<Picture down />} />;
}

function Picture(props: { down?: boolean }) {
  const place = (column: number, row: number): Place =>
    props.down ? [52 + row * 116, 30 + column * 104] : [40 + column * 126, 48 + row * 120];
  const [width, height] = props.down ? [350, 590] : [720, 330];
  const between = (column: number, row: number) => along(place(column, row), place(column + 1, row), 0.5);
  return (
    <Drawing width={width} height={height} label={LABEL} class="forward-and-back">
      <For each={[0, 1, 2, 3]}>
        {(k) => (
          <>
            <Arrow from={place(k, 0)} to={place(k + 1, 0)} atStart={24} atEnd={24} quantity="signal" />
            <Arrow
              from={place(k + 1, 1)}
              to={place(k, 1)}
              atStart={props.down ? 16 : 38}
              atEnd={props.down ? 16 : 38}
              quantity="gradient"
            />
          </>
        )}
      </For>
      <Arrow from={place(4, 0)} to={place(5, 0)} atStart={24} atEnd={24} quantity="signal" />
      <Corner down={props.down} from={place(5, 0)} by={place(5, 1)} to={place(4, 1)} />
      <For each={[1, 2]}>{(layer) => <Parameters layer={layer} down={props.down} place={place} />}</For>
      <For each={forward}>
        {(sign, k) => (
          <g class="node q-signal" transform={`translate(${place(k(), 0).join(" ")})`}>
            <circle r={22} />
            <text text-anchor="middle" dy="0.35em">
              <SignText {...sign} />
            </text>
          </g>
        )}
      </For>
      <g class="node error-node q-error" transform={`translate(${place(5, 0).join(" ")})`}>
        <rect x={-22} y={-22} width={44} height={44} />
        <text class="math" text-anchor="middle" dy="0.35em">
          E
        </text>
      </g>
      <For each={forward}>
        {(sign, k) => (
          <>
            <Cut at={place(k(), 1)} half={sign.letter === "z" ? 16 : 34} />
            <text
              class="q-gradient"
              x={place(k(), 1)[0]}
              y={place(k(), 1)[1]}
              dy="0.35em"
              text-anchor="middle"
            >
              <Show when={sign.letter === "z"} fallback={<Slope of={sign} />}>
                <SignText letter="δ" layer={sign.layer} bold />
              </Show>
            </text>
          </>
        )}
      </For>
      <Operation
        at={between(0, 0)}
        down={props.down}
        quantity="weight"
        sign={{ letter: "W", layer: 1, bold: true }}
      />
      <Operation at={between(1, 0)} down={props.down} sign={{ letter: "σ" }} />
      <Operation
        at={between(2, 0)}
        down={props.down}
        quantity="weight"
        sign={{ letter: "W", layer: 2, bold: true }}
      />
      <Operation at={between(3, 0)} down={props.down} sign={{ letter: "σ" }} />
      <Operation at={between(4, 0)} down={props.down} sign={{ letter: "y", bold: true }} />
      <Operation
        at={between(0, 1)}
        down={props.down}
        quantity="weight"
        sign={{ letter: "W", layer: 1, bold: true }}
        transposed
      />
      <Operation at={between(1, 1)} down={props.down} sign={{ letter: "σ′" }} />
      <Operation
        at={between(2, 1)}
        down={props.down}
        quantity="weight"
        sign={{ letter: "W", layer: 2, bold: true }}
        transposed
      />
      <Operation at={between(3, 1)} down={props.down} sign={{ letter: "σ′" }} />
    </Drawing>
  );
}

/** What an arrow does, written beside it. */
function Operation(props: {
  at: Place;
  down?: boolean;
  sign: Sign;
  quantity?: Quantity;
  transposed?: boolean;
}) {
  return (
    <text
      class={quantityClass(props.quantity)}
      x={props.at[0] + (props.down ? 9 : 0)}
      y={props.at[1] + (props.down ? 6 : -10)}
      text-anchor={props.down ? "start" : "middle"}
    >
      <Show when={props.sign.letter === "σ′"}>
        <tspan class="math">⊙ </tspan>
      </Show>
      <SignText {...props.sign} />
      <Show when={props.transposed}>
        <tspan class="raised" dy="-7">
          ⊤
        </tspan>
      </Show>
    </text>
  );
}

function SignText(props: Sign) {
  return (
    <>
      <tspan class={`math${props.bold ? " vector" : ""}`}>{props.letter}</tspan>
      <Show when={props.layer}>
        <tspan class="raised" dy="-7">
          ({props.layer})
        </tspan>
        {/* A zero-width space carries the way back down. */}
        <tspan dy="7">{"\u200B"}</tspan>
      </Show>
    </>
  );
}

function Slope(props: { of: Sign }) {
  return (
    <>
      <tspan class="math">∂E / ∂</tspan>
      <SignText {...props.of} />
    </>
  );
}

/** Room for a word on an arrow that passes behind it. */
function Cut(props: { at: Place; half: number }) {
  return (
    <rect class="cut" x={props.at[0] - props.half} y={props.at[1] - 11} width={2 * props.half} height={22} />
  );
}

/** From the error round the corner onto the way back. */
function Corner(props: { from: Place; by: Place; to: Place; down?: boolean }) {
  const start = (): Place =>
    props.down ? [props.from[0] + 24, props.from[1]] : [props.from[0], props.from[1] + 24];
  return (
    <g class="q-gradient">
      <path class="corner" d={`M${start().join(",")}L${props.by.join(",")}`} />
      <Arrow from={props.by} to={props.to} atEnd={props.down ? 16 : 38} quantity="gradient" />
    </g>
  );
}

/** The gradients of a layer's weights and biases: δ, and what entered the layer. */
function Parameters(props: { layer: number; down?: boolean; place(column: number, row: number): Place }) {
  const into = () => 2 * props.layer - 2;
  const at = () => along(props.place(into(), 2), props.place(into() + 1, 2), 0.5);
  const from = () => props.place(into() + 1, 1);
  const input = () => props.place(into(), 0);
  const entered = (): Sign => ({
    letter: props.layer === 1 ? "x" : "a",
    layer: props.layer === 1 ? undefined : 1,
    bold: true,
  });
  return (
    <>
      <g class="kept">
        <Arrow from={input()} to={at()} atStart={24} atEnd={props.down ? 46 : 26} quantity="signal" />
      </g>
      <Arrow from={from()} to={at()} atStart={18} atEnd={props.down ? 46 : 26} quantity="gradient" />
      <text class="q-gradient" x={at()[0]} y={at()[1]} text-anchor="middle">
        <tspan class="math">∂E / ∂</tspan>
        <SignText letter="W" layer={props.layer} bold />
      </text>
      <text x={at()[0]} y={at()[1] + 26} text-anchor="middle">
        <tspan class="math">= </tspan>
        <tspan class="q-gradient">
          <SignText letter="δ" layer={props.layer} bold />
        </tspan>{" "}
        <tspan class="q-signal">
          <SignText {...entered()} />
          <tspan class="raised" dy="-7">
            ⊤
          </tspan>
        </tspan>
      </text>
    </>
  );
}
