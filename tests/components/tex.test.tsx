import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { Tex } from "../../components/parts/tex.tsx";
import { readTex, texText } from "../../components/parts/tex-tree.ts";
import { activationNames, createNetwork, lossNames, traceNetwork } from "../../engine/index.ts";

const said = (tex: string) => texText(readTex(tex));

describe("formulas of the trace", () => {
  test("are read: indices, layers, products, signs, fractions, powers", () => {
    expect(said("w^{(1)}_{12} \\cdot x_{2} + b^{(1)}_{1}")).toBe("w⁽¹⁾₁₂ · x₂ + b⁽¹⁾₁");
    expect(said("(-0.5) \\cdot 2 - 3")).toBe("(−0.5) · 2 − 3");
    expect(said("\\frac{1}{1 + e^{-(-0.65)}}")).toBe("1 / (1 + e^(−(−0.65)))");
    expect(said("\\tfrac12 (a - y)^2")).toBe("1 / 2(a − y)²");
    expect(said("2\\cdot 10^{-7}")).toBe("2 · 10⁻⁷");
    expect(said("\\hat y - \\mathbf{W}^{\\top}")).toBe("ŷ − Wᵀ");
    expect(said("|x| = 3")).toBe("|x| = 3");
    expect(said("\\frac{\\partial E}{\\partial a^{(1)}_{1}}")).toBe("∂E / ∂a⁽¹⁾₁");
  });

  test("are drawn with their marks, and said without", () => {
    const html = renderToString(() => <Tex of="\htmlClass{q-weight}{w_{1}} \cdot x" />);
    expect(html).toContain('class="q-weight"');
    expect(html).toContain('aria-label="w₁ · x"');
    expect(html.replace(/<!--.*?-->|<[^>]+>/g, "")).toBe("w1 · x");
  });

  test("that can't be read are refused, with what was wrong", () => {
    expect(() => readTex("\\sqrt{2}")).toThrow("“\\sqrt” is not known here");
    expect(() => readTex("\\hat{\\frac12}")).toThrow("only a letter");
    expect(() => readTex("\\frac{1}{2")).toThrow("lacks a closing brace");
    expect(() => readTex("a}")).toThrow("closes a brace");
  });

  test.each(lossNames)("can be read whatever the activation, with %s", (loss) => {
    const output = { crossEntropy: "softmax", binaryCrossEntropy: "sigmoid" }[loss as string] ?? "identity";
    const data = [
      { x: [0.5, -1e-9], y: [1, 0] },
      { x: [-1e9, 2], y: [0, 1] },
    ];
    const formulas = activationNames
      .filter((name) => name !== "softmax")
      .map((hidden) => createNetwork({ sizes: [2, 2, 2], hidden, output, seed: 1 }))
      .flatMap((network) => traceNetwork(network, data, { loss, learningRate: 0.1 }).steps)
      .flatMap(({ symbol, formula, numbers }) => [symbol, formula, numbers]);
    for (const tex of formulas) expect(said(tex), tex).not.toMatch(/[\\{}]/);
  });
});
