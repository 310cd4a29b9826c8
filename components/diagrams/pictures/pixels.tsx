import { For } from "solid-js";
import type { Place } from "../../parts/geometry.ts";

// A handwritten 4, small and off its middle, as a camera might give it: 0 is paper, 3 is ink.
const raw = ["00000100", "00100000", "00202010", "00302000", "00333100", "01002000", "00002001", "00100000"];

// The same after preprocessing: cut out, turned to two values.
const clean = ["3003", "3003", "3003", "3333", "0003", "0003", "0003"];

/** A picture of pixels, centred at a place. */
export function Pixels(props: { at: Place; of: "raw" | "clean"; size?: number }) {
  const rows = () => (props.of === "raw" ? raw : clean);
  const size = () => props.size ?? 64;
  const cell = () => (props.of === "raw" ? size() / 8 : size() / 9);
  const left = () => props.at[0] - (rows()[0].length * cell()) / 2;
  const top = () => props.at[1] - (rows().length * cell()) / 2;
  return (
    <g class="pixels">
      <rect
        class="picture-frame"
        x={props.at[0] - size() / 2}
        y={props.at[1] - size() / 2}
        width={size()}
        height={size()}
      />
      <For each={rows()}>
        {(row, y) => (
          <For each={[...row]}>
            {(shade, x) =>
              shade === "0" ? null : (
                <rect
                  x={(left() + x() * cell()).toFixed(2)}
                  y={(top() + y() * cell()).toFixed(2)}
                  width={cell().toFixed(2)}
                  height={cell().toFixed(2)}
                  opacity={Number(shade) / 3}
                />
              )
            }
          </For>
        )}
      </For>
    </g>
  );
}
