import { lossFunction } from "../../engine/index.ts";
import { Curve, CurveSample } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";

const entropy = lossFunction("binaryCrossEntropy").term;
const squared = lossFunction("meanSquaredError").term;
const wrong = 0.01;

/** What a probability for the label 1 costs, by cross-entropy and by squared error: only one of them has no limit. */
export default function CertainAndWrong() {
  return (
    <div class="widget certain-and-wrong">
      <div class="stage">
        <Plane x={[0, 1]} y={[0, 5]} height={300} xLabel="p, for a label of 1" yLabel="loss" label={LABEL}>
          {(frame) => (
            <>
              <Curve frame={frame} of={(p) => entropy(p, 1)} quantity="error" breaks={[0]} />
              <Curve frame={frame} of={(p) => squared(p, 1)} quantity="error" style="dashed" />
            </>
          )}
        </Plane>
        <div class="readout">
          <p>
            <CurveSample quantity="error" /> cross-entropy
          </p>
          <p>
            <CurveSample quantity="error" style="dashed" /> squared error
          </p>
          <p class="aside">
            At p = {wrong} the first is {cost(entropy)} and the second {cost(squared)}.
          </p>
        </div>
      </div>
    </div>
  );
}

const cost = (term: typeof entropy) => formatNumber(term(wrong, 1), { significant: 3 });

const LABEL =
  `Two losses against the probability given to a label of 1. Both are 0 at 1. At ${wrong} the squared error is ` +
  `${cost(squared)}, near its most, which is 1; cross-entropy is ${cost(entropy)}, and rises without limit.`;
