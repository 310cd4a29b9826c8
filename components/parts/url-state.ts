import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";
import type { Codec } from "./codecs.ts";
import { readParameter, withParameter } from "./query.ts";

export interface UrlState<T> {
  /** The value in force. */
  get: Accessor<T>;
  /** Sets the value at once, and the address as soon as the interaction rests. */
  set(value: T): void;
  /** Sets some fields of a value that is a record. */
  patch(fields: Partial<T>): void;
  reset(): void;
  /** What was wrong with the link, in a sentence; empty when nothing was. */
  notice: Accessor<string>;
}

// Servers refuse long addresses. What comes after # is not sent to them.
const LONG = 1500;

// A slider sends many values in a second; browsers limit how often the address may change.
const REST = 250;

/**
 * A signal bound to the query parameter `name`, so that a link holds a widget's state. The first frame always shows
 * `fallback`, as the server drew it; the link's state is read on mount. Where it can't be read, `fallback` stays
 * and `notice` says so. A value equal to `fallback` leaves no trace in the address; a
 * very long one stands in the fragment instead.
 */
export function urlState<T>(name: string, codec: Codec<T>, fallback: T): UrlState<T> {
  const [get, setValue] = createSignal<T>(fallback);
  const [notice, setNotice] = createSignal("");
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save() {
    timer = undefined;
    const text = codec.write(get());
    const [short, long] = text.length <= LONG ? [text, null] : [null, text];
    const search = withParameter(location.search, name, text === codec.write(fallback) ? null : short);
    const fragment = withParameter(location.hash.slice(1), name, long).replace("?", "#");
    history.replaceState(history.state, "", location.pathname + search + fragment);
  }

  function set(value: T) {
    setValue(() => value);
    setNotice("");
    clearTimeout(timer);
    timer = setTimeout(save, REST);
  }

  onMount(() => {
    const text = readParameter(location.search, name) ?? readParameter(location.hash.slice(1), name);
    if (text === null) return;
    try {
      const value = codec.read(text);
      setValue(() => value);
    } catch (error) {
      setNotice(
        `The link’s setting can’t be used, so this starts as it usually does. ${(error as Error).message}`,
      );
    }
  });
  onCleanup(() => clearTimeout(timer));

  return { get, set, patch: (fields) => set({ ...get(), ...fields }), reset: () => set(fallback), notice };
}
