import { createMemo, For, Match, Switch } from "solid-js";
import { Tex } from "../parts/tex.tsx";
import { piecesOf } from "./pieces.ts";

/** A sentence of an exercise, which may hold TeX between dollars and code between backticks. */
export function Sentence(props: { of: string }) {
  const pieces = createMemo(() => piecesOf(props.of));
  return (
    <For each={pieces()}>
      {(piece) => (
        <Switch fallback={piece.text}>
          <Match when={piece.kind === "tex"}>
            <Tex of={piece.text} />
          </Match>
          <Match when={piece.kind === "code"}>
            <code>{piece.text}</code>
          </Match>
        </Switch>
      )}
    </For>
  );
}
