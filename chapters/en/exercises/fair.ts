import {
  type ChoiceExercise,
  type Exercise,
  exercise,
  type NumberExercise,
  type NumbersExercise,
  type Parameters,
  type Samples,
} from "../../../classroom/exercises/exercise.ts";
import { usualTolerance } from "../../../classroom/exercises/tolerance.ts";
import type { Random } from "../../../engine/index.ts";

type Fair<P extends Parameters> = NumberExercise<P> | NumbersExercise<P> | ChoiceExercise<P>;

/** The same without samples, which follow from answers, slips and options; distributed over the kinds. */
type Unsampled<E> = E extends unknown ? Omit<E, "samples"> : never;

/**
 * An exercise that draws its numbers until they make a fair question: no slip leads to the right answer or to that of
 * another slip, no two options read alike. Its samples follow from its answers.
 */
export function fair<P extends Parameters>(given: Unsampled<Fair<P>>): Exercise {
  const definition = given.kind === "choice" && given.several ? withNames(given) : given;
  const whole = { ...definition, samples: (parameters: P) => samplesOf(definition, parameters) } as Fair<P>;
  const parameters = (random: Random) => {
    for (let tries = 0; tries < 1000; tries++) {
      const drawn = definition.parameters(random);
      if (isFair(whole, drawn)) return drawn;
    }
    throw new Error(`${definition.id}: no fair numbers in 1000 tries`);
  };
  return exercise<P>({ ...whole, parameters });
}

/** Where several options are chosen, each reason says which of them it is about. */
function withNames<P extends Parameters>(of: Unsampled<ChoiceExercise<P>>): Unsampled<ChoiceExercise<P>> {
  return {
    ...of,
    options: (parameters) =>
      of.options(parameters).map((option) => {
        const why = option.why.charAt(0).toLowerCase() + option.why.slice(1);
        return { ...option, why: `${option.text}: ${why}` };
      }),
  };
}

function isFair<P extends Parameters>(of: Fair<P>, parameters: P): boolean {
  if (of.kind === "number") {
    const slips = of.slips.map((slip) => slip.value(parameters));
    return areApart([of.answer(parameters), ...slips], of.tolerance);
  }
  if (of.kind === "numbers") {
    return of.rows(parameters).every(({ name, value }) => {
      const slips = of.slips.filter((slip) => slip.row === name).map((slip) => slip.value(parameters));
      return areApart([value, ...slips], of.tolerance);
    });
  }
  const options = of.options(parameters);
  const right = options.filter((option) => option.right).length;
  const alike = new Set(options.map(({ text }) => text)).size < options.length;
  return !alike && right < options.length && (of.several ? right > 0 : right === 1);
}

/** Whether a judge tells all of these numbers apart, with room to spare. */
function areApart(values: readonly number[], { absolute = 0, relative = 0 } = usualTolerance): boolean {
  return values.every(
    (a, i) =>
      Number.isFinite(a) &&
      values.slice(0, i).every((b) => {
        const size = Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) > 3 * Math.max(absolute, relative * size) + 1e-6 * size;
      }),
  );
}

/** As someone types it who rounds to six decimals. */
const typed = (value: number) => String(Number(value.toFixed(6)));

function samplesOf<P extends Parameters>(of: Unsampled<Fair<P>>, parameters: P): Samples {
  if (of.kind === "number") {
    const right = of.answer(parameters);
    return {
      right: [` ${typed(right)} `, String(right)],
      wrong: [
        String(right + Math.max(1, Math.abs(right))),
        ...of.slips.map((slip) => typed(slip.value(parameters))),
      ],
      invalid: ["", "twelve", "1 2", 7],
    };
  }
  if (of.kind === "numbers") {
    const asked = of.rows(parameters).filter(({ given }) => !given);
    const all = (change: (value: number) => number) =>
      Object.fromEntries(asked.map(({ name, value }) => [name, typed(change(value))]));
    return {
      right: [all((value) => value)],
      wrong: [all((value) => value + Math.max(1, Math.abs(value)))],
      invalid: [all(() => Number.NaN), "7", [7]],
    };
  }
  const options = of.options(parameters);
  const places = options.map((_, place) => place);
  const right = places.filter((place) => options[place].right);
  const others = places.filter((place) => !options[place].right);
  return {
    right: [right],
    wrong: of.several ? [others, places] : others.map((place) => [place]),
    invalid: [[], [options.length], ["first"], "0"],
  };
}
