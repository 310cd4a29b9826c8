/** A line on the terminal that tells how far something is, and how long it may take; a few lines where it is a log. */
export function progressLine(verb: string, total?: number): { step(): void; end(): void } {
  const { stderr } = process;
  const begun = performance.now();
  let done = 0;
  let shown = begun;
  let tenths = 0;

  function step(): void {
    done++;
    const now = performance.now();
    if (stderr.isTTY) {
      if (now - shown < 200) return;
      shown = now;
      stderr.write(`\r\x1b[K${line(now)}`);
    } else if (total !== undefined && Math.floor((10 * done) / total) > tenths && total >= 100) {
      tenths = Math.floor((10 * done) / total);
      stderr.write(`${line(now)}\n`);
    }
  }

  function line(now: number): string {
    if (total === undefined) return `${done} ${verb}`;
    const left = Math.round(((now - begun) / done) * (total - done) * 1e-3);
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    return `${done} of ${total} ${verb}, ${clock} left`;
  }

  function end(): void {
    if (stderr.isTTY) stderr.write("\r\x1b[K");
  }

  return { step, end };
}
