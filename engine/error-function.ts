// From here on 1 − erf would lose digits; the continued fraction keeps them, however small the tail is.
const SERIES_UNTIL = 2.5;

/**
 * Φ(z): the share of the standard normal distribution below z. Near 0 by the series
 * erf(t) = 2/√π · e^(−t²) · Σ 2ⁿt²ⁿ⁺¹ / (1·3·5···(2n+1)), farther out by the continued fraction of erfc
 * (Abramowitz & Stegun 1964, 7.1.6 and 7.1.14), so that a small Φ(z) has as many right digits as a large one.
 */
export function normalDistribution(z: number): number {
  if (Math.abs(z) < SERIES_UNTIL) return 0.5 + series(z * Math.SQRT1_2);
  const tail =
    (Math.exp(-0.5 * z * z) * continuedFraction(Math.abs(z) * Math.SQRT1_2)) / (2 * Math.sqrt(Math.PI));
  return z < 0 ? tail : 1 - tail;
}

/** φ(z), the derivative of Φ: the density of the standard normal distribution, e^(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

// Half of erf(t).
function series(t: number): number {
  let term = t;
  let sum = t;
  for (let n = 1; Math.abs(term) > Number.EPSILON * Math.abs(sum) * 0.1; n++) {
    term *= (2 * t * t) / (2 * n + 1);
    sum += term;
  }
  return (sum * Math.exp(-t * t)) / Math.sqrt(Math.PI);
}

// √π e^(t²) erfc(t) for t well above 0: 1/(t + (1/2)/(t + (2/2)/(t + (3/2)/(t + …)))).
function continuedFraction(t: number): number {
  let fraction = t;
  for (let n = 120; n > 0; n--) fraction = t + n / 2 / fraction;
  return 1 / fraction;
}
