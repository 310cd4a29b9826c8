import { Index, Show } from "solid-js";
import { Drawing } from "../parts/drawing.tsx";
import { Arrow } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import type { Place } from "../parts/geometry.ts";
import { Caption } from "../parts/node.tsx";
import { SvgSymbol } from "../parts/symbol.tsx";
import type { Chain } from "./links.ts";

export interface ChainDrawingProps {
  chain: Chain;
  /** How many steps were taken: as many forward as there are links, then as many back. */
  at: number;
  label: string;
  down?: boolean;
}

const WIDTH = 800;
// Room for the names of the rows.
const GUTTER = 96;
const NODE = 27;
const BOX: Place = [32, 19];

/** The number with three digits: there is room for no more. */
const short = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** The chain: values forward through the boxes, slopes under each box, and the products of slopes on the way back. */
export function ChainDrawing(props: ChainDrawingProps) {
  const count = () => props.chain.links.length;
  const along = (k: number) =>
    props.down ? 62 + k * 62 : GUTTER + 34 + k * ((WIDTH - GUTTER - 68) / (2 * count()));
  const [forward, local, back] = props.down ? [56, 168, 286] : [34, 122, 150];
  const place = (k: number, row: number): Place => (props.down ? [row, along(k)] : [along(k), row]);
  const width = () => (props.down ? 340 : WIDTH);
  const height = () => (props.down ? along(2 * count()) + 34 : 172);
  const known = (k: number) => k <= props.at;
  // The gradient of the last value is 1 as soon as the way back begins.
  const returned = (k: number) => props.at >= count() && k >= 2 * count() - props.at;
  return (
    <Drawing width={width()} height={height()} label={props.label} class="chain-drawing">
      <RowNames down={props.down} rows={[forward, local, back]} />
      <Index each={props.chain.links}>
        {(link, k) => (
          <>
            <Arrow
              from={place(2 * k, forward)}
              to={place(2 * k + 1, forward)}
              atStart={NODE}
              atEnd={props.down ? BOX[1] : BOX[0]}
              quantity="signal"
            />
            <Arrow
              from={place(2 * k + 1, forward)}
              to={place(2 * k + 2, forward)}
              atStart={props.down ? BOX[1] : BOX[0]}
              atEnd={NODE}
              quantity="signal"
            />
            <g class="link-box" transform={`translate(${place(2 * k + 1, forward).join(" ")})`}>
              <rect x={-BOX[0]} y={-BOX[1]} width={2 * BOX[0]} height={2 * BOX[1]} rx="3" />
              <text class="number" dy="0.35em" text-anchor="middle">
                {link().text}
              </text>
            </g>
            <Show when={returned(k + 1)}>
              <path
                class="drop"
                d={
                  props.down
                    ? `M${place(2 * k + 1, forward + BOX[0] + 4).join(",")}H${local - 34}`
                    : `M${place(2 * k + 1, forward + BOX[1] + 4).join(",")}V${local - 14}`
                }
              />
              <text
                class="number local"
                classList={{ now: props.at === 2 * count() - k }}
                x={place(2 * k + 1, local)[0]}
                y={place(2 * k + 1, local)[1]}
                dy="0.35em"
                text-anchor="middle"
              >
                × {short(props.chain.slopes[k])}
              </text>
            </Show>
            <Show when={returned(k)}>
              <Arrow
                from={place(2 * k + 2, back)}
                to={place(2 * k, back)}
                atStart={30}
                atEnd={30}
                quantity="gradient"
              />
            </Show>
          </>
        )}
      </Index>
      <Index each={props.chain.values}>
        {(value, k) => (
          <>
            <g
              class="node q-signal"
              classList={{ result: props.at === k && k > 0 }}
              transform={`translate(${place(2 * k, forward).join(" ")})`}
            >
              <circle r={NODE} />
              <text class="number" dy="0.35em" text-anchor="middle">
                <Show when={known(k)} fallback={<SvgSymbol of={k === count() ? "y" : `u_${k}`} />}>
                  {short(value())}
                </Show>
              </text>
            </g>
            <Show when={returned(k)}>
              <text
                class="number q-gradient"
                classList={{ now: props.at === 2 * count() - k }}
                x={place(2 * k, back)[0]}
                y={place(2 * k, back)[1]}
                dy="0.35em"
                text-anchor="middle"
              >
                {short(props.chain.gradients[k])}
              </text>
            </Show>
          </>
        )}
      </Index>
    </Drawing>
  );
}

function RowNames(props: { down?: boolean; rows: readonly number[] }) {
  const names = ["value", "local slope", "gradient"];
  return (
    <Index each={props.rows}>
      {(row, i) => (
        <Caption
          at={props.down ? [row(), 14] : [0, row() + 5]}
          anchor={props.down ? "middle" : "start"}
          muted
        >
          {names[i]}
        </Caption>
      )}
    </Index>
  );
}
