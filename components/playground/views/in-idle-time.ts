// How long a piece of work may keep the page busy, in milliseconds.
const PIECE = 8;

/**
 * Carries out a generator piece by piece, between the frames of a page, and gives what it returns; rejects
 * with what it throws, and when `signal` aborts. Told of the share that is done after each piece.
 */
export function inIdleTime<T>(
  work: Generator<number, T>,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    function piece() {
      if (signal.aborted) return reject(signal.reason);
      const end = performance.now() + PIECE;
      let share = 0;
      try {
        do {
          const { done, value } = work.next();
          if (done) return resolve(value);
          share = value;
        } while (performance.now() < end);
      } catch (error) {
        return reject(error);
      }
      onProgress(share);
      setTimeout(piece);
    }
    setTimeout(piece);
  });
}
