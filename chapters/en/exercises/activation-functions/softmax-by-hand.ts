import { largestIndex, softmax } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";
import { factor, shown } from "../shown.ts";

type Given = { readonly z: readonly number[] };

const powers = ({ z }: Given) => z.map(Math.exp);
const total = (p: Given) => powers(p).reduce((sum, power) => sum + power);

/** Three logits, three powers, three shares. */
export const softmaxByHand = fair<Given>({
  kind: "numbers",
  id: "softmax-by-hand",
  version: 1,
  chapter: "activation-functions",
  title: "Softmax by hand",
  level: "standard",
  minutes: 5,
  parameters: (random) => ({ z: random.shuffle([-1, 0, 0.5, 1, 1.5, 2, 3]).slice(0, 3) }),
  rows: (p) => [
    ...powers(p).map((power, i) => ({
      name: `power-${i + 1}`,
      label: `$e^{${shown(p.z[i])}}$`,
      value: power,
    })),
    { name: "total", label: "their sum", value: total(p) },
    ...softmax(p.z).map((share, i) => ({
      name: `p${i + 1}`,
      label: `the probability $p_${i + 1}$`,
      value: share,
    })),
  ],
  slips: [
    {
      id: "others-alone",
      row: "p1",
      value: (p) => powers(p)[0] / (total(p) - powers(p)[0]),
      sentence:
        "You divided by the two others. The total has to count this power as well, or the shares won’t sum to 1.",
    },
    {
      id: "power-itself",
      row: "p1",
      value: (p) => powers(p)[0],
      sentence: "That is the power. A probability is its share of the total.",
    },
    {
      id: "without-powers",
      row: "total",
      value: ({ z }) => z.reduce((sum, value) => sum + value),
      sentence: "Those are the logits added up. Add up their powers.",
    },
  ],
  hints: [
    () =>
      "Make each logit positive with the exponential first. Then each probability is a share of the total.",
    (p) => {
      const i = largestIndex(p.z);
      return `$e^{${shown(p.z[i])}} = ${shown(powers(p)[i], 3)}$. When you have all three, add them, and divide each by the sum.`;
    },
  ],
  solution: (p) => [
    `The powers are ${powers(p)
      .map((power, i) => `$e^{${shown(p.z[i])}} = ${shown(power, 3)}$`)
      .join(", ")}.`,
    `Their sum is $${shown(total(p), 3)}$.`,
    `${softmax(p.z)
      .map(
        (share, i) =>
          `$p_${i + 1} = \\frac{${shown(powers(p)[i], 3)}}{${shown(total(p), 3)}} = ${shown(share, 3)}$`,
      )
      .join(", ")}.`,
    `The largest logit, ${factor(Math.max(...p.z))}, has the largest share, and the three sum to 1.`,
  ],
});
