import { crossEntropy } from "../../engine/index.ts";
import { Curve, CurveMark } from "../parts/curve.tsx";
import { Plane } from "../parts/plane.tsx";
import { lossText, probabilityText } from "./worked.tsx";

/** What the loss is for each probability of the true class, and where it stands now. */
export function Surprise(props: { p: number; loss: number }) {
  return (
    <Plane
      x={[0, 1]}
      y={[0, 5]}
      height={314}
      xLabel="probability of the true class"
      yLabel="loss"
      label={`The loss against the probability of the true class: 0 at 1, rising ever more steeply towards 0. Now the probability is ${probabilityText(props.p)} and the loss ${lossText(props.loss)}${props.loss > 5 ? ", beyond the picture" : ""}.`}
    >
      {(frame) => (
        <>
          <Curve frame={frame} of={(p) => crossEntropy([p], [1])} quantity="error" breaks={[0]} />
          <path
            class="guide"
            d={`M${frame.toScreen([props.p, 0])}V${frame.toScreen([0, Math.min(props.loss, 5)])[1]}`}
            aria-hidden="true"
          />
          <CurveMark frame={frame} at={[props.p, props.loss]} quantity="error" style="dashed" />
        </>
      )}
    </Plane>
  );
}
