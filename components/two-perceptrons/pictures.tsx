import { For, Index, type JSX } from "solid-js";
import { chord, createFrame, linePath, polygonPath, type Range } from "../parts/plane-frame.ts";
import { HalfPlanes } from "../parts/plane-halves.tsx";
import { SvgSymbol } from "../parts/symbol.tsx";
import { cells } from "./cells.ts";
import type { Committee } from "./committee.ts";

const SIZE = 64;
const margin = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 };

/** Each neuron's picture of the plane: where it answers 1, and where 0; the last one's is made of those before it. */
export function Pictures(props: { committee: Committee; extent: Range }) {
  const frame = () => createFrame({ x: props.extent, y: props.extent, width: SIZE, height: SIZE, margin });
  return (
    <div
      class="plane-pictures"
      aria-hidden="true"
      style={{ "--columns": columnsFor(props.committee.lines.length + 1) }}
    >
      <Index each={props.committee.lines}>
        {(line, k) => (
          <Picture name={`h_${k + 1}`}>
            <HalfPlanes frame={frame()} model={line()} labels={false} />
            <path class="curve" d={linePath(frame(), chord(line(), frame()) ?? [])} />
          </Picture>
        )}
      </Index>
      <Picture name="ŷ">
        <For each={cells(props.committee, frame())}>
          {(cell) => <path class={`cell shade-${cell.answer}`} d={polygonPath(frame(), cell.polygon)} />}
        </For>
      </Picture>
    </div>
  );
}

// So that no picture is left alone in a row: five stand as three and two, seven as four and three.
function columnsFor(count: number): number {
  if (count <= 4) return count;
  return count % 3 === 1 || count === 8 ? 4 : 3;
}

function Picture(props: { name: string; children: JSX.Element }) {
  return (
    <svg class="plane plane-picture" viewBox={`0 0 ${SIZE} ${SIZE + 20}`}>
      {props.children}
      <rect class="frame" x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} />
      <text x={SIZE / 2} y={SIZE + 15} text-anchor="middle">
        <SvgSymbol of={props.name} />
      </text>
    </svg>
  );
}
