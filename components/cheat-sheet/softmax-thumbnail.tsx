import { For } from "solid-js";
import { softmax } from "../../engine/index.ts";

const logits = [2, 1, -1];
const SIZE = { width: 112, height: 72, gap: 16, floor: 65, top: 6 };

/** What softmax makes of three logits, as bars; beside the curves of the cheat sheet, in their size. */
export function SoftmaxThumbnail() {
  const step = (SIZE.width - SIZE.gap) / logits.length;
  const bars = softmax(logits).map((p, i) => {
    const height = p * (SIZE.floor - SIZE.top);
    return { x: SIZE.gap + i * step, y: SIZE.floor - height, width: step - SIZE.gap, height };
  });
  return (
    <svg
      class="plane thumbnail"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label="Three bars: the probabilities that softmax makes of the logits 2, 1 and −1"
    >
      <For each={bars}>
        {({ x, y, width, height }) => <rect class="share" x={x} y={y} width={width} height={height} />}
      </For>
      <path class="axis" d={`M1,${SIZE.floor}H${SIZE.width - 1}`} />
    </svg>
  );
}
