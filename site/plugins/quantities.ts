/**
 * Which quantity a variable of a cell is, by its name: the book's colour grammar, in one place. A name counts
 * without its digits and what follows an underscore, so `w2`, `w_new` and `w` are all weights.
 */
const quantities: Record<string, string[]> = {
  "q-signal": [
    "x",
    "z",
    "a",
    "h",
    "p",
    "yHat",
    "prediction",
    "inputs",
    "output",
    "outputs",
    "height",
    "age",
    "activation",
  ],
  "q-weight": ["w", "W", "b", "m", "weights", "bias", "theta"],
  "q-error": ["error", "E", "loss", "mistakes", "residual", "residuals", "mse", "mae"],
  "q-gradient": ["gradient", "delta", "deltaW", "deltaB", "dE", "dW", "dB", "slope"],
};

const classes = new Map(
  Object.entries(quantities).flatMap(([name, members]) => members.map((m) => [m, name] as const)),
);

/** The class that colours a variable, or "" for what is none of the five quantities (a label y stays in ink). */
export function quantityOf(variable: string): string {
  const stem = variable.replace(/(_.*|\d+)$/, "");
  return classes.get(variable) ?? classes.get(stem) ?? "";
}
