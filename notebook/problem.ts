/** Something wrong with a chapter or a cell, at a line and column that both count from 1. */
export class Problem extends Error {
  override name = "Problem";
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}
