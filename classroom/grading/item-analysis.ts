import type { Grade, GradedExercise } from "./grade.ts";

/** How one exercise did in a course, over all who handed in. */
export interface ItemAnalysis {
  readonly id: string;
  /** How many answered it, of how many who handed in. */
  readonly answered: number;
  readonly handedIn: number;
  /** The mean score, from 0 to 1, where no answer counts as 0. Small means hard. */
  readonly difficulty: number;
  /**
   * The correlation, from −1 to 1, of its points with the sum of all others (corrected item-total correlation). Near 0
   * it tells nobody apart, below it something may be wrong with it. Null where one of both is the same for all.
   */
  readonly discrimination: number | null;
  /** What went wrong most, most often first, with how many did it. */
  readonly slips: readonly { readonly id: string; readonly count: number }[];
  /** Of those who answered it: a quarter took less than the first, half less than the second, a quarter more than the third. */
  readonly seconds: readonly [number, number, number] | null;
  /** How many scores lie in each tenth, from [0, 0.1) to [0.9, 1]. */
  readonly histogram: readonly number[];
}

/** An analysis of each exercise, in the order of the assignment; who handed in nothing does not count. */
export function analyseItems(grades: readonly Grade[]): ItemAnalysis[] {
  const taking = grades.filter(({ standing }) => standing === "counted" || standing === "unlisted");
  const [first] = taking;
  if (!first) return [];
  const sums = taking.map(({ exercises }) => exercises.reduce((sum, { points }) => sum + points, 0));
  return first.exercises.map(({ id }, place) => {
    const items = taking.map(({ exercises }) => exercises[place]);
    const points = items.map((item) => item.points);
    const answered = items.filter(({ status }) => status !== "missing");
    return {
      id,
      answered: answered.length,
      handedIn: items.length,
      difficulty: mean(items.map(({ score }) => score)),
      discrimination: correlation(
        points,
        sums.map((sum, i) => sum - points[i]),
      ),
      slips: commonest(answered),
      seconds: quartiles(answered.map(({ seconds }) => seconds)),
      histogram: histogram(items),
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's; null where it is not defined. */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    ab += (value - meanA) * (b[i] - meanB);
    aa += (value - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
  });
  // Points are hundredths: a spread far below that is rounding.
  if (aa < 1e-9 || bb < 1e-9) return null;
  return Math.min(1, Math.max(-1, ab / Math.sqrt(aa * bb)));
}

function commonest(items: readonly GradedExercise[]): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { slips } of items)
    for (const slip of new Set(slips)) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** With linear interpolation between the two nearest (method 7 of Hyndman & Fan, 1996). */
export function quartiles(values: readonly number[]): [number, number, number] | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (high - low) * (place - Math.floor(place));
  };
  return [at(0.25), at(0.5), at(0.75)];
}

function histogram(items: readonly GradedExercise[]): number[] {
  const counts = Array<number>(10).fill(0);
  // A score such as 0.3 may be a little less in binary.
  for (const { score } of items) counts[Math.min(9, Math.floor(score * 10 + 1e-9))]++;
  return counts;
}
