import { activationFunction } from "./activation-names.ts";
import { checkFinite } from "./checks.ts";

/** An input of an operation, and the operation's slope there: how its value changes with this input. */
export interface ValueInput {
  readonly value: Value;
  readonly slope: number;
}

let count = 0;

/**
 * A number that remembers where it comes from. Every operation makes a new one, with its inputs and its local slopes;
 * `backward` then goes through them in reverse and applies the chain rule: upstream × local, summed over all paths
 * (reverse-mode automatic differentiation; the form follows Karpathy's micrograd).
 */
export class Value {
  readonly data: number;
  /** ∂(the value that `backward` was called on)/∂(this one). */
  gradient = 0;
  readonly operation: string;
  readonly inputs: readonly ValueInput[];
  /** A name to show, where one was given. */
  readonly label: string;
  /** Grows with each value: what an operation made comes after its inputs. */
  readonly id = count++;

  constructor(data: number, label = "", operation = "", inputs: readonly ValueInput[] = []) {
    checkFinite("Value", label || operation || "the number", data);
    this.data = data;
    this.label = label;
    this.operation = operation;
    this.inputs = inputs;
  }

  plus(other: Value | number): Value {
    const b = asValue(other);
    return operation("+", this.data + b.data, [this, 1], [b, 1]);
  }

  minus(other: Value | number): Value {
    const b = asValue(other);
    return operation("−", this.data - b.data, [this, 1], [b, -1]);
  }

  times(other: Value | number): Value {
    const b = asValue(other);
    return operation("×", this.data * b.data, [this, b.data], [b, this.data]);
  }

  dividedBy(other: Value | number): Value {
    const b = asValue(other);
    return operation("÷", this.data / b.data, [this, 1 / b.data], [b, -this.data / b.data ** 2]);
  }

  /** This to the power of a fixed number. */
  power(exponent: number): Value {
    const slope = exponent === 0 ? 0 : exponent * this.data ** (exponent - 1);
    return operation(`^${exponent}`, this.data ** exponent, [this, slope]);
  }

  exp(): Value {
    return operation("exp", Math.exp(this.data), [this, Math.exp(this.data)]);
  }

  log(): Value {
    return operation("ln", Math.log(this.data), [this, 1 / this.data]);
  }

  abs(): Value {
    return operation("abs", Math.abs(this.data), [this, Math.sign(this.data)]);
  }

  /** An activation of one number, by name; see `activationFunction`. */
  activate(name: string): Value {
    const { f, derivative } = activationFunction(name);
    return operation(name, f(this.data), [this, derivative(this.data)]);
  }

  /** Sets `gradient` of this value and of all that it comes from. */
  backward(): void {
    const values = graphOf(this).reverse();
    for (const value of values) value.gradient = 0;
    this.gradient = 1;
    for (const { inputs, gradient } of values) {
      for (const { value, slope } of inputs) value.gradient += slope * gradient;
    }
  }
}

/** All values that this one comes from, and itself, inputs before what is made of them: the graph, to be drawn. */
export function graphOf(end: Value): Value[] {
  const found = new Set([end]);
  for (const { inputs } of found) for (const { value } of inputs) found.add(value);
  return [...found].sort((a, b) => a.id - b.id);
}

/** A value with a name, to start from. */
export function variable(data: number, label = ""): Value {
  return new Value(data, label);
}

function operation(name: string, data: number, ...inputs: [value: Value, slope: number][]): Value {
  return new Value(
    data,
    "",
    name,
    inputs.map(([value, slope]) => ({ value, slope })),
  );
}

function asValue(value: Value | number): Value {
  return value instanceof Value ? value : new Value(value);
}
