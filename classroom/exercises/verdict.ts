import type { Verdict } from "./exercise.ts";

/** What is no answer is told what would be one. */
export const invalid = (message: string, more: Partial<Verdict> = {}): Verdict => ({
  status: "invalid",
  score: 0,
  messages: [message],
  slips: [],
  ...more,
});

/** The verdict on something of `count` parts that count alike, of which `right` are right. */
export function shareOf(right: number, count: number): Pick<Verdict, "status" | "score"> {
  if (right === count) return { status: "right", score: 1 };
  return { status: right > 0 ? "partly" : "wrong", score: right / count };
}
