import type { LatePolicy } from "../files/key.ts";

/** How late something is, and what that costs. */
export interface Lateness {
  /** Days after the due time that have begun; 0: in time, or within the grace. */
  readonly days: number;
  /** What that takes off, in hundredths of the points. */
  readonly percentOff: number;
}

const day = 86_400_000;

/** What a policy says of work that came at a moment, both in milliseconds; without a due time nothing is late. */
export function lateness(at: number, due: number | null, policy: LatePolicy): Lateness {
  if (due === null || at <= due + policy.graceMinutes * 60_000) return { days: 0, percentOff: 0 };
  return latenessOf(Math.max(1, Math.ceil((at - due) / day)), policy);
}

/** What a policy says of work that is so many days late. */
export function latenessOf(days: number, { percentPerDay, lastDay }: LatePolicy): Lateness {
  const closed = lastDay !== null && days > lastDay;
  return { days, percentOff: closed ? 100 : Math.min(100, days * percentPerDay) };
}
