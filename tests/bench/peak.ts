// What 128-bit SIMD can do here at all: a loop whose numbers never leave the registers, in WebAssembly put together
// by hand: twelve accumulators, each multiplied and added to once a round.

const ACCUMULATORS = 12;
const LANES = 4;

/**
 * 10⁹ operations a second in float32, the best of several runs; with `fused`, by relaxed SIMD's multiply-add, where
 * both are one instruction. 0 where that is missing.
 */
export function peakGigaflops(fused: boolean): number {
  const code = loopModule(fused);
  if (!WebAssembly.validate(code)) return 0;
  const { run } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as {
    run(rounds: number): number;
  };
  // Many short runs, since a busy machine interrupts long ones.
  const rounds = 500_000;
  for (let k = 0; k < 10; k++) run(rounds);
  const seconds = Array.from({ length: 70 }, () => {
    const start = performance.now();
    run(rounds);
    return (performance.now() - start) / 1000;
  });
  return (rounds * ACCUMULATORS * LANES * 2) / Math.min(...seconds) / 1e9;
}

function loopModule(fused: boolean): Uint8Array<ArrayBuffer> {
  const [local, get, set] = [(i: number) => 1 + i, 0x20, 0x21];
  const [x, y] = [local(ACCUMULATORS), local(ACCUMULATORS + 1)];
  const splat = (value: number) => [0x43, ...new Uint8Array(new Float32Array([value]).buffer), 0xfd, 0x13];
  const simd = (code: number) => [0xfd, code | 0x80, 0x01];
  const [add, multiply, multiplyAdd] = [simd(0x64), simd(0x66), [0xfd, 0x85, 0x02]];
  const step = (i: number) =>
    fused
      ? [get, i, get, x, get, y, ...multiplyAdd, set, i]
      : [get, i, get, x, ...multiply, get, y, ...add, set, i];
  const each = (code: (i: number) => number[]) =>
    Array.from({ length: ACCUMULATORS }, (_, i) => code(local(i))).flat();
  const body = [
    ...[1, ACCUMULATORS + 2, 0x7b],
    ...splat(0.999999),
    ...[set, x],
    ...splat(0.000001),
    ...[set, y],
    ...[0x03, 0x40],
    ...each(step),
    ...[get, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b],
    ...splat(0),
    ...each((i) => [get, i, ...add]),
    ...[0xfd, 0x1f, 0, 0x0b],
  ];
  const section = (id: number, bytes: number[]) => [id, ...size(bytes.length), ...bytes];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7d]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, ...new TextEncoder().encode("run"), 0, 0]),
    ...section(10, [1, ...size(body.length), ...body]),
  ]);
}

// A length in LEB128, of two bytes.
function size(length: number): number[] {
  return [(length & 0x7f) | 0x80, length >> 7];
}
