import { describe, expect, test } from "vitest";
import { checkCase, checkFolder } from "../../scripts/reference.ts";

describe("PyTorch's values, float64", () => {
  const cases = checkFolder(`${import.meta.dirname}/reference`);

  test("cover activations, softmax, losses, networks on every path, and optimisers", () => {
    const files = new Set(cases.map(({ name }) => name.split(" ")[0]));
    expect([...files].sort()).toEqual(
      ["activations", "losses", "networks", "optimizers", "softmax"].map((name) => `${name}.json`),
    );
    for (const path of ["passes", "plain", "autodiff", "trace"])
      expect(cases.filter(({ name }) => name.endsWith(`: ${path}`)).length).toBe(7);
  });

  test.each(cases.map((checked) => [checked.name, checked] as const))("%s", (_, { agrees, worst }) => {
    expect(worst).toBeLessThan(1e-9);
    expect(agrees).toBe(true);
  });
});

describe("a case that is wrong, or not known,", () => {
  test("does not agree", () => {
    const wrong = { activation: "identity", x: [1], y: [1 + 1e-11], dy_dx: [1] };
    expect(checkCase(wrong)[0].agrees).toBe(false);
    expect(checkCase({ ...wrong, y: [Number.NaN] })[0].agrees).toBe(false);
    expect(checkCase({ convolution: 1 })[0].agrees).toBe(false);
  });
});
