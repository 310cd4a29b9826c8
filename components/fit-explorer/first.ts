import { fitNow, shortened } from "./fit.ts";
import { initial } from "./state.ts";

/** The training of the first frame, carried out while the book is built. */
export const first = shortened(fitNow(initial));
