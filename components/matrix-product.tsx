import "./matrix-product.css";
import { createMemo, For } from "solid-js";
import {
  described,
  entryAt,
  initial,
  limits,
  MOST,
  type ProductState,
  productCodec,
  productOf,
  resized,
  type Size,
  sizeOf,
} from "./matrix-product/model.ts";
import { EntrySum } from "./matrix-product/sum.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { MatrixGrid } from "./parts/matrix-grid.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import { createPlayer } from "./parts/player.ts";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const sizes: readonly { size: Size; label: string }[] = [
  { size: "m", label: "rows" },
  { size: "k", label: "in common" },
  { size: "n", label: "columns" },
];

/** The product of two matrices, an entry at a time: row, column, products, sum. Sizes and numbers are the reader's. */
export default function MatrixProduct(props: { name?: string }) {
  const state = urlState<ProductState>(props.name ?? "product", productCodec, initial);
  const size = () => sizeOf(state.get());
  const count = () => size().m * size().n;
  const done = () => Math.min(state.get().at, count());
  const product = createMemo(() => productOf(state.get()));
  const entry = () => entryAt(state.get());
  const known = () =>
    product().map((row, i) => row.map((value, j) => (i * size().n + j < done() ? value : null)));
  const move = (at: number) => state.patch({ at });
  const player = createPlayer({ position: done, count, move, pace: 1200 });
  const byHand = (at: number) => {
    player.pause();
    move(at);
  };
  const edit = (of: "a" | "b", i: number, j: number, value: number) =>
    state.patch({ [of]: state.get()[of].map((row, at) => (at === i ? row.with(j, value) : row)) });

  return (
    <div class="widget matrix-product">
      <div class="matrices scrolls">
        <MatrixGrid
          label="The first matrix"
          rows={state.get().a}
          row={entry()?.[0]}
          limits={limits}
          onEdit={(i, j, value) => edit("a", i, j, value)}
          shape
        />
        <MatrixGrid
          label="The second matrix"
          rows={state.get().b}
          column={entry()?.[1]}
          limits={limits}
          onEdit={(i, j, value) => edit("b", i, j, value)}
          shape
        />
        <span class="sign">=</span>
        <MatrixGrid
          label="The product"
          rows={known()}
          cell={entry() ?? undefined}
          onPress={(i, j) => byHand(i * size().n + j + 1)}
          shape
        />
      </div>
      <EntrySum
        state={state.get()}
        entry={entry()}
        value={entry() && product()[entry()?.[0] ?? 0][entry()?.[1] ?? 0]}
      />
      <div class="controls">
        <StepperBar
          position={done()}
          count={count()}
          onMove={byHand}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.set({ ...initial, at: 0 });
          }}
          labels={{ position: (position, all) => `Entry ${position} of ${all}` }}
        />
      </div>
      <LiveText text={described(state.get())} />
      <Notice text={state.notice()} />
      <div class="controls">
        <For each={sizes}>
          {({ size: name, label }) => (
            <NumberField
              label={label}
              sym={name}
              value={size()[name]}
              min={1}
              max={MOST}
              whole
              onInput={(value) => {
                player.pause();
                if (value !== size()[name]) state.set(resized(state.get(), { [name]: value }));
              }}
            />
          )}
        </For>
      </div>
    </div>
  );
}
