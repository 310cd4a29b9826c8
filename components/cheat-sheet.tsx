import "./cheat-sheet/cheat-sheet.css";
import { For, type JSX } from "solid-js";
import { typeset } from "../notebook/formula.ts";
import { minimumOf, type SheetEntry, sheet, softmaxEntry } from "./cheat-sheet/entries.ts";
import { SoftmaxThumbnail } from "./cheat-sheet/softmax-thumbnail.tsx";
import { catalogue } from "./parts/activation-catalogue.ts";
import { FunctionThumbnail } from "./parts/function-plot.tsx";

/** The activations of the catalogue and softmax as a table. Drawn when the page is made: it has no life in the browser. */
export default function CheatSheet() {
  return (
    <div class="scrolls cheat-sheet-box">
      <table class="cheat-sheet">
        <thead>
          <tr>
            <th scope="col">function</th>
            <th scope="col">plot</th>
            <th scope="col">
              <i>f</i>(<i>z</i>)
            </th>
            <th scope="col">
              slope <i>f</i>′(<i>z</i>)
            </th>
            <th scope="col">range</th>
            <th scope="col">where to use it</th>
          </tr>
        </thead>
        <tbody>
          <For each={catalogue}>
            {({ key, name, f }) => (
              <Row
                {...sheet[key]}
                name={name}
                plot={<FunctionThumbnail of={key} />}
                range={sheet[key].range.replace("MIN", () => minimumOf(f).toFixed(3))}
              />
            )}
          </For>
          <Row {...softmaxEntry} name="softmax" plot={<SoftmaxThumbnail />} />
        </tbody>
      </table>
    </div>
  );
}

function Row(props: SheetEntry & { name: string; plot: JSX.Element }) {
  return (
    <tr>
      <th scope="row">
        <strong>{props.name}</strong>
        <br />
        {props.description}
      </th>
      <td>{props.plot}</td>
      <Formula tex={props.equation} />
      <Formula tex={props.derivative} />
      <Formula tex={props.range} />
      <td>{props.use}</td>
    </tr>
  );
}

function Formula(props: { tex: string }) {
  return <td innerHTML={typeset(props.tex, false)} />;
}
