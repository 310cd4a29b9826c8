import { checkFilled, checkFiniteVector, checkObject } from "./checks.ts";
import { Matrix } from "./matrix.ts";

/** Inputs and targets of many samples, a row for each. */
export interface Dataset {
  readonly x: Matrix;
  readonly y: Matrix;
}

/** One sample of any kind: its inputs, and its target, a number or several. */
export interface Example {
  readonly x: readonly number[];
  readonly y: number | readonly number[];
}

/** What functions take as data: samples { x, y }, or all inputs and all targets as matrices or arrays of rows. */
export type Data =
  | readonly Example[]
  | {
      readonly x: Matrix | readonly (readonly number[])[];
      readonly y: Matrix | readonly (readonly number[])[];
    };

const accepted = "an array of samples { x, y }, or { x, y } with a row for each sample";

/** The data as two matrices. Throws when there is none, rows differ in length, or a number is not finite. */
export function dataset(data: Data): Dataset {
  checkObject("dataset", "the data", data, accepted);
  const columns = isList(data) ? columnsOf(data) : data;
  const x = asRows("x", columns.x);
  const y = asRows("y", columns.y);
  if (x.rows !== y.rows)
    throw new RangeError(`dataset: x has ${x.rows} rows and y has ${y.rows}; they must be equally many`);
  return { x, y };
}

function columnsOf(samples: readonly Example[]) {
  samples.forEach((sample, i) => {
    checkObject("dataset", `sample ${i}`, sample, "of the form { x, y }");
  });
  return {
    x: samples.map(({ x }) => x),
    y: samples.map(({ y }) => (typeof y === "object" ? y : [y])),
  };
}

function isList(data: Data): data is readonly Example[] {
  return Array.isArray(data);
}

function asRows(name: string, rows: Matrix | readonly (readonly number[])[]): Matrix {
  if (!(rows instanceof Matrix))
    checkFilled("dataset", name, rows, "an array with a row for each sample, at least one");
  const matrix = rows instanceof Matrix ? rows : Matrix.from(rows);
  checkFiniteVector("dataset", name, matrix.data);
  return matrix;
}
