import { activationFunction } from "./activation-names.ts";
import { checkFinite, checkFunction, refuse } from "./checks.ts";

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
    const quotient = this.data / b.data;
    return operation("÷", quotient, [this, 1 / b.data], [b, -quotient / b.data]);
  }

  /** Any function of this one number, with its derivative: `x.through("sin", Math.sin, Math.cos)`. */
  through(name: string, f: (x: number) => number, derivative: (x: number) => number): Value {
    checkFunction("Value", "f", f);
    checkFunction("Value", "the derivative", derivative);
    return operation(name, f(this.data), [this, derivative(this.data)]);
  }

  /** This to the power of a fixed number. */
  power(exponent: number): Value {
    const derivative = (x: number) => (exponent === 0 ? 0 : exponent * x ** (exponent - 1));
    return this.through(`^${exponent}`, (x) => x ** exponent, derivative);
  }

  exp(): Value {
    return this.through("exp", Math.exp, Math.exp);
  }

  log(): Value {
    return this.through("ln", Math.log, (x) => 1 / x);
  }

  sin(): Value {
    return this.through("sin", Math.sin, Math.cos);
  }

  cos(): Value {
    return this.through("cos", Math.cos, (x) => -Math.sin(x));
  }

  abs(): Value {
    return this.through("abs", Math.abs, Math.sign);
  }

  /** An activation of one number, by name; see `activationFunction`. */
  activate(name: string): Value {
    const { f, derivative } = activationFunction(name);
    return this.through(name, f, derivative);
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
  if (!(end instanceof Value)) refuse("graphOf", "what it got", end, "a Value", TypeError);
  const found = new Set([end]);
  for (const { inputs } of found) for (const { value } of inputs) found.add(value);
  return [...found].sort((a, b) => a.id - b.id);
}

/** A value with a name, to start from. */
export function variable(data: number, label = ""): Value {
  return new Value(data, label);
}

function operation(name: string, data: number, ...inputs: [value: Value, slope: number][]): Value {
  const withSlopes = inputs.map(([value, slope]) => ({ value, slope }));
  return new Value(data, "", name, withSlopes);
}

function asValue(value: Value | number): Value {
  return value instanceof Value ? value : new Value(value);
}
