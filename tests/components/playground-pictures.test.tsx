import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { networkSvg } from "../../components/playground/take-away/network-picture.ts";
import { outputSvg } from "../../components/playground/take-away/output-picture.ts";
import { heatScale, lightColours } from "../../components/playground/take-away/picture-parts.ts";
import { TakeAway } from "../../components/playground/take-away/take-away.tsx";
import { featureLabel } from "../../components/playground/words.ts";
import { runExperiment } from "../../engine/index.ts";
import { experiments } from "./playground-experiments.ts";

const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(Object.entries(experiments))("pictures of “%s”", (_, experiment) => {
  const { samples, trainer } = runExperiment(experiment);
  const network = trainer.network();

  test("the network: a picture for every node, an edge for every weight, names for the inputs", () => {
    const svg = networkSvg(network, experiment.features, lightColours);
    expect(count(svg, "<image")).toBe(network.sizes.reduce((sum, size) => sum + size));
    const weights = network.layers.flatMap((layer) => Array.from(layer.weights.data));
    expect(count(svg, "<path")).toBe(weights.length);
    expect(count(svg, "stroke-dasharray")).toBe(weights.filter((weight) => weight < 0).length);
    for (const feature of experiment.features) expect(svg).toContain(`>${featureLabel(feature)}</text>`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("the output: one picture, every point", () => {
    const labels = new Set(samples.map(({ y }) => y));
    const classes = [...labels].every(Number.isInteger) ? labels.size : 0;
    const svg = outputSvg({ network, features: experiment.features, samples, classes }, lightColours);
    expect(count(svg, "<image")).toBe(1);
    expect(count(svg, "scale(0.7)")).toBe(samples.length);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test("names of features can't break out of a picture", () => {
  const { spiral } = experiments;
  const network = runExperiment({
    ...spiral,
    features: ["x1"],
    training: { ...spiral.training, epochs: 1 },
  }).trainer.network();
  expect(networkSvg(network, ["x1"], lightColours)).toContain(">x₁</text>");
  expect(() => networkSvg(network, ["</text><script>"], lightColours)).toThrow();
});

test("colours reach as far as the activation, or as the picture", () => {
  const grid = { columns: 3, rows: 1, values: [0.5, -3, 2] };
  expect(heatScale("tanh", grid)).toEqual({ middle: 0, reach: 1 });
  expect(heatScale("sigmoid", grid)).toEqual({ middle: 0.5, reach: 0.5 });
  expect(heatScale("leakyRelu(0.2)", grid)).toEqual({ middle: 0, reach: 3 });
});

test("all that can be taken away is offered", () => {
  const { spiral } = experiments;
  const { samples, network } = runExperiment(spiral);
  const html = renderToString(() => (
    <TakeAway
      experiment={spiral}
      network={network}
      samples={samples}
      classes={2}
      epoch={0}
      link={() => "#"}
      onOpen={() => undefined}
    />
  ));
  for (const words of [
    "Copy link",
    "Save experiment",
    "Save network",
    "Network, SVG",
    "Output, PNG",
    "Keras",
    "PyTorch",
  ])
    expect(html).toContain(words);
});
