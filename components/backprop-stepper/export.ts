import { plainTex } from "../parts/tex-tree.ts";
import type { Lesson } from "./lesson.ts";

/** All steps as a table of comma-separated values, each number with all of its digits. */
export function stepsCsv(lesson: Lesson): string {
  const head = [
    "step",
    "phase",
    "quantity",
    "layer",
    "neuron",
    "from",
    "symbol",
    "formula",
    "numbers",
    "value",
    "numerical",
  ];
  const rows = lesson.steps.map((step) => {
    const { index, phase, place, symbol, formula, numbers, value } = step;
    const { quantity, layer, neuron = "", from = "" } = place;
    const texts = [symbol, formula, numbers].map(plainTex);
    return [index + 1, phase, quantity, layer, neuron, from, ...texts, value, lesson.numerical(step) ?? ""];
  });
  return [head, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

// Quoted where it must be. A formula that begins with a sign stays text in a spreadsheet behind a space.
function csvField(value: string | number): string {
  const text = typeof value === "string" && /^[=+@-]/.test(value) ? ` ${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
