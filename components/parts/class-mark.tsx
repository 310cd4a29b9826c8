import "./class-mark.css";
import { Show } from "solid-js";
import { Mark } from "./points.tsx";

/** The shapes of up to ten classes, around the origin. The square is kept for errors. */
export const classShapes: readonly string[] = [
  "M-5,0A5,5,0,1,1,5,0A5,5,0,1,1,-5,0Z",
  "M0,-6.6L6.6,0L0,6.6L-6.6,0Z",
  "M0,-6.4L6,4.6H-6Z",
  "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
  "M0,-7L1.9,-2.4L6.7,-2.2L3,.9L4.2,5.7L0,3L-4.2,5.7L-3,.9L-6.7,-2.2L-1.9,-2.4Z",
  "M0,6.4L6,-4.6H-6Z",
  "M0,-2.6L3,-5.6L5.6,-3L2.6,0L5.6,3L3,5.6L0,2.6L-3,5.6L-5.6,3L-2.6,0L-5.6,-3L-3,-5.6Z",
  "M-3.2,-5.6H3.2L6.4,0L3.2,5.6H-3.2L-6.4,0Z",
  "M-6.5,-2.2H6.5V2.2H-6.5Z",
  "M-2.2,-6.5H2.2V6.5H-2.2Z",
];

/** The mark of a sample: of one of two classes, of one of more, or (`classes` 0) of a height from −1 to 1. */
export function SampleMark(props: { y: number; classes: number; wrong?: boolean; hollow?: boolean }) {
  return (
    <Show
      when={props.classes !== 2}
      fallback={<Mark label={props.y} wrong={props.wrong} hollow={props.hollow} />}
    >
      <Show when={props.wrong}>
        <rect class="wrong" x="-9" y="-9" width="18" height="18" />
      </Show>
      <Show when={props.classes > 2} fallback={<ValueMark value={props.y} />}>
        <path class={`class-mark of-${props.y % 10}`} d={classShapes[props.y % 10]} />
      </Show>
    </Show>
  );
}

function ValueMark(props: { value: number }) {
  const share = () => `${Math.round(100 * Math.min(1, Math.abs(props.value)))}%`;
  return (
    <path
      class="value-mark"
      classList={{ negative: props.value < 0 }}
      style={{ "--share": share() }}
      d={props.value < 0 ? classShapes[0] : classShapes[1]}
    />
  );
}
