/** Rows and columns. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** One thing of a chain: a shape, with how it joins what stands before it. */
export interface Link {
  readonly shape: Shape;
  /** How it was meant, "4 × 3" or "(4 × 3)ᵀ". */
  readonly text: string;
  /** Nothing for the first. */
  readonly join: "times" | "plus" | null;
}

/** What becomes of two shapes that meet. */
export interface Joined {
  readonly fits: boolean;
  /** Why it fits, or why not, in a sentence. */
  readonly why: string;
  /** The shape that comes of it; null where it does not fit. */
  readonly result: Shape | null;
  /** Which link is the second of the two, or for a sum the first of the term that is added. */
  readonly at: number;
}

export const MOST_LINKS = 10;
const LARGEST = 1e6;

/** A shape as text: "4 × 3". */
export const shapeText = ({ rows, columns }: Shape) => `${rows} × ${columns}`;

const SHAPE = /^\(?\s*(\d+)\s*(?:[x×,]\s*(\d+)\s*)?\)?\s*(ᵀ|T|')?/i;

/**
 * Reads a chain such as "4x3 · 3x1 + 4x1": shapes, with T behind those that are transposed, joined by a product sign
 * (or a space) or by +. A lone number is a vector, which counts as a column. @throws Error that says what can't be read.
 */
export function readChain(text: string): Link[] {
  const links: Link[] = [];
  let rest = text.trim();
  if (rest === "") throw new Error("Nothing is typed here: give shapes, as in 4×3 · 3×1.");
  while (rest !== "") {
    const sign = links.length > 0 ? (/^[·*@.+]/.exec(rest)?.[0] ?? "") : "";
    rest = rest.slice(sign.length).trim();
    const [whole, rows, columns = "1", transposed] = SHAPE.exec(rest) ?? [];
    if (whole === undefined)
      throw new Error(`“${rest || sign}” is no shape: write rows × columns, as in 4×3.`);
    links.push({
      ...readShape(whole, Number(rows), Number(columns), transposed !== undefined),
      join: joinOf(links, sign),
    });
    rest = rest.slice(whole.length).trim();
  }
  if (links.length > MOST_LINKS)
    throw new Error(`That is ${links.length} shapes; ${MOST_LINKS} can be shown.`);
  return links;
}

const joinOf = (before: readonly Link[], sign: string) =>
  before.length === 0 ? null : sign === "+" ? "plus" : "times";

function readShape(typed: string, rows: number, columns: number, transposed: boolean): Omit<Link, "join"> {
  for (const size of [rows, columns]) {
    if (size < 1 || size > LARGEST)
      throw new Error(`“${typed.trim()}” is no shape: sizes run from 1 to 1,000,000.`);
  }
  const shape = { rows, columns };
  return transposed
    ? { shape: { rows: columns, columns: rows }, text: `(${shapeText(shape)})ᵀ` }
    : { shape, text: shapeText(shape) };
}

/** Goes through a chain, products before sums, from left to right; it ends where something does not fit. */
export function checkChain(links: readonly Link[]): { joins: readonly Joined[]; result: Shape | null } {
  const joins: Joined[] = [];
  const join = (joined: Joined): Shape | null => {
    joins.push(joined);
    return joined.result;
  };
  let sum: Shape | null = null;
  for (const term of termsOf(links)) {
    let factors: Shape | null = links[term[0]].shape;
    for (const at of term.slice(1)) factors = factors && join({ ...product(factors, links[at].shape), at });
    if (!factors) return { joins, result: null };
    sum = sum ? join({ ...total(sum, factors), at: term[0] }) : factors;
    if (!sum) return { joins, result: null };
  }
  return { joins, result: sum };
}

// The links by index, in groups that are multiplied; the groups are added.
function termsOf(links: readonly Link[]): number[][] {
  const terms: number[][] = [];
  links.forEach(({ join }, at) => {
    if (join === "times") terms[terms.length - 1].push(at);
    else terms.push([at]);
  });
  return terms;
}

type Meeting = Omit<Joined, "at">;

function product(a: Shape, b: Shape): Meeting {
  const [left, right] = [shapeText(a), shapeText(b)];
  if (a.columns === b.rows) {
    const result = { rows: a.rows, columns: b.columns };
    const why = `${left} times ${right} fits: ${counted(a.columns, "column")}, ${counted(b.rows, "row")}. It gives ${shapeText(result)}.`;
    return { fits: true, result, why };
  }
  const why = `${left} times ${right} does not fit: the first has ${counted(a.columns, "column")}, the second ${counted(b.rows, "row")}.${mendedBy(a, b)}`;
  return { fits: false, result: null, why };
}

function mendedBy(a: Shape, b: Shape): string {
  if (a.columns === b.columns) return " With the second one turned, by a T or without it, it would.";
  if (a.rows === b.rows) return " With the first one turned, by a T or without it, it would.";
  return b.columns === a.rows ? " The other way round it would." : "";
}

function total(a: Shape, b: Shape): Meeting {
  const [left, right] = [shapeText(a), shapeText(b)];
  if (a.rows === b.rows && a.columns === b.columns)
    return { fits: true, result: a, why: `${left} plus ${right} fits: the shapes are equal.` };
  if (b.rows === 1 && b.columns === a.columns)
    return {
      fits: true,
      result: a,
      why: `${left} plus ${right}: libraries add the one row to each of the ${a.rows} rows.`,
    };
  return {
    fits: false,
    result: null,
    why: `${left} plus ${right} does not fit: only equal shapes can be added, or one row to every row.`,
  };
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
