/** A place in a text; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Reads a source map's `mappings` (Source Map revision 3) in which every line keeps its number, and gives for
 * a place in the generated code the place in its source.
 */
export function sourcePlaces(mappings: string): (generated: Place) => Place {
  const lines = mappings.split(";").map((line) => line.split(",").filter(Boolean).map(decode));
  let sourceColumn = 0;
  const pairs = lines.map((segments) => {
    let column = 0;
    return segments.map(([step, , , sourceStep = 0]) => {
      column += step;
      sourceColumn += sourceStep;
      return { column, sourceColumn };
    });
  });
  return ({ line, column }) => {
    const before = pairs[line - 1]?.findLast((pair) => pair.column <= column - 1);
    return { line, column: before ? column + before.sourceColumn - before.column : column };
  };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The numbers of one segment: base-64 digits of five bits, lowest first, the lowest bit of all being the sign. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let bits = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = alphabet.indexOf(character);
    bits |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(bits & 1 ? -(bits >> 1) : bits >> 1);
    bits = 0;
    shift = 0;
  }
  return numbers;
}
