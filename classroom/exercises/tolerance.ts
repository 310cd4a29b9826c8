import type { Tolerance } from "./exercise.ts";

/** Half a percent; near 0, what rounding to three decimals takes away. */
export const usualTolerance: Tolerance = { relative: 0.005, absolute: 0.0005 };

/** What computing in double precision may take away, so that "exact" can be asked for. */
const rounding = 1e-9;

/** Whether a number is as near to the right one as the tolerance asks. What isn't finite is near nothing. */
export function isNear(value: number, right: number, tolerance: Tolerance = usualTolerance): boolean {
  if (!Number.isFinite(value) || !Number.isFinite(right)) return false;
  const size = Math.abs(right);
  const allowed = Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * size);
  return Math.abs(value - right) <= allowed + rounding * Math.max(size, allowed, 1e-6);
}
