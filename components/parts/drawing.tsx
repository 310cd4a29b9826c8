import type { JSX } from "solid-js";

export interface DrawingProps {
  width: number;
  height: number;
  /** The text alternative: what is drawn, in words. */
  label: string;
  class?: string;
  children: JSX.Element;
}

/** A line drawing that is never enlarged, so that its text keeps the size of the interface's text. */
export function Drawing(props: DrawingProps) {
  return (
    <svg
      class={`diagram ${props.class ?? ""}`}
      viewBox={`0 0 ${props.width} ${props.height}`}
      style={{ "max-width": `${props.width}px` }}
      role="img"
      aria-label={props.label}
    >
      {props.children}
    </svg>
  );
}

/** One thing drawn for a wide and for a narrow place; the styles show the one that fits. */
export function Layouts(props: { wide: JSX.Element; narrow: JSX.Element }) {
  return (
    <div class="layouts">
      <div class="layout-wide">{props.wide}</div>
      <div class="layout-narrow">{props.narrow}</div>
    </div>
  );
}
