import { For, type JSX } from "solid-js";
import { Mark } from "./points.tsx";

/** What the two marks mean, class 1 first. */
export function Legend(props: { one?: string; zero?: string; children?: JSX.Element }) {
  const entries = () => [
    { label: 1, meaning: props.one ?? "class 1" },
    { label: 0, meaning: props.zero ?? "class 0" },
  ];
  return (
    <ul class="legend">
      <For each={entries()}>
        {({ label, meaning }) => (
          <li>
            <svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true">
              <Mark label={label} />
            </svg>
            {meaning}
          </li>
        )}
      </For>
      {props.children}
    </ul>
  );
}
