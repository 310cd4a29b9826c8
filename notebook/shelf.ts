import { inspect, mostMarkup, type Shown } from "./inspect.ts";

const mostValues = 100;
/** What one cell may give the page to draw, in characters of markup: two drawings of the largest size. */
const mostSize = 2 * mostMarkup;

/** What a cell shows, up to what a page can bear; the last place then says that there was more. */
export class Shelf {
  readonly shown: Shown[] = [];
  #room = mostSize;
  #full = false;

  /** Puts a value on the shelf; false where nothing is to be seen of it. */
  add(value: unknown): boolean {
    if (this.#full) return false;
    const shown = inspect(value);
    this.#room -= sizeOf(shown);
    this.#full = this.shown.length === mostValues || this.#room < 0;
    this.shown.push(this.#full ? tooMany : shown);
    return true;
  }
}

const tooMany: Shown = {
  kind: "value",
  text: `… the rest isn't shown: a cell shows at most ${mostValues} values, and ${mostSize / 1000} KB of drawings and tables`,
};

/** About how long a value is as markup. */
function sizeOf(shown: Shown): number {
  switch (shown.kind) {
    case "number":
      return 30;
    case "matrix":
      return 30 * shown.rows.length * (shown.rows[0]?.length ?? 0);
    case "table":
      return 30 * shown.rows.length * shown.columns.length;
    case "tex":
      return 50 * shown.tex.length;
    case "markup":
      return shown.markup.length;
    default:
      return shown.text.length;
  }
}
