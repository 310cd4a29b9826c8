import { createMemo, createSignal, Show } from "solid-js";
import { StepButton } from "../parts/stepper-bar.tsx";
import { experimentOf, stateOf } from "./experiment.ts";
import { createPresent, type PartProps } from "./present.ts";
import { classesOf, stateCodec } from "./state.ts";
import { TakeAway } from "./take-away/take-away.tsx";

/** Everything that can be taken away, and files to open. */
export default function TakeAwayPart(props: PartProps) {
  const { prepared, network } = createPresent(props);
  const [copied, setCopied] = createSignal("");
  const experiment = createMemo(() => experimentOf(props.state, Math.max(1, props.state.stopEpoch)));
  const frame = () => props.run.frame();
  // The whole of it, the present weights too. They may be many, and the part after # is sent to no server.
  const link = () => {
    const state = { ...props.state, weights: [...network().values] };
    return `${location.origin}${location.pathname}#play=${encodeURIComponent(stateCodec.write(state))}`;
  };
  const answer = async () => {
    const epoch = frame()?.epoch ?? 0;
    const problem =
      epoch === 0
        ? "Train first: an answer is a run of some epochs."
        : frame()?.pure
          ? ""
          : "Something was changed while it ran, so that the run can’t be repeated from its settings. Reset, and run it again.";
    setCopied(problem);
    if (problem) return;
    try {
      await navigator.clipboard.writeText(JSON.stringify(experimentOf(props.state, epoch)));
      setCopied(`The run of ${epoch} epochs is copied. Paste it where the exercise asks for it.`);
    } catch {
      setCopied("This browser does not let the page copy; save the experiment as a file instead.");
    }
  };
  return (
    <>
      <TakeAway
        experiment={experiment()}
        network={network()}
        samples={prepared().samples}
        classes={classesOf(props.state)}
        epoch={frame()?.epoch ?? 0}
        testLoss={frame()?.testLoss}
        link={link}
        onOpen={(opened) => {
          try {
            props.onState(stateOf(opened));
          } catch (error) {
            props.onProblem((error as Error).message);
          }
        }}
      />
      <div class="controls buttons">
        <StepButton label="Copy this run as the answer to an exercise" onPress={answer} />
        <Show when={copied()}>
          <p role="status">{copied()}</p>
        </Show>
      </div>
    </>
  );
}
