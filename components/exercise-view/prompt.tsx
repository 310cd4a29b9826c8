import { createEffect, type JSX, Show } from "solid-js";
import type { Parameters } from "../../classroom/exercises/exercise.ts";
import { fillHoles } from "./given.ts";

export interface PromptProps {
  /** As `promptsIn` gives it; a chapter has it on its page already, and hands that in as children. */
  html?: string;
  children?: JSX.Element;
  parameters: Parameters;
}

/** What an exercise asks, with the reader's own numbers in it. */
export function Prompt(props: PromptProps) {
  let holder!: HTMLDivElement;
  createEffect(() => fillHoles(holder, props.parameters));
  return (
    <div ref={holder}>
      <Show when={props.html !== undefined} fallback={props.children}>
        {/* Made at build from the book's own text. */}
        <div class="prompt" innerHTML={props.html} />
      </Show>
    </div>
  );
}
