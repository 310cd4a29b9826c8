import "./chosen.css";
import { For, Show } from "solid-js";
import { NumberField } from "../parts/number-field.tsx";
import { Select } from "../parts/select.tsx";
import { type Listed, totalsOf } from "./catalogue.ts";
import type { Chosen } from "./draft.ts";

const attemptChoices = ["1", "2", "3", "5", "10"] as const;

/** The exercises of the assignment in their order, each with its points and its attempts. */
export default function ChosenList(props: {
  chosen: readonly Chosen[];
  exercises: readonly Listed[];
  onChange(chosen: readonly Chosen[]): void;
}) {
  const listedOf = (id: string) => props.exercises.find((exercise) => exercise.id === id);
  const put = (i: number, part: Partial<Chosen>) =>
    props.onChange(props.chosen.with(i, { ...props.chosen[i], ...part }));
  const move = (i: number, by: number) => {
    const without = props.chosen.toSpliced(i, 1);
    props.onChange(without.toSpliced(i + by, 0, props.chosen[i]));
  };
  return (
    <div class="chosen">
      <p class="totals" role="status">
        {totalsOf(props.chosen, props.exercises)}
      </p>
      <Show when={props.chosen.length > 1}>
        <div class="controls for-all">
          <Attempts
            label="attempts for all"
            value={sameForAll(props.chosen)}
            onChange={(attempts) => props.onChange(props.chosen.map((one) => ({ ...one, attempts })))}
          />
        </div>
      </Show>
      <ol class="chosen-list">
        {/* By name: a field keeps its focus while the others move. */}
        <For each={props.chosen.map(({ id }) => id)}>
          {(id, i) => {
            const one = () => props.chosen[i()] ?? { id, version: 0, points: 0, attempts: null };
            const title = () => listedOf(id)?.title ?? id;
            return (
              <li>
                <div class="chosen-title">
                  <span>{title()}</span>
                  <span class="moves">
                    <MoveButton
                      label={`Earlier: ${title()}`}
                      text="↑"
                      off={i() === 0}
                      onPress={() => move(i(), -1)}
                    />
                    <MoveButton
                      label={`Later: ${title()}`}
                      text="↓"
                      off={i() === props.chosen.length - 1}
                      onPress={() => move(i(), 1)}
                    />
                    <MoveButton
                      label={`Remove ${title()}`}
                      text="×"
                      onPress={() => props.onChange(props.chosen.toSpliced(i(), 1))}
                    />
                  </span>
                  <Show when={noteOn(one(), listedOf(id))}>
                    {(note) => (
                      <span class="note">
                        {note()}{" "}
                        <Show when={listedOf(id)}>
                          {(listed) => (
                            <button
                              type="button"
                              class="link-button"
                              onClick={() => put(i(), { version: listed().version })}
                            >
                              Take the book’s
                            </button>
                          )}
                        </Show>
                      </span>
                    )}
                  </Show>
                </div>
                <div class="chosen-fields">
                  <NumberField
                    label="points"
                    value={one().points}
                    min={0}
                    max={1000}
                    onInput={(points) => put(i(), { points })}
                  />
                  <Attempts value={one().attempts} onChange={(attempts) => put(i(), { attempts })} />
                </div>
              </li>
            );
          }}
        </For>
      </ol>
    </div>
  );
}

/** How often students may answer; null for as often as they like, undefined where exercises differ. */
function Attempts(props: {
  label?: string;
  value: number | null | undefined;
  onChange(attempts: number | null): void;
}) {
  const text = () => (props.value === undefined ? "differ" : String(props.value ?? ""));
  const choices = () => {
    const numbers = [...new Set([...attemptChoices, ...(props.value ? [String(props.value)] : [])])];
    return [
      ...(props.value === undefined ? [{ value: "differ", label: "as below" }] : []),
      { value: "", label: "any number" },
      ...numbers.map((value) => ({ value, label: value })),
    ];
  };
  return (
    <Select
      label={props.label ?? "attempts"}
      options={choices()}
      value={text()}
      onChange={(value) => value !== "differ" && props.onChange(value === "" ? null : Number(value))}
    />
  );
}

function MoveButton(props: { label: string; text: string; off?: boolean; onPress(): void }) {
  return (
    <button
      type="button"
      class="button"
      aria-label={props.label}
      aria-disabled={props.off ? "true" : undefined}
      onClick={() => !props.off && props.onPress()}
    >
      {props.text}
    </button>
  );
}

function sameForAll(chosen: readonly Chosen[]): number | null | undefined {
  const [first] = chosen;
  return chosen.every(({ attempts }) => attempts === first.attempts) ? first.attempts : undefined;
}

function noteOn({ version }: Chosen, listed: Listed | undefined): string {
  if (!listed) return "This book does not have it: its points can’t be earned here.";
  if (listed.version === version) return "";
  return `Version ${version} is in the assignment, ${listed.version} in this book.`;
}
