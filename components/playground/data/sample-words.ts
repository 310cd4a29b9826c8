import type { Sample } from "../../../engine/index.ts";
import { formatNumber, signed } from "../../parts/format.ts";

/** What a label is called: a class by its name, or a value. */
export function labelName(y: number, classes: number, names: readonly string[] = []): string {
  if (classes === 0) return `value ${signed(Number(y.toPrecision(3)))}`;
  const name = names[y] ?? String(y);
  // A number alone would read as a count.
  return /^[-−+\d.,\s]*$/.test(name) ? `class ${name}` : name;
}

/** A sample in words: "(1, −2), class 0". */
export function sampleText(sample: Sample, classes: number, names: readonly string[] = []): string {
  return `(${sample.x.map((value) => formatNumber(value)).join(", ")}), ${labelName(sample.y, classes, names)}`;
}

/** How many samples of each label there are, in words: "12 points: 5 of class 0, 7 of class 1". */
export function tally(samples: readonly Sample[], classes: number, names: readonly string[] = []): string {
  const count = `${formatNumber(samples.length)} ${samples.length === 1 ? "point" : "points"}`;
  if (classes === 0 || samples.length === 0) return `${count}.`;
  const each = Array.from({ length: classes }, (_, label) => {
    const some = samples.filter(({ y }) => y === label).length;
    return some > 0 ? [`${some} of ${labelName(label, classes, names)}`] : [];
  }).flat();
  return `${count}: ${each.join(", ")}.`;
}
