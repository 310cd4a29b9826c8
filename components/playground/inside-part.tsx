import { createMemo, createSignal, Show } from "solid-js";
import { experimentOf, stateOf } from "./experiment.ts";
import { createPresent, type PartProps } from "./present.ts";
import { classesOf } from "./state.ts";
import { createThrottled } from "./throttled.ts";
import { DiagnosisView } from "./views/diagnosis-view.tsx";
import { Inside } from "./views/inside.tsx";
import { followPointer } from "./views/pointed-point.ts";

const FIELDS = 5;
const PACE = 150;

/** What goes on inside the present network, and, when its numbers grew out of range, why. */
export default function InsidePart(props: PartProps) {
  let box!: HTMLDivElement;
  const { prepared, network } = createPresent(props);
  const [point, setPoint] = createSignal<readonly number[]>([1, 1]);
  followPointer(() => box, setPoint);
  const experiment = createMemo(() => experimentOf(props.state, Math.max(1, props.run.frame()?.epoch ?? 1)));
  const log = createThrottled(() => props.run.log(), PACE);
  const history = createMemo(() =>
    Array.from({ length: log().length / FIELDS }, (_, i) => {
      const [epoch, loss, testLoss] = log().subarray(FIELDS * i);
      return { epoch, loss, testLoss };
    }),
  );
  const place = () => {
    const { neuron, layers } = props.state;
    return neuron && neuron.layer > 0 ? neuron : { layer: layers.length + 1, index: 0 };
  };
  return (
    <div ref={box}>
      <Show when={props.run.frame()?.diverged}>
        <DiagnosisView experiment={experiment()} onChange={(mended) => props.onState(stateOf(mended))} />
      </Show>
      <Inside
        experiment={experiment()}
        network={network()}
        training={prepared().training}
        test={prepared().test}
        classes={classesOf(props.state)}
        history={history()}
        log={props.state.log}
        onLog={(on) => props.onChange({ log: on })}
        path={() => props.run.path()}
        running={props.run.playing()}
        place={place()}
        onPlace={(neuron) => props.onChange({ neuron })}
        point={point()}
        onPoint={setPoint}
      />
    </div>
  );
}
