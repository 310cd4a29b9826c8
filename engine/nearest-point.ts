import { leastSquares } from "./least-squares.ts";
import { Matrix, transpose } from "./matrix.ts";
import { add, dot, norm, scale, subtract, zeros } from "./vector.ts";

// A hull that comes this near to 0, measured by its farthest point, is taken to hold it.
const TOUCHING = 1e-12;
// A product of a corner, at most 1 long, and the nearest point is certain to this share of the latter's length.
const ROUNDING = 1e-14;

/** A point of the hull as a mixture: positive shares, summing to 1, of a few of the given points. */
interface Mixture {
  readonly corners: readonly (readonly number[])[];
  readonly shares: readonly number[];
}

/**
 * The point of the convex hull of `points` (one or more, equally long) that is nearest to 0.
 * Wolfe's method ("Finding the nearest point in a polytope", 1976): it holds a few corners in play, adds the point
 * that reaches furthest towards 0, and drops the corners that are no longer needed. Each round comes nearer to 0,
 * and there are only so many sets of corners; so when a round comes no nearer, or asks for a corner again, only
 * rounding is left.
 */
export function nearestPoint(points: readonly (readonly number[])[]): number[] {
  const radius = Math.max(...points.map(norm));
  if (radius === 0) return [...points[0]];
  const scaled = points.map((point) => scale(point, 1 / radius));
  let mixture: Mixture = { corners: [lowest(scaled, (point) => norm(point))], shares: [1] };
  let nearest = mixed(mixture);
  for (;;) {
    const corner = lowest(scaled, (point) => dot(point, nearest));
    const gain = dot(nearest, nearest) - dot(corner, nearest);
    if (norm(nearest) <= TOUCHING || gain <= ROUNDING * norm(nearest) || mixture.corners.includes(corner))
      break;
    mixture = pruned({ corners: [...mixture.corners, corner], shares: [...mixture.shares, 0] });
    const next = mixed(mixture);
    if (norm(next) >= norm(nearest)) break;
    nearest = next;
  }
  return scale(nearest, radius);
}

// Moves towards the point nearest to 0 of the flat through the corners, dropping each corner whose share reaches 0.
function pruned({ corners, shares }: Mixture): Mixture {
  const goal = flatShares(corners);
  const blocked = corners.map((_, i) => i).filter((i) => goal[i] <= 0);
  if (blocked.length === 0) return { corners, shares: goal };
  const reach = Math.min(...blocked.map((i) => shares[i] / (shares[i] - goal[i])));
  const moved = shares.map((share, i) => share + reach * (goal[i] - share));
  const first = lowest(blocked, (i) => moved[i]);
  const kept = corners.map((_, i) => i).filter((i) => i !== first && moved[i] > 0);
  return pruned({ corners: kept.map((i) => corners[i]), shares: kept.map((i) => moved[i]) });
}

// The shares, of any sign and summing to 1, with the smallest mixture: c₀ + Σ tᵢ(cᵢ − c₀) is least.
function flatShares([origin, ...others]: Mixture["corners"]): number[] {
  if (others.length === 0) return [1];
  const edges = transpose(Matrix.from(others.map((corner) => subtract(corner, origin))));
  const shares = leastSquares(edges, scale(origin, -1));
  return [shares.reduce((rest, share) => rest - share, 1), ...shares];
}

function mixed({ corners, shares }: Mixture): number[] {
  return corners.reduce<number[]>(
    (sum, corner, i) => add(sum, scale(corner, shares[i])),
    zeros(corners[0].length),
  );
}

function lowest<T>(items: readonly T[], height: (item: T) => number): T {
  return items.reduce((best, item) => (height(item) < height(best) ? item : best));
}
