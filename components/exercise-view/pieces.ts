import { plainTex } from "../parts/tex-tree.ts";

export interface Piece {
  readonly kind: "text" | "tex" | "code";
  readonly text: string;
}

/** A sentence in its pieces: text, TeX between dollars, code between backticks. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [, tex, code, text] of sentence.matchAll(/\$([^$]+)\$|`([^`]+)`|([^$`]+|[$`])/g)) {
    if (tex !== undefined) pieces.push(isTex(tex) ? { kind: "tex", text: tex } : { kind: "code", text: tex });
    else pieces.push(code === undefined ? { kind: "text", text } : { kind: "code", text: code });
  }
  return pieces;
}

/** A formula that the part for changing formulas can't set is shown as it was written, rather than the page failing. */
function isTex(tex: string): boolean {
  try {
    plainTex(tex);
    return true;
  } catch {
    return false;
  }
}

/** A sentence without its marks, for what holds plain text only. */
export const plainSentence = (sentence: string): string =>
  piecesOf(sentence)
    .map(({ kind, text }) => (kind === "tex" ? plainTex(text) : text))
    .join("");
