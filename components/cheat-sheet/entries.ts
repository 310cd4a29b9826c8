/** What the cheat sheet says of an activation; formulas in TeX, of z. */
export interface SheetEntry {
  readonly description: string;
  readonly equation: string;
  readonly derivative: string;
  readonly range: string;
  readonly use: string;
}

/** By the key of the catalogue. The minima of GELU and swish are filled in by `minimumOf`. */
export const sheet: Record<string, SheetEntry> = {
  identity: {
    description: "Passes the sum on",
    equation: "z",
    derivative: "1",
    range: "(-\\infty, \\infty)",
    use: "The output of a regression",
  },
  linear: {
    description: "A straight line through the origin",
    equation: "4z",
    derivative: "4",
    range: "(-\\infty, \\infty)",
    use: "Nowhere by itself: the next layer’s weights do as much",
  },
  step: {
    description: "Yes or no",
    equation: "\\begin{cases} 1 & z \\ge 0 \\\\ 0 & z < 0 \\end{cases}",
    derivative: "0,\\; z \\ne 0",
    range: "\\{0, 1\\}",
    use: "The perceptron; not for training by gradients",
  },
  sigmoid: {
    description: "Squashes the sum into a probability",
    equation: "\\dfrac{1}{1 + e^{-z}}",
    derivative: "\\sigma(z)\\,(1 - \\sigma(z))",
    range: "(0, 1)",
    use: "Output for yes or no, or for several labels at once",
  },
  tanh: {
    description: "A sigmoid centred on 0",
    equation: "\\dfrac{\\sinh z}{\\cosh z}",
    derivative: "1 - \\tanh^2 z",
    range: "(-1, 1)",
    use: "Hidden layers of small and of recurrent networks",
  },
  relu: {
    description: "Cuts off what is negative",
    equation: "\\max(0, z)",
    derivative: "\\begin{cases} 1 & z > 0 \\\\ 0 & z < 0 \\end{cases}",
    range: "[0, \\infty)",
    use: "Hidden layers: the first to try",
  },
  leakyRelu: {
    description: "A ReLU that lets a little through",
    equation: "\\max(0.01z, z)",
    derivative: "\\begin{cases} 1 & z > 0 \\\\ 0.01 & z < 0 \\end{cases}",
    range: "(-\\infty, \\infty)",
    use: "Hidden layers where ReLUs die",
  },
  elu: {
    description: "A ReLU that bends smoothly to −1",
    equation: "\\begin{cases} z & z > 0 \\\\ e^{z} - 1 & z \\le 0 \\end{cases}",
    derivative: "\\begin{cases} 1 & z > 0 \\\\ e^{z} & z \\le 0 \\end{cases}",
    range: "(-1, \\infty)",
    use: "Hidden layers",
  },
  gelu: {
    description: "Weighs z by the chance that a normal number is smaller",
    equation: "z\\,\\Phi(z)",
    derivative: "\\Phi(z) + z\\,\\varphi(z)",
    range: "[MIN, \\infty)",
    use: "Hidden layers of transformers",
  },
  swish: {
    description: "Weighs z by its own sigmoid; also SiLU",
    equation: "z\\,\\sigma(z)",
    derivative: "\\sigma(z)\\,(1 + z\\,\\sigma(-z))",
    range: "[MIN, \\infty)",
    use: "Hidden layers of deep networks",
  },
  softplus: {
    description: "A ReLU with a round corner",
    equation: "\\ln(1 + e^{z})",
    derivative: "\\sigma(z)",
    range: "(0, \\infty)",
    use: "Outputs that must be positive",
  },
};

/** Softmax takes a whole layer, so it stands apart from the functions of one number. */
export const softmaxEntry: SheetEntry = {
  description: "Turns the sums of a layer into probabilities",
  equation: "\\dfrac{e^{z_i}}{\\sum_j e^{z_j}}",
  derivative:
    "\\dfrac{\\partial p_i}{\\partial z_j} = \\begin{cases} p_i(1 - p_i) & j = i \\\\ -p_i\\,p_j & j \\ne i \\end{cases}",
  range: "(0, 1)",
  use: "Output for one of several classes",
};

/** The least value of a function with one valley between −3 and 0, by cutting the interval in the golden ratio. */
export function minimumOf(f: (z: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [-3, 0];
  for (let i = 0; i < 60; i++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (f(a) < f(b)) high = b;
    else low = a;
  }
  return f((low + high) / 2);
}
