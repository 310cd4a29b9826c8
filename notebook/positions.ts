/** A place in a text; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The 1-based line and column of a place in a text. */
export function place(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/**
 * Reads a source map's `mappings` (Source Map revision 3) in which every line keeps its number, and gives for
 * a place in the generated code the place in its source.
 */
export function sourcePlaces(mappings: string, code: string, source: string): (generated: Place) => Place {
  const codeLines = code.split("\n");
  const sourceLines = source.split("\n");
  let sourceColumn = 0;
  const lines = mappings.split(";").map((line) => {
    let column = 0;
    return line
      .split(",")
      .filter(Boolean)
      .map(decode)
      .map(([step, , , sourceStep = 0]) => {
        column += step;
        sourceColumn += sourceStep;
        return { column, sourceColumn };
      });
  });
  return ({ line, column }) => {
    const segments = lines[line - 1] ?? [];
    const i = segments.findLastIndex((segment) => segment.column < column);
    if (i < 0) return { line, column };
    const { column: start, sourceColumn: mapped } = segments[i];
    // What was left out just before a segment is mapped to the same column as the segment itself.
    const text = codeLines[line - 1].slice(start, segments[i + 1]?.column).trimEnd();
    const found = sourceLines[line - 1].indexOf(text, mapped);
    return { line, column: column - start + (found < 0 ? mapped : found) };
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
