import { type Accessor, createEffect, on, onCleanup, untrack } from "solid-js";
import { prefersReducedMotion } from "../parts/motion.ts";
import type { layoutOf } from "./layout.ts";
import type { NetworkViewProps } from "./network-view.tsx";
import { networkPainter } from "./paint-network.ts";
import type { NumberPlace } from "./words.ts";

/** Paints the newest frame: when there is a new one, and all the time while something flows along the edges. */
export function createPainting(
  canvas: () => HTMLCanvasElement,
  props: Pick<NetworkViewProps, "run" | "palette" | "shown">,
  layout: Accessor<ReturnType<typeof layoutOf>>,
  sizes: Accessor<readonly number[]>,
  pointed: Accessor<NumberPlace | null>,
): void {
  let paintNetwork: ReturnType<typeof networkPainter> | undefined;
  let began = 0;

  function paint() {
    const frame = props.run.frame();
    const palette = props.palette();
    const context = canvas().getContext("2d");
    // A frame of the network before a change has other sizes.
    const count = sizes()
      .slice(1)
      .reduce((sum, size, l) => sum + size * (sizes()[l] + 1), 0);
    if (!frame || !palette || !context || frame.values.length !== count) return;
    const { width, height } = layout();
    const dense = devicePixelRatio;
    if (canvas().width !== Math.round(width * dense) || canvas().height !== Math.round(height * dense)) {
      canvas().width = Math.round(width * dense);
      canvas().height = Math.round(height * dense);
    }
    context.setTransform(dense, 0, 0, dense, 0, 0);
    paintNetwork ??= networkPainter();
    paintNetwork(context, {
      layout: layout(),
      sizes: sizes(),
      values: frame.values,
      small: frame.small,
      columns: frame.smallColumns,
      palette,
      lit: props.shown && props.shown.layer > 0 ? props.shown : null,
      pointed: pointed(),
      flow: flowing ? (performance.now() - began) / 25 : null,
      playing: untrack(props.run.playing),
    });
  }

  let flowing = false;
  createEffect(() => {
    if (props.run.playing() && !prefersReducedMotion()) return;
    paint();
  });
  createEffect(
    on(props.run.playing, (playing) => {
      if (!playing || prefersReducedMotion()) return;
      flowing = true;
      began = performance.now();
      let tick = requestAnimationFrame(function again() {
        untrack(paint);
        tick = requestAnimationFrame(again);
      });
      onCleanup(() => {
        cancelAnimationFrame(tick);
        flowing = false;
      });
    }),
  );
}
