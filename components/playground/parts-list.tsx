import { Show } from "solid-js";
import { Fold } from "./later.tsx";
import type { PartProps } from "./present.ts";

/** All that is folded away under the playground, each loaded after the page and made when it is opened. */
export function PartsList(props: PartProps) {
  return (
    <div class="folds">
      <Show when={!props.hides("more")}>
        <Fold name="More settings" load={() => import("./more-settings.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={!props.hides("presets")}>
        <Fold name="Experiments to start from" load={() => import("./presets-part.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={!props.hides("own")}>
        <Fold name="Points and features of your own" load={() => import("./own-part.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={!props.hides("editing")}>
        <Fold name="Weights and bias of a neuron" load={() => import("./numbers-part.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={!props.hides("inside")}>
        <Fold name="Look inside" load={() => import("./inside-part.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={!props.hides("compare")}>
        <Fold
          name="Two side by side"
          open={props.state.beside !== ""}
          load={() => import("./compare-part.tsx")}
        >
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={props.stepper && !props.hides("stepThrough")}>
        <Fold name="Step through this" load={() => import("./step-part.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
      <Show when={!props.hides("takeAway")}>
        <Fold name="Take it away" load={() => import("./take-away-part.tsx")}>
          {(part) => <part.default {...props} />}
        </Fold>
      </Show>
    </div>
  );
}
