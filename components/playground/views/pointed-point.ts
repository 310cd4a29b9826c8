import { onCleanup, onMount } from "solid-js";
import { extent } from "../pictures-codes.ts";

/** Follows the mouse, or a tap, over the playground's output: told of the point of the plane that is pointed at. */
export function followPointer(within: () => Element, onPoint: (point: readonly number[]) => void): void {
  onMount(() => {
    const answer = within().closest(".playground")?.querySelector(".output-view canvas");
    const plane = answer?.parentElement;
    if (!answer || !plane) return;
    const [low, high] = extent;
    const follow = (event: PointerEvent) => {
      const box = answer.getBoundingClientRect();
      const across = (event.clientX - box.left) / box.width;
      const down = (event.clientY - box.top) / box.height;
      if (Math.min(across, down) < 0 || Math.max(across, down) > 1) return;
      const round = (value: number) => Number(value.toFixed(2));
      onPoint([round(low + across * (high - low)), round(high - down * (high - low))]);
    };
    plane.addEventListener("pointermove", follow);
    plane.addEventListener("pointerdown", follow);
    onCleanup(() => {
      plane.removeEventListener("pointermove", follow);
      plane.removeEventListener("pointerdown", follow);
    });
  });
}
