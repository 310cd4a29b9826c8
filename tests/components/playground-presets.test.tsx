import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { PresetList } from "../../components/playground/presets/preset-list.tsx";
import { presetData, presets } from "../../components/playground/presets/presets.ts";
import {
  forwardPass,
  type PreparedExperiment,
  prepareExperiment,
  runExperiment,
} from "../../engine/index.ts";

const all = presetData.flatMap((data) => presets[data]);
const runs = new Map<string, PreparedExperiment>();

/** The preset's run, to its end. */
function runOf(id: string): PreparedExperiment {
  const preset = all.find((one) => one.id === id);
  if (!preset) throw new Error(`there is no preset ${id}`);
  const run = runs.get(id) ?? runExperiment(preset.experiment);
  runs.set(id, run);
  return run;
}
const testLoss = (id: string) => runOf(id).trainer.history.at(-1)?.validation?.loss ?? Number.NaN;
const trainingLoss = (id: string) => runOf(id).trainer.history.at(-1)?.loss ?? Number.NaN;

describe("presets", () => {
  test("every data set has some that work and some that fail, each with a sentence and a name of its own", () => {
    for (const data of presetData) {
      const works = presets[data].map((preset) => preset.works);
      expect(works).toContain(true);
      expect(works).toContain(false);
      for (const preset of presets[data]) expect(preset.experiment.data).toMatchObject({ set: data });
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { why } of all) expect(why).toMatch(/^\S.{30,}\.$/);
  });

  test.each(all.map((preset) => [preset.id, preset] as const))("%s ends as it says", (id, preset) => {
    const { ends } = preset;
    if (ends === "diverged") {
      expect(runOf(id).trainer.stopped).toBe("divergence");
      return;
    }
    expect(runOf(id).trainer.stopped).toBe("epochs");
    if ("below" in ends) expect(testLoss(id)).toBeLessThan(ends.below);
    else expect(testLoss(id)).toBeGreaterThan(ends.above);
  });

  test("fails for the reason that its sentence gives", () => {
    // Learnt by heart: nearly nothing is left of the training loss, and the test loss was lower before.
    expect(trainingLoss("gauss-heart")).toBeLessThan(0.01);
    const losses = runOf("gauss-heart").trainer.history.map(({ validation }) => validation?.loss ?? 0);
    expect(Math.min(...losses)).toBeLessThan(losses[losses.length - 1] / 2);

    // All weights of the zero start are still 0.
    expect(
      runOf("xor-zeros")
        .trainer.network()
        .layers.every(({ weights }) => weights.data.every((w) => w === 0)),
    ).toBe(true);

    // Dead ReLUs: most of the hidden layer is 0 for every point.
    const { trainer, training } = runOf("blobs-dead");
    const { a } = forwardPass(trainer.network(), training.x).layers[0];
    const dead = [0, 1, 2, 3].filter((j) => a.column(j).every((value) => value === 0));
    expect(dead.length).toBeGreaterThanOrEqual(3);

    // Vanishing gradients: at the start, what reaches the first layer is a thousandth of what the last one has, or less.
    const [vanishing] = presets.spiral.filter(({ id }) => id === "spiral-vanishing");
    const { gradient } = prepareExperiment(vanishing.experiment).trainer.gradient();
    const norm = (values: Float64Array) => Math.hypot(...values);
    expect(norm(gradient.subarray(0, 24))).toBeLessThan(1e-3 * norm(gradient.subarray(-9)));
  });
});

test("the list shows those of the data set at hand, and whether they work", () => {
  const html = renderToString(() => (
    <PresetList data="spiral" chosen="spiral-deep" onChoose={() => undefined} />
  ));
  for (const { name, why } of presets.spiral) {
    expect(html).toContain(name);
    expect(html).toContain(why);
  }
  expect(html).not.toContain(presets.plane[1].name);
  expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
  expect(html.match(/>fails</g)).toHaveLength(presets.spiral.filter(({ works }) => !works).length);
});
