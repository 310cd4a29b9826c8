import { formatNumber } from "../../notebook/format.ts";

export { formatNumber };

/** A number as text with its sign, a plus too: "+1", "−1", "0". */
export const signed = (value: number) => `${value > 0 ? "+" : ""}${formatNumber(value)}`;
