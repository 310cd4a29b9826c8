import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { formatNumber } from "../parts/format.ts";
import { along } from "../parts/geometry.ts";
import { NumberField } from "../parts/number-field.tsx";
import { biasPlace, edgeEnds, type Layout } from "./layout.ts";
import type { RunClient } from "./run-client.ts";
import type { PlaygroundState } from "./settings.ts";
import { sizesOf } from "./state.ts";
import { frozenName, indexOf, type NumberPlace, numberName } from "./words.ts";

export interface NumberEditorProps {
  state: PlaygroundState;
  run: RunClient;
  place: NumberPlace;
  layout: Layout;
  /** To be changed, rather than only looked at. */
  open: boolean;
  onChange(patch: Partial<PlaygroundState>): void;
  onClose(): void;
}

/** One weight or bias beside its place in the drawing: what it is now, and, once clicked, a field to change it. */
export function NumberEditor(props: NumberEditorProps) {
  const value = () => props.run.frame()?.values[indexOf(sizesOf(props.state), props.place)] ?? 0;
  const at = () => {
    const { layer, neuron, input } = props.place;
    if (input === null) return biasPlace(props.layout, layer, neuron);
    const [from, to] = edgeEnds(props.layout, layer, neuron, input);
    return along(from, to, 0.5);
  };
  const style = () => {
    const [x, y] = at();
    const left = Math.min(Math.max(x, 110), props.layout.width - 110);
    // Towards the drawing's middle, or it would be cut off at the bottom.
    const { height } = props.layout;
    const upright = y < height / 2 ? { top: `${y + 14}px` } : { bottom: `${height - y + 14}px` };
    return { left: `${left}px`, ...upright };
  };
  return (
    <div class="number-editor" classList={{ open: props.open }} style={style()}>
      <p>
        {numberName(props.state, props.place)}
        <Show when={!props.open}>
          {" "}
          <b>{formatNumber(value(), { significant: 4 })}</b>
        </Show>
      </p>
      <Show when={props.open}>
        <Editing {...props} value={value()} />
      </Show>
    </div>
  );
}

function Editing(props: NumberEditorProps & { value: number }) {
  let box!: HTMLDivElement;
  onMount(() => {
    box.querySelector("input")?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.contains(event.target as Node)) props.onClose();
    };
    document.addEventListener("pointerdown", outside);
    onCleanup(() => document.removeEventListener("pointerdown", outside));
  });
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={`Change the ${numberName(props.state, props.place)}`}
      onKeyDown={(event) => (event.key === "Escape" || event.key === "Enter") && props.onClose()}
    >
      <ValueField {...props} />
      <button type="button" class="small-button" aria-label="Close" onClick={() => props.onClose()}>
        ×
      </button>
    </div>
  );
}

/** A field for one weight or bias, and whether it stays as it is. */
export function ValueField(
  props: Pick<NumberEditorProps, "state" | "run" | "place" | "onChange"> & { value: number; label?: string },
) {
  const name = () => frozenName(props.place);
  const [typed, setTyped] = createSignal<number>();
  // What was typed stays as it was typed; what training makes of it is rounded.
  const shown = () => (typed() === props.value ? props.value : Number(props.value.toPrecision(5)));
  const isFrozen = () => props.state.frozen.some((own) => name() === own || name().startsWith(`${own}.`));
  return (
    <div class="value-field">
      <NumberField
        label={props.label ?? "value"}
        quantity={props.value < 0 ? "weight-negative" : "weight"}
        value={shown()}
        min={-1000}
        max={1000}
        onInput={(value) => {
          setTyped(value);
          const index = indexOf(sizesOf(props.state), props.place);
          if (value !== props.value) props.run.send({ order: "set", index, value });
        }}
      />
      <Check
        label="frozen"
        checked={isFrozen()}
        onChange={(on) =>
          props.onChange({
            frozen: on ? [...props.state.frozen, name()] : props.state.frozen.filter((own) => own !== name()),
          })
        }
      />
    </div>
  );
}
