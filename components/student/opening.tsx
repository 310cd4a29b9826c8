import { createSignal, For, Show } from "solid-js";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { OpenFile } from "../parts/open-file.tsx";
import { TextField } from "../parts/text-field.tsx";
import type { KeptAssignment } from "./kept-assignments.ts";

export interface Opened {
  readonly assignment: Assignment;
  readonly digest: string;
  /** Its file. */
  readonly text: string;
}

/** Where an assignment is opened: its link, its file, or one of those that this browser knows. */
export function Opening(props: {
  /** The digest of the one that is open. */
  now: string | undefined;
  before: readonly KeptAssignment[];
  onOpen(text: string): void;
  onProblem(sentence: string): void;
}) {
  const [link, setLink] = createSignal("");
  const others = () => props.before.filter(({ digest }) => digest !== props.now);
  return (
    <section class="opening-of-assignment" aria-labelledby="open-assignment">
      <h2 id="open-assignment">{props.now ? "Another assignment" : "Open an assignment"}</h2>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          if (link().trim()) props.onOpen(link());
          else props.onProblem("Paste the link that you were given, or open the file.");
        }}
      >
        <TextField label="The link that you were given" value={link()} onInput={setLink} />
        <div class="buttons">
          <button type="submit" class="button" classList={{ primary: !props.now }}>
            Open
          </button>
          <OpenFile
            label="Open a file"
            accept=".json,application/json"
            onOpen={async ([file]) => {
              try {
                props.onOpen(await file.text());
              } catch {
                props.onProblem(`${file.name} can't be read.`);
              }
            }}
          />
        </div>
      </form>
      <Show when={others().length > 0}>
        <p class="aside">Opened in this browser before:</p>
        <ul class="kept-assignments">
          <For each={others()}>
            {({ title, text }) => (
              <li>
                <button type="button" class="button" onClick={() => props.onOpen(text)}>
                  {title}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
