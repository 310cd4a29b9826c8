import "./take-away.css";
import { createMemo, createSignal, Show } from "solid-js";
import type { Experiment, Network, Sample } from "../../../engine/index.ts";
import { saveBlob, saveText } from "../../../notebook/page/save.ts";
import { Choice } from "../../parts/choice.tsx";
import { FileButton } from "../../parts/file-button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { StepButton } from "../../parts/stepper-bar.tsx";
import { cellCode } from "./cell.ts";
import { experimentFile, networkFile, readFile } from "./experiment-file.ts";
import { kerasScript } from "./keras.ts";
import { networkSvg } from "./network-picture.ts";
import { outputSvg } from "./output-picture.ts";
import { pageColours } from "./picture-parts.ts";
import { pytorchScript } from "./pytorch.ts";
import { pngOf } from "./raster.ts";

export interface TakeAwayProps {
  experiment: Experiment;
  /** The network as it is now. */
  network: Network;
  samples: readonly Sample[];
  /** How many classes the samples have; 0 for heights. */
  classes: number;
  /** How many epochs have been trained. */
  epoch: number;
  testLoss?: number;
  /** The link that carries all of it; without it there is no button for that. */
  link?(): string;
  /** Told of an experiment that came from a file. */
  onOpen(experiment: Experiment): void;
}

const languages = {
  cell: { label: "a cell of this book", file: "experiment.ts" },
  keras: { label: "Keras", file: "experiment_keras.py" },
  pytorch: { label: "PyTorch", file: "experiment_pytorch.py" },
} as const;
type Language = keyof typeof languages;

/** The experiment with its present weights, to take away as a link, files, pictures and code; and files to open. */
export function TakeAway(props: TakeAwayProps) {
  const [language, setLanguage] = createSignal<Language>("cell");
  const [from, setFrom] = createSignal<"first" | "present">("first");
  const [shown, setShown] = createSignal(false);
  const [notice, setNotice] = createSignal("");

  const epochs = () => Math.max(1, props.epoch || (props.experiment.training.epochs ?? 100));
  // Only what is looked at is written: while a network trains it would be written anew with every frame.
  const code = createMemo(() => (shown() ? written() : ""));
  function written(): string {
    const network = from() === "present" ? props.network : undefined;
    const options = { network, epochs: epochs() };
    try {
      if (language() === "keras") return kerasScript(props.experiment, options);
      if (language() === "pytorch") return pytorchScript(props.experiment, options);
      const testLoss = network || props.epoch > 0 ? props.testLoss : undefined;
      return cellCode(props.experiment, { ...options, testLoss });
    } catch (error) {
      return `This can’t be written: ${(error as Error).message}`;
    }
  }

  async function copy(text: string, what: string) {
    try {
      await navigator.clipboard.writeText(text);
      setNotice(`${what} is copied.`);
    } catch {
      setNotice(
        `This browser does not let the page copy: ${what.toLowerCase()} can be saved or selected instead.`,
      );
    }
  }
  async function savePicture(name: string, svg: string, kind: "svg" | "png") {
    try {
      if (kind === "svg") saveText(`${name}.svg`, svg, "image/svg+xml");
      else saveBlob(`${name}.png`, await pngOf(svg));
      setNotice("");
    } catch (error) {
      setNotice((error as Error).message);
    }
  }
  async function open(file: File) {
    try {
      props.onOpen(readFile(await file.text(), props.experiment));
      setNotice(`${file.name} is opened.`);
    } catch (error) {
      setNotice((error as Error).message);
    }
  }
  const drawing = () => networkSvg(props.network, props.experiment.features, pageColours());
  const output = () =>
    outputSvg(
      {
        network: props.network,
        features: props.experiment.features,
        samples: props.samples,
        classes: props.classes,
      },
      pageColours(),
    );

  return (
    <div class="take-away">
      <section>
        <h4>Files</h4>
        <div class="buttons">
          <Show when={props.link}>
            {(link) => <StepButton label="Copy link" onPress={() => void copy(link()(), "The link")} />}
          </Show>
          <StepButton
            label="Save experiment"
            onPress={() =>
              saveText("experiment.json", experimentFile(props.experiment, props.network), "application/json")
            }
          />
          <StepButton
            label="Save network"
            onPress={() => saveText("network.json", networkFile(props.network), "application/json")}
          />
          <FileButton
            label="Open experiment or network"
            accept=".json,application/json"
            onFile={(file) => void open(file)}
          />
        </div>
      </section>
      <section>
        <h4>Pictures</h4>
        <div class="buttons">
          <StepButton label="Network, SVG" onPress={() => void savePicture("network", drawing(), "svg")} />
          <StepButton label="Network, PNG" onPress={() => void savePicture("network", drawing(), "png")} />
          <StepButton label="Output, SVG" onPress={() => void savePicture("output", output(), "svg")} />
          <StepButton label="Output, PNG" onPress={() => void savePicture("output", output(), "png")} />
        </div>
      </section>
      <section>
        <h4>Code</h4>
        <Choice
          label="For"
          options={(Object.keys(languages) as Language[]).map((value) => ({
            value,
            label: languages[value].label,
          }))}
          value={language()}
          onChange={setLanguage}
        />
        <Choice
          label="Weights"
          options={[
            { value: "first", label: "as the run began" },
            { value: "present", label: "as they are now" },
          ]}
          value={from()}
          onChange={setFrom}
        />
        <div class="buttons">
          <StepButton label={shown() ? "Hide" : "Show"} onPress={() => setShown(!shown())} />
          <StepButton label="Copy" onPress={() => void copy(written(), "The code")} />
          <StepButton label="Save" onPress={() => saveText(languages[language()].file, written())} />
        </div>
        <Show when={shown()}>
          <pre tabindex="0" role="region" aria-label={`The code for ${languages[language()].label}`}>
            {code()}
          </pre>
        </Show>
      </section>
      <Notice text={notice()} />
    </div>
  );
}
