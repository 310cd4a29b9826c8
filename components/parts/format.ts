export { formatNumber } from "../../notebook/format.ts";
