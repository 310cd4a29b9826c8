import { lossesFor, problemOf } from "./options.ts";
import { networkOf, type StepperState } from "./state.ts";

/** The state with other layers: the sample cut or filled up, the weights random. */
export function resized(state: StepperState, sizes: readonly number[]): StepperState {
  const fit = (list: readonly number[], count: number) =>
    Array.from({ length: count }, (_, i) => list[i] ?? 0.5);
  const [x, y] = [fit(state.x, sizes[0]), fit(state.y, sizes[sizes.length - 1])];
  return adapted({ ...state, sizes, x, y, values: [], at: 0 });
}

/** The state with a loss that suits the output, and targets that suit the loss. */
export function adapted(state: StepperState): StepperState {
  const suits = lossesFor(state.output).includes(state.loss);
  const loss = suits ? state.loss : lossesFor(state.output).at(-1);
  const next = { ...state, loss: loss as string };
  return problemOf(next) ? { ...next, y: next.y.map((_, i) => (i === 0 ? 1 : 0)) } : next;
}

/** Weights and biases written out, whether they were given or random. */
export function valuesOf(state: StepperState): readonly number[] {
  return state.values.length > 0 ? state.values : Array.from(networkOf(state).values);
}
