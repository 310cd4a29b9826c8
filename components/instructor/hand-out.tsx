import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import { writeAssignment } from "../../classroom/files/assignment.ts";
import { fileName } from "../../classroom/files/file-name.ts";
import { writeKey } from "../../classroom/files/key.ts";
import { toClipboard } from "../../notebook/page/clipboard.ts";
import { saveText } from "../../notebook/page/save.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import { timeInWords } from "../parts/time-in-words.ts";
import type { Draft } from "./draft.ts";
import { keyOf, unfinished } from "./draft-files.ts";
import { QrCode } from "./qr-code.tsx";

/** What to give to students, and what to keep. */
export default function HandOut(props: {
  draft: Draft;
  studentPage: string;
  onChange(part: Partial<Draft>): void;
}) {
  const [said, say] = createSignal("");
  const [link, setLink] = createSignal("");
  const problems = () => unfinished(props.draft);
  const assignment = () => props.draft.assignment;
  const stale = () =>
    problems().length === 0 &&
    props.draft.handedOut !== undefined &&
    props.draft.handedOut !== writeAssignment(assignment());
  const keyStale = () =>
    props.draft.keptKey !== undefined && props.draft.keptKey !== writeKey(keyOf(props.draft));
  // A link shows what was; another assignment has another.
  createEffect(
    on(
      createMemo(() => JSON.stringify(assignment())),
      () => setLink(""),
      { defer: true },
    ),
  );

  const linkNow = async () => {
    const { assignmentLink } = await import("../../classroom/files/assignment-link.ts");
    return assignmentLink(assignment(), new URL(props.studentPage, location.href).href);
  };
  const handedOut = () => props.onChange({ handedOut: writeAssignment(assignment()) });

  async function copyLink() {
    const address = await linkNow();
    setLink(address);
    handedOut();
    say(
      (await toClipboard(address))
        ? "The link is copied. The whole assignment is in it."
        : "The browser does not let the page copy. The link stands below: copy it by hand.",
    );
  }
  function saveAssignment() {
    saveText(fileName(assignment(), "assignment"), writeAssignment(assignment()), "application/json");
    handedOut();
    say("The assignment is saved. Give that file to your students, or the link.");
  }
  function saveKey() {
    const text = writeKey(keyOf(props.draft));
    saveText(fileName(assignment(), "key"), text, "application/json");
    props.onChange({ keptKey: text });
    say("The key is saved. Keep it to yourself: you need it for grading.");
  }

  return (
    <div class="hand-out">
      <Show when={problems().length > 0}>
        <p class="notice">Before it can be handed out: {problems().join(" ")}</p>
      </Show>
      <div class="sides">
        <section>
          <h3>For your students</h3>
          <p>
            The link, or the file, or both: they hold the same. Anybody may see them: no answer, no secret and
            no name is in them.
          </p>
          <Show when={assignment().due}>
            {(due) => <p>Due {timeInWords(due(), assignment().timeZone)}.</p>}
          </Show>
          <div class="controls buttons">
            <StepButton label="Copy the link" primary off={problems().length > 0} onPress={copyLink} />
            <StepButton
              label="Show a QR code"
              off={problems().length > 0}
              onPress={() =>
                linkNow().then((address) => {
                  setLink(address);
                  handedOut();
                })
              }
            />
            <StepButton label="Save the assignment" off={problems().length > 0} onPress={saveAssignment} />
          </div>
          <Show when={link()}>
            <div class="student-link">
              <label>
                link
                <input readOnly value={link()} onFocus={(event) => event.currentTarget.select()} />
              </label>
              <QrCode text={link()} title={assignment().title} />
            </div>
          </Show>
          <Show when={stale()}>
            <p class="notice">
              This is no longer what you handed out. Whoever has the old link or file works on the old
              assignment: copy or save it again, and tell them.
            </p>
          </Show>
        </section>
        <section>
          <h3>For you alone</h3>
          <p>
            The key. It holds the secret from which the hidden tests of code answers are drawn, your roster
            and the late policy. Never send it to students, and don’t lose it.
          </p>
          <div class="controls buttons">
            <StepButton label="Save the key" primary off={problems().length > 0} onPress={saveKey} />
          </div>
          <Show when={keyStale()}>
            <p class="notice">Roster or policy have changed since you saved the key: save it again.</p>
          </Show>
        </section>
      </div>
      <p role="status" class="message">
        {said()}
      </p>
    </div>
  );
}
