import { isFused, type TraceStep } from "../../engine/index.ts";

/** A line of the program, and what it computes, where it computes something. */
export interface ProgramLine {
  code: string;
  computes?: string;
}

/** What decides which lines the program has. */
export interface ProgramSetup {
  output: string;
  loss: string;
  held: boolean;
}

/**
 * One training step as JavaScript, for networks of any size. `W[l]`, `b[l]`, `z[l]`, `a[l]` belong to layer l, and
 * `layer[l]` lists its neurons, counted from 0; `f`, `fPrime`, `loss` and `lossSlope` are given.
 */
export function program(setup: ProgramSetup): ProgramLine[] {
  const { held } = setup;
  const fused = isFused(setup.output, setup.loss);
  const softmax = setup.output === "softmax";
  return [
    line("a[0] = x;"),
    line("for (let l = 1; l <= L; l++) {"),
    line("  for (const i of layer[l])"),
    line("    z[l][i] = dot(W[l][i], a[l - 1]) + b[l][i];", "weightedSum"),
    line("  for (const i of layer[l])"),
    ...(softmax
      ? [
          line("    if (l < L) a[l][i] = f[l](z[l][i]);", "activation"),
          line("    else a[l][i] = softmax(z[l])[i];", "activation output"),
        ]
      : [line("    a[l][i] = f[l](z[l][i]);", "activation", "activation output")]),
    line("}"),
    line("E = loss(a[L], y);", "loss"),
    line("for (const i of layer[L])"),
    fused ? outputDelta(setup) : line("  dA[L][i] = lossSlope(a[L][i], y[i]);", "activationGradient output"),
    line("for (let l = L; l >= 1; l--) {"),
    ...deltas(fused, softmax),
    line("  for (const i of layer[l]) {"),
    line("    for (const j of layer[l - 1])"),
    line("      dW[l][i][j] = d[l][i] * a[l - 1][j];", "weightGradient"),
    line("    db[l][i] = d[l][i];", "biasGradient"),
    line("  }"),
    line("  for (const j of layer[l - 1])"),
    line("    dA[l - 1][j] = dot(column(W[l], j), d[l]);", "activationGradient"),
    line("}"),
    line("for (let l = 1; l <= L; l++)"),
    line("  for (const i of layer[l]) {"),
    line("    for (const j of layer[l - 1])"),
    line("      W[l][i][j] -= alpha * dW[l][i][j];", "weight"),
    ...(held ? [] : [line("    b[l][i] -= alpha * db[l][i];", "bias")]),
    line("  }"),
  ];
}

function deltas(fused: boolean, softmax: boolean): ProgramLine[] {
  const inner = [
    line("    s[l][i] = fPrime[l](z[l][i]);", "slope", "slope output"),
    line("    d[l][i] = dA[l][i] * s[l][i];", "delta", "delta output"),
  ];
  if (fused) return [line("  if (l < L) for (const i of layer[l]) {"), ...inner, line("  }")];
  if (!softmax) return [line("  for (const i of layer[l]) {"), ...inner, line("  }")];
  return [
    line("  for (const i of layer[l])"),
    line("    if (l < L) {"),
    ...inner.map(({ code, computes = "" }) => line(`  ${code}`, computes.split(",")[0])),
    line("    } else {"),
    line("      s[l][i] = column(softmaxJacobian(z[l]), i);", "slope output"),
    line("      d[l][i] = dot(dA[l], s[l][i]);", "delta output"),
    line("    }"),
  ];
}

function outputDelta({ output }: ProgramSetup): ProgramLine {
  const code = output === "softmax" ? "a[L][i] - y[i]" : "(a[L][i] - y[i]) / layer[L].length";
  return line(`  d[L][i] = ${code};`, "delta output");
}

function line(code: string, ...computes: string[]): ProgramLine {
  return computes.length ? { code, computes: computes.join(",") } : { code };
}

/** The line that computes a step's quantity; `last` is the number of the output layer. */
export function lineOf(lines: readonly ProgramLine[], { place }: TraceStep, last: number): number {
  const { quantity, layer } = place;
  const own = layer === last && ["activation", "activationGradient", "slope", "delta"].includes(quantity);
  const name = own ? `${quantity} output` : quantity;
  return lines.findIndex(({ computes = "" }) => computes.split(",").includes(name));
}

/** The values of the program's counters in a step, as in "l = 2, i = 0, j = 1". */
export function countersOf({ place }: TraceStep): string {
  const { quantity, layer, neuron, from } = place;
  if (quantity === "loss" || neuron === undefined) return "";
  if (quantity === "activationGradient") return `l − 1 = ${layer}, j = ${neuron - 1}`;
  return [`l = ${layer}`, `i = ${neuron - 1}`, ...(from === undefined ? [] : [`j = ${from - 1}`])].join(", ");
}
