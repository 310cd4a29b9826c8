import { For, Show } from "solid-js";
import type { Verdict } from "../../classroom/exercises/exercise.ts";
import { Sentence } from "./sentence.tsx";

const words: Record<Verdict["status"], string> = {
  right: "Right.",
  partly: "Partly right.",
  wrong: "Not yet.",
  invalid: "",
};

/** What was said of an answer; `stale` where the answer has changed since. */
export function VerdictText(props: { of: Verdict | null | undefined; stale?: boolean }) {
  const lead = ({ status, parts }: Verdict) => {
    const all = Object.values(parts ?? {});
    if (status !== "partly" || all.length === 0) return words[status];
    return `${all.filter(({ right }) => right).length} of ${all.length} are right.`;
  };
  return (
    <div class="verdict" classList={{ stale: props.stale }} role="status">
      <Show when={props.of}>
        {(verdict) => (
          <>
            <p>
              <strong class={verdict().status}>{lead(verdict())}</strong>{" "}
              <Sentence of={verdict().messages[0] ?? ""} />
            </p>
            <For each={verdict().messages.slice(1)}>
              {(message) => (
                <p>
                  <Sentence of={message} />
                </p>
              )}
            </For>
            <Show when={(verdict().printed?.length ?? 0) > 0}>
              <p>Your code printed:</p>
              <pre class="printed">{verdict().printed?.join("\n")}</pre>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
