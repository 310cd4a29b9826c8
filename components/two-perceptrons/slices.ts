/**
 * Takes what a generator gives, one after the other with a pause in between, so that the page stays responsive while
 * something is computed. Gives a function that stops it.
 */
export function inSlices<T>(
  values: Iterable<T>,
  onValue: (value: T) => void,
  onEnd?: () => void,
): () => void {
  const iterator = values[Symbol.iterator]();
  const next = () => {
    const { done, value } = iterator.next();
    if (done) return onEnd?.();
    onValue(value);
    timer = setTimeout(next);
  };
  let timer = setTimeout(next);
  return () => clearTimeout(timer);
}
