import { createEffect, on } from "solid-js";
import type { Place } from "../parts/geometry.ts";
import { prefersReducedMotion } from "../parts/motion.ts";

export interface PulseProps {
  from: Place;
  to: Place;
  /** The value whose change sets the pulse off. */
  of: unknown;
  /** Milliseconds until it starts, and on its way. */
  delay?: number;
  duration?: number;
}

/** A dot that travels along an edge when a value changes: once, not again before it has arrived. */
export function Pulse(props: PulseProps) {
  let dot!: SVGCircleElement;
  let travel: Animation | undefined;

  function go() {
    if (travel?.playState === "running" || prefersReducedMotion()) return;
    const place = ([x, y]: Place) => `translate(${x}px, ${y}px)`;
    travel = dot.animate(
      [
        { transform: place(props.from), opacity: 1 },
        { transform: place(props.to), opacity: 1 },
      ],
      { duration: props.duration ?? 350, delay: props.delay ?? 0, easing: "ease-out" },
    );
  }

  createEffect(on(() => props.of, go, { defer: true }));
  return <circle ref={dot} class="pulse q-signal" r="6" />;
}
