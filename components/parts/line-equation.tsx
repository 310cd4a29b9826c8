import { For, Show } from "solid-js";
import { boundary, type Perceptron } from "../../engine/index.ts";
import { formatNumber } from "./format.ts";
import { quantityClass, weightQuantity } from "./quantity.ts";
import { Sym } from "./symbol.tsx";

const decimals = (places: number) => (value: number) => formatNumber(value, { decimals: places });

export interface TermsProps {
  /** The numbers in front of the symbols. */
  factors: readonly number[];
  /** As in `<Sym>`: "x_1". */
  symbols: readonly string[];
  /** Added at the end; left out where it is not given. */
  constant?: number;
  /** How a number that isn't negative is written; with two decimals unless told otherwise. */
  format?: (size: number) => string;
}

/** A weighted sum with its numbers, each in the colour of its sign: 0.6x₁ − 0.8x₂ + 0.5. */
export function Terms(props: TermsProps) {
  const shown = (value: number) => (props.format ?? decimals(2))(Math.abs(value));
  const sign = (value: number, first: boolean) => (value < 0 ? (first ? "−" : " − ") : first ? "" : " + ");
  return (
    <>
      <For each={props.factors}>
        {(factor, i) => (
          <>
            {sign(factor, i() === 0)}
            <span class={quantityClass(weightQuantity(factor))}>{shown(factor)}</span>
            {"\u202f"}
            <Sym of={props.symbols[i()]} />
          </>
        )}
      </For>
      <Show when={props.constant !== undefined}>
        {sign(props.constant as number, false)}
        <span class={quantityClass(weightQuantity(props.constant as number))}>
          {shown(props.constant as number)}
        </span>
      </Show>
    </>
  );
}

/** The line of a perceptron as an equation solved for x₂ (or for x₁, where it stands upright). */
export function SolvedLine(props: { model: Perceptron }) {
  const solved = () => {
    const line = boundary(props.model);
    return "x" in line
      ? { symbol: "x_1", factors: [], constant: line.x }
      : { symbol: "x_2", factors: [line.slope], constant: line.intercept };
  };
  const number = decimals(2);
  const end = () => {
    const size = number(Math.abs(solved().constant));
    return Number(size) === 0 ? "" : ` ${solved().constant < 0 ? "−" : "+"} ${size}`;
  };
  return (
    <>
      <Sym of={solved().symbol} /> ={" "}
      <For each={solved().factors} fallback={number(solved().constant)}>
        {(slope) => (
          <>
            {number(slope)}
            {"\u202f"}
            <Sym of="x_1" />
            {end()}
          </>
        )}
      </For>
    </>
  );
}

/** The line of a perceptron as text: “x₂ = 0.5x₁ + 1”. */
export function lineText(model: Perceptron, places = 2): string {
  const number = decimals(places);
  if (model.weights.every((weight) => weight === 0)) return "no line: both weights are 0";
  const line = boundary(model);
  if ("x" in line) return `x₁ = ${number(line.x)}`;
  const { slope, intercept } = line;
  const constant = number(Math.abs(intercept));
  const end = Number(intercept.toFixed(places)) === 0 ? "" : ` ${intercept < 0 ? "−" : "+"} ${constant}`;
  return `x₂ = ${number(slope)}x₁${end}`;
}
