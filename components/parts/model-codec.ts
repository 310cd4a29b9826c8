import type { Perceptron } from "../../engine/index.ts";
import { type Codec, listCodec, numberCodec } from "./codecs.ts";
import type { Range } from "./plane-frame.ts";

/** The value with this many decimals. What a reader sets by dragging is rounded so, to be the same again from a link. */
export function round(value: number, places: number): number {
  return Number(value.toFixed(places)) + 0;
}

/** The perceptron with weights and bias of this many decimals. */
export function rounded({ weights, bias }: Perceptron, places = 3): Perceptron {
  return { weights: weights.map((weight) => round(weight, places)), bias: round(bias, places) };
}

/** The perceptron that answers the other way round: the same line with its sides exchanged. */
export function turnedRound({ weights, bias }: Perceptron): Perceptron {
  return { weights: weights.map((weight) => 0 - weight), bias: 0 - bias };
}

/** A perceptron of two inputs: "w₁,w₂,b". Both weights must not be 0 at once. */
export const modelCodec: Codec<Perceptron> = {
  read: (text) => readModel(listCodec(limited([-1e6, 1e6]), ",", 3).read(text), text),
  write: ({ weights, bias }) => [...weights, bias].join(","),
};

/** From `least` to `most` perceptrons of two inputs, their numbers in a row. */
export function modelsCodec(most: number, least = 1): Codec<readonly Perceptron[]> {
  return {
    read(text) {
      const groups = triples(listCodec(limited([-1e6, 1e6])).read(text), text);
      if (groups.length < least || groups.length > most) {
        const exactly = `${most} ${most === 1 ? "is" : "are"}`;
        const accepted = least === most ? exactly : `${least} to ${most} can be`;
        throw new Error(`“${text}” stands for ${groups.length} lines; ${accepted} shown.`);
      }
      return groups.map((group) => readModel(group, text));
    },
    write: (models) => models.map(modelCodec.write).join(","),
  };
}

/** Points that were moved, by their index: "3,0.25,-0.5" and so on. */
export function movedCodec(count: number, x: Range, y: Range): Codec<ReadonlyMap<number, readonly number[]>> {
  return {
    read(text) {
      const groups = triples(listCodec(limited([-1e6, 1e6])).read(text), text);
      // Two points of different classes a hair apart could not be told from each other by any line.
      const short = (point: readonly number[]) => point.map((value) => round(value, 2));
      return new Map(groups.map(([index, ...point]) => [checkPoint(index, point, text), short(point)]));
    },
    write: (moved) => [...moved].map(([index, point]) => [index, ...point].join(",")).join(","),
  };

  function checkPoint(index: number, point: readonly number[], text: string): number {
    const known = Number.isInteger(index) && index >= 0 && index < count;
    const within = [x, y].every(([min, max], i) => point[i] >= min && point[i] <= max);
    if (!known || !within)
      throw new Error(`“${text}” moves a point that is not there, or out of the picture.`);
    return index;
  }
}

const limited = ([min, max]: Range) => numberCodec({ min, max });

function triples(numbers: readonly number[], text: string): (readonly number[])[] {
  if (numbers.length % 3 !== 0)
    throw new Error(`“${text}” holds ${numbers.length} numbers; they come in threes.`);
  return Array.from({ length: numbers.length / 3 }, (_, i) => numbers.slice(3 * i, 3 * i + 3));
}

function readModel([w1, w2, bias]: readonly number[], text: string): Perceptron {
  if (w1 === 0 && w2 === 0) throw new Error(`“${text}” has no line: both weights are 0.`);
  return { weights: [w1, w2], bias };
}
