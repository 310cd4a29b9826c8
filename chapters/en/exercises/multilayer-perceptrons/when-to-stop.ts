import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly losses: readonly number[]; readonly patience: number };

/** Epochs are counted from 1. */
function earlyStop({ losses, patience }: Given): { stop: number; kept: number } {
  let kept = 1;
  for (let epoch = 2; epoch <= losses.length; epoch++) {
    if (losses[epoch - 1] < losses[kept - 1]) kept = epoch;
    else if (epoch - kept >= patience) return { stop: epoch, kept };
  }
  return { stop: losses.length, kept };
}

const least = (losses: readonly number[]) => losses.indexOf(Math.min(...losses)) + 1;
const firstRise = ({ losses }: Given) => losses.findIndex((loss, i) => loss > losses[i - 1]) + 1;

/** Early stopping with patience, on a list of losses. */
export const whenToStop = fair<Given>({
  kind: "numbers",
  id: "when-to-stop",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "When to stop",
  level: "standard",
  minutes: 4,
  // The loss rises once and recovers, then rises for longer than the patience; and the best comes after that, unseen.
  parameters: (random) => {
    const patience = 2 + random.integer(2);
    for (;;) {
      let loss = 0.7;
      const losses = Array.from({ length: 11 }, (_, i) => {
        loss += i < 6 ? -0.1 + 0.02 * random.integer(8) : 0.01 * (random.integer(8) - 3);
        return Number(loss.toFixed(2));
      });
      losses.push(Number((Math.min(...losses) - 0.01 * (1 + random.integer(4))).toFixed(2)));
      const { stop, kept } = earlyStop({ losses, patience });
      const distinct = new Set(losses).size === losses.length;
      if (distinct && losses.every((value) => value > 0.05) && kept > 3 && stop < 11 && stop > 5)
        return { losses, patience };
    }
  },
  rows: (p) => [
    { name: "stop", label: "the epoch after which training stops", value: earlyStop(p).stop },
    { name: "kept", label: "the epoch whose weights are kept", value: earlyStop(p).kept },
  ],
  tolerance: { absolute: 0 },
  slips: [
    {
      id: "no-patience",
      row: "stop",
      value: firstRise,
      sentence:
        "That is where the loss first rises. The patience says how many epochs in a row without a new best to wait.",
    },
    {
      id: "one-too-few",
      row: "stop",
      value: (p) => earlyStop(p).stop - 1,
      sentence: "One epoch too early: count the epochs after the best one.",
    },
    {
      id: "to-the-end",
      row: "stop",
      value: ({ losses }) => losses.length,
      sentence: "By then it has long stopped: look for a run of epochs without a new best.",
    },
    {
      id: "last-weights",
      row: "kept",
      value: (p) => earlyStop(p).stop,
      sentence: "That is where it stops. What it hands back are the weights of the best epoch until then.",
    },
    {
      id: "seen-too-late",
      row: "kept",
      value: ({ losses }) => least(losses),
      sentence: "That loss is the lowest of the list, but the run has stopped before it gets there.",
    },
  ],
  hints: [
    () => "Go through the losses and keep the best one so far. How long does each best one stand?",
    (p) =>
      `Until epoch ${earlyStop(p).kept} no best loss stands for ${p.patience} epochs without a better one. What follows it?`,
  ],
  solution: (p) => {
    const { stop, kept } = earlyStop(p);
    return [
      `The loss of epoch ${kept}, ${shown(p.losses[kept - 1])}, is the best so far when it comes.`,
      `The next ${p.patience} epochs bring none better, so training stops after epoch ${stop} and hands back the weights of epoch ${kept}.`,
      `Epoch ${least(p.losses)} would have been better still. No patience of ${p.patience} can know that.`,
    ];
  },
});
