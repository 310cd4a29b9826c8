// @ts-nocheck: AssemblyScript, which asc checks. T is f64 or f32 throughout.

/**
 * xy + z. This source is compiled twice: for browsers with relaxed SIMD both operations are one instruction, rounded
 * once, where the processor has it; for the others they are two.
 */
export function multiplyAdd<T>(x: v128, y: v128, z: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? v128.relaxed_madd<T>(x, y, z) : v128.add<T>(v128.mul<T>(x, y), z);
}
