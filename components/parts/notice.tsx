import { Show } from "solid-js";

/** A sentence about something that could not be done as asked; nothing while there is none. */
export function Notice(props: { text: string }) {
  return (
    <div role="status">
      <Show when={props.text}>
        <p class="notice">{props.text}</p>
      </Show>
    </div>
  );
}
