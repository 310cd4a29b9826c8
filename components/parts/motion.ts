/** Whether the reader asked for less motion: then states change without travel. In the browser only. */
export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
