import "./own-data.css";
import { createEffect, createSignal, Match, on, Switch } from "solid-js";
import type { Sample } from "../../../engine/index.ts";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/notice.tsx";
import { DrawingBoard } from "./drawing-board.tsx";
import { change, missing, startDrawing } from "./drawn-points.ts";
import { FunctionForm } from "./function-form.tsx";
import { writePoints } from "./points-table.ts";
import { TableForm } from "./table-form.tsx";

export interface OwnDataProps {
  /** The points that are trained on now. */
  samples: readonly Sample[];
  /** How many classes they have; 0 for heights. */
  classes: number;
  /** What the classes are called, where the reader has named them. */
  names?: readonly string[];
  /** Told with every change that can be trained on. */
  onUse(data: { samples: readonly Sample[]; classes: number; names: readonly string[] }): void;
}

type Way = "draw" | "table" | "function";

/** Data of the reader's own: drawn, read from a table, or by a typed function. All of it can be undone by drawing. */
export function OwnData(props: OwnDataProps) {
  const [way, setWay] = createSignal<Way>("draw");
  const [drawn, setDrawn] = createSignal(startDrawing(props.samples));
  const [classes, setClasses] = createSignal(props.classes);
  const [names, setNames] = createSignal(props.names ?? []);
  const kind = () => (classes() === 0 ? "values" : "classes");
  const lacking = () => missing(drawn().samples, kind());

  // Points from elsewhere, such as a preset, are a change like any other.
  createEffect(
    on(
      () => props.samples,
      (samples) => {
        if (samples === drawn().samples) return;
        setDrawn(change(drawn(), samples));
        setClasses(props.classes);
        setNames(props.names ?? []);
      },
      { defer: true },
    ),
  );

  function use(to: ReturnType<typeof drawn>) {
    setDrawn(to);
    if (classes() !== 0) setClasses(Math.max(2, ...to.samples.map(({ y }) => y + 1)));
    if (!lacking()) props.onUse({ samples: to.samples, classes: classes(), names: names() });
  }
  function replace(samples: readonly Sample[], labels: "classes" | "values", called: readonly string[] = []) {
    setClasses(labels === "values" ? 0 : 2);
    setNames(called);
    use(change(drawn(), samples));
    setWay("draw");
  }

  return (
    <div class="own-data">
      <Choice
        label="Your own points:"
        options={[
          { value: "draw", label: "draw" },
          { value: "table", label: "paste or open a table" },
          { value: "function", label: "by a function" },
        ]}
        value={way()}
        onChange={setWay}
      />
      <Switch>
        <Match when={way() === "draw"}>
          <DrawingBoard drawn={drawn()} classes={classes()} names={names()} onChange={use} />
          <Notice text={lacking()} />
        </Match>
        <Match when={way() === "table"}>
          <TableForm
            text={writePoints(drawn().samples, names())}
            onUse={(table) => replace(table.samples, table.labels, table.classes)}
          />
        </Match>
        <Match when={way() === "function"}>
          <FunctionForm onUse={replace} />
        </Match>
      </Switch>
    </div>
  );
}
