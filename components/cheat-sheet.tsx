import "./cheat-sheet/cheat-sheet.css";
import { For } from "solid-js";
import { typeset } from "../notebook/formula.ts";
import { minimumOf, sheet } from "./cheat-sheet/entries.ts";
import { catalogue } from "./parts/activation-catalogue.ts";
import { FunctionThumbnail } from "./parts/function-plot.tsx";

/** The activations of the catalogue as a table. Drawn when the page is made: it has no life in the browser. */
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
            {({ key, name, f }) => {
              const { description, equation, derivative, range, use } = sheet[key];
              return (
                <tr>
                  <th scope="row">
                    <strong>{name}</strong>
                    <br />
                    {description}
                  </th>
                  <td>
                    <FunctionThumbnail of={key} />
                  </td>
                  <Formula tex={equation} />
                  <Formula tex={derivative} />
                  <Formula tex={range.replace("MIN", () => minimumOf(f).toFixed(3))} />
                  <td>{use}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Formula(props: { tex: string }) {
  return <td innerHTML={typeset(props.tex, false)} />;
}
