import "./tex.css";
import { createMemo, For, type JSX, Show } from "solid-js";
import { readTex, type TexNode, texText } from "./tex-tree.ts";

/**
 * A formula of the engine's trace, set in the face of the text. Made for formulas that change with each step of a
 * widget: KaTeX, which sets those of the page, would be ten times as much to load.
 */
export function Tex(props: { of: string; class?: string }) {
  const tree = createMemo(() => readTex(props.of));
  return (
    <span class={`tex ${props.class ?? ""}`} role="math" aria-label={texText(tree())}>
      <span aria-hidden="true">
        <Node of={tree()} />
      </span>
    </span>
  );
}

function Node(props: { of: TexNode }): JSX.Element {
  const drawn = () => {
    const node = props.of;
    switch (node.kind) {
      case "row":
        return <For each={node.parts}>{(part) => <Node of={part} />}</For>;
      case "text":
        if (node.style === "italic") return <i>{node.text}</i>;
        if (node.style === "bold") return <b>{node.text}</b>;
        return node.style === "operator" ? <span class="op">{` ${node.text} `}</span> : node.text;
      case "scripts":
        return <Scripts of={node} />;
      case "fraction":
        return (
          <span class="frac" classList={{ small: node.small }}>
            <span>
              <Node of={node.over} />
            </span>
            <span>
              <Node of={node.under} />
            </span>
          </span>
        );
      case "marked":
        return (
          <span class={node.mark}>
            <Node of={node.of} />
          </span>
        );
    }
  };
  return <>{drawn()}</>;
}

// An index below alone, a power above alone, or both over each other.
function Scripts(props: { of: TexNode & { kind: "scripts" } }) {
  return (
    <span class="scripted">
      <Node of={props.of.base} />
      <span class="scripts" classList={{ both: Boolean(props.of.above && props.of.below) }}>
        <Show when={props.of.above}>
          {(above) => (
            <span class="above">
              <Node of={above()} />
            </span>
          )}
        </Show>
        <Show when={props.of.below}>
          {(below) => (
            <span class="below">
              <Node of={below()} />
            </span>
          )}
        </Show>
      </span>
    </span>
  );
}
