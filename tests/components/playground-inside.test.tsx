import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { presets } from "../../components/playground/presets/presets.ts";
import { DiagnosisView } from "../../components/playground/views/diagnosis-view.tsx";
import { inIdleTime } from "../../components/playground/views/in-idle-time.ts";
import { Inside, type InsideViewName } from "../../components/playground/views/inside.tsx";
import { troubles } from "../../components/playground/views/layer-panels.tsx";
import { runExperiment } from "../../engine/index.ts";
import { experiments } from "./playground-experiments.ts";

const { spiral, classes, heights } = experiments;

function inside(view: InsideViewName, experiment = spiral, count = 2, log = false): string {
  const { trainer, training, test: held } = runExperiment(experiment);
  const history = trainer.history.map(({ epoch, loss, validation }) => ({
    epoch,
    loss,
    testLoss: validation?.loss ?? 0,
  }));
  const html = renderToString(() => (
    <Inside
      experiment={experiment}
      network={trainer.network()}
      training={training}
      test={held}
      classes={count}
      history={history}
      log={log}
      onLog={() => undefined}
      path={() => []}
      running={false}
      place={{ layer: 9, index: 9 }}
      onPlace={() => undefined}
      point={[1, -2]}
      onPoint={() => undefined}
      view={view}
    />
  ));
  return html.replace(/<!--.*?-->/g, "");
}

describe("the inside of a network", () => {
  test("losses: a chart with axes, read off at an epoch by keys, linear or logarithmic", () => {
    const html = inside("losses");
    expect(html).toContain('role="slider"');
    expect(html).toMatch(/aria-valuetext="Epoch 30: training loss 0\.\d+, test loss 0\.\d+\."/);
    expect(html).not.toContain("10⁻");
    expect(inside("losses", spiral, 2, true)).toMatch(/>(10⁻¹|0\.1)</);
  });

  test("formulas: of the neuron that there is, nearest to the one asked for", () => {
    const html = inside("formula");
    expect(html).toContain("a₁⁽³⁾");
    expect(html).toContain("sigmoid");
    expect(html.match(/class="term"/g)).toHaveLength(8);
    expect(inside("formula", classes, 4)).toContain("softmax of");
  });

  test("layers: two histograms each, and the gradient that reaches it", () => {
    const html = inside("layers");
    expect(html.match(/Histogram of its/g)).toHaveLength(6);
    expect(html.match(/class="gradient-bar"/g)).toHaveLength(3);
    expect(html).toContain("Output: 1 neuron, sigmoid");
  });

  test("right and wrong: the confusion matrix, none for heights", () => {
    expect(inside("answers", classes, 4).match(/<tr/g)).toHaveLength(5);
    expect(inside("answers", heights, 0)).toContain("heights rather than classes");
  });

  test("the surface waits for its numbers: no first frame computes them", () => {
    expect(inside("surface")).toContain("Computing");
  });

  test("the bent plane: 26 lines and all samples", () => {
    const html = inside("plane");
    expect(html.match(/class="grid-line/g)).toHaveLength(26);
    expect(html.match(/scale\(0\.6\)/g)).toHaveLength(100);
    expect(html).toContain("two directions in which its activations are spread most");
  });
});

describe("troubles of a layer", () => {
  const layer = { neurons: 3, activation: "relu", dead: [], saturated: [] } as unknown as Parameters<
    typeof troubles
  >[0];

  test("are told by the numbers of its neurons", () => {
    expect(troubles(layer)).toEqual([]);
    expect(troubles({ ...layer, dead: [1] })[0]).toMatch(/^Neuron 2 is dead:/);
    expect(troubles({ ...layer, dead: [0, 2], saturated: [1] })[0]).toMatch(/^Neurons 1, 3 are dead:/);
    expect(troubles({ ...layer, dead: [0, 1, 2] })[0]).toMatch(/^All of its neurons are dead:/);
    expect(troubles({ ...layer, activation: "step", dead: [0] })[0]).toContain("level everywhere");
  });
});

test("a run out of range is explained, with what would mend it", () => {
  const experiment = presets.plane.find(({ ends }) => ends === "diverged")?.experiment ?? spiral;
  const html = renderToString(() => <DiagnosisView experiment={experiment} onChange={() => undefined} />);
  expect(html).toContain("curves by");
  expect(html).toContain("Learning rate 0.0");
});

describe("work in idle time", () => {
  function* count(to: number): Generator<number, string> {
    for (let i = 1; i <= to; i++) yield i / to;
    return `counted to ${to}`;
  }

  test("is carried out to its end", async () => {
    expect(await inIdleTime(count(5), new AbortController().signal)).toBe("counted to 5");
  });

  test("stops when it is no longer wanted, and passes on what goes wrong", async () => {
    const control = new AbortController();
    const work = inIdleTime(count(Number.POSITIVE_INFINITY), control.signal, () =>
      control.abort(new Error("enough")),
    );
    await expect(work).rejects.toThrow("enough");
    // biome-ignore lint/correctness/useYield: it fails before it comes to anything
    function* failing(): Generator<number, never> {
      throw new Error("broken");
    }
    await expect(inIdleTime(failing(), new AbortController().signal)).rejects.toThrow("broken");
  });
});
