import { parse as acornParse, type Comment, type Program } from "acorn";
import { transform } from "sucrase";
import { exported } from "./imports.ts";
import { type Place, place, sourcePlaces } from "./positions.ts";
import { Problem } from "./problem.ts";

/** A cell's JavaScript, its syntax tree and its comments. Lines are those of the TypeScript that it came from. */
export interface Syntax {
  code: string;
  program: Program;
  comments: Comment[];
  /** where the character at this offset of `code` stands in the TypeScript */
  placeOf(offset: number): Place;
  /** where a place in `code` stands in the TypeScript */
  toSource(generated: Place): Place;
}

/** Strips the types and parses. @throws Problem with line and column if the cell isn't TypeScript. */
export function parse(source: string): Syntax {
  const { code, toSource } = stripTypes(source);
  const comments: Comment[] = [];
  try {
    const program = acornParse(code, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      // An edit around an expression must go outside its parentheses.
      preserveParens: true,
      onComment: comments,
    });
    return { code, program, comments, toSource, placeOf: (offset) => toSource(place(code, offset)) };
  } catch (error) {
    const { loc } = error as { loc?: Place };
    throw syntaxProblem(error, source, loc && toSource({ line: loc.line, column: loc.column + 1 }));
  }
}

const sucraseOptions = {
  transforms: ["typescript" as const],
  disableESTransforms: true,
  filePath: "cell",
  sourceMapOptions: { compiledFilename: "cell" },
};

function stripTypes(source: string): { code: string; toSource(place: Place): Place } {
  try {
    const { code, sourceMap } = transform(source, sucraseOptions);
    return { code, toSource: sourcePlaces(sourceMap?.mappings ?? "", code, source) };
  } catch (error) {
    throw syntaxProblem(error, source, (error as { loc?: Place }).loc);
  }
}

/** Both parsers put "(line:column)" into the message; sucrase counts its columns from 1, acorn from 0. */
function syntaxProblem(error: unknown, source: string, at: Place | undefined): Problem {
  const words = (error as Error).message
    .replace(/^Error transforming [^:]*: /, "")
    .replace(/ ?\(\d+:\d+\)$/, "");
  const end = place(source, source.trimEnd().length);
  const early = at && (at.line > end.line || (at.line === end.line && at.column >= end.column));
  return new Problem(plainSyntax(words, early), at?.line, at?.column);
}

/** What the parsers say, in a reader's words. */
function plainSyntax(words: string, early = false): string {
  if (/^Export '.+' is not defined/.test(words)) return exported;
  if (/Unterminated string/i.test(words)) return "A text in quotes isn't closed on its line.";
  if (/has already been declared/.test(words))
    return `${words} in this cell; give one of the two another name.`;
  if (early || /Unterminated template/i.test(words))
    return "The code ends too early: a value, a bracket or a quote is missing.";
  return `${words}: the code can't be read from here on.`;
}
