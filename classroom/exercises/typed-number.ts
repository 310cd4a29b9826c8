/** A number that someone typed. */
export interface TypedNumber {
  readonly value: number;
  /** What one more in its last digit would add: 0.01 for "2.50", 0 for a fraction, which is exact. */
  readonly step: number;
}

/** Longer than any number that someone types; what follows would be no number but an attack. */
const longest = 80;

const accepted = "write it like 0.25, −3, 1/3 or 2 × 10^−4";

/**
 * Reads a number as people type it: with a hyphen or a true minus, a decimal point or comma, thousands set apart, as a
 * fraction, in powers of ten, with "z =" before it. Where it can't be read, says in a sentence how to write it.
 */
export function readTypedNumber(text: unknown): TypedNumber | { readonly problem: string } {
  if (typeof text !== "string") return { problem: `A number is asked for: ${accepted}.` };
  const plain = plainly(text);
  if (plain === "") return { problem: `Nothing is typed here: ${accepted}.` };
  const read =
    plain.length > longest ? null : (readPower(plain) ?? readFraction(plain) ?? readDecimal(plain));
  if (typeof read === "string") return { problem: read };
  if (!read) return { problem: `“${shortened(text)}” can’t be read as a number: ${accepted}.` };
  if (!Number.isFinite(read.value))
    return { problem: `“${shortened(text)}” is no finite number: ${accepted}.` };
  // Minus zero is zero.
  return { value: read.value + 0, step: read.step };
}

/** What reading gives: a number, a sentence that says what is wrong with it, or null where it is of another form. */
type Read = TypedNumber | string | null;

/** The same in ASCII, as far as it goes, without a name before it and without blanks around it. */
function plainly(text: string): string {
  return text
    .slice(0, 4 * longest)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/10\s*([⁺⁻]?[⁰¹²³⁴-⁹]+)/g, (_, power: string) => `10^${[...power].map(lowered).join("")}`)
    .replace(
      /^(\s*[-−–]?\s*)([¼-¾⅐-⅞])\s*$/,
      (_, sign: string, part: string) => sign + part.normalize("NFKC"),
    )
    .replace(/[−–—‒‑﹣]/g, "-")
    .replace(/[×·⋅∙]/g, "*")
    .replace(/[⁄∕÷]/g, "/")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:\p{L}[\p{L}\p{N}_]* ?)?[=≈~] ?/u, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
}

const lowered = (digit: string) => (digit === "⁻" ? "-" : digit === "⁺" ? "" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit));

function readPower(text: string): Read {
  const match = /^(?:(.*[\d.,]) ?[*xX] ?|([+-] ?)?)10 ?(?:\^|\*\*) ?[({]? ?([+-]? ?\d{1,4}) ?[)}]?$/.exec(
    text,
  );
  if (!match) return null;
  const [, mantissa, sign = "", power] = match;
  if (/e/i.test(mantissa ?? "")) return null;
  return readDecimal(`${mantissa ?? `${sign}1`}e${power.replaceAll(" ", "")}`);
}

function readFraction(text: string): Read {
  const parts = text.split("/");
  if (parts.length !== 2) return null;
  const [over, under] = parts.map((part) => readDecimal(part.trim()));
  if (!over || !under || typeof over === "string" || typeof under === "string") return null;
  if (under.value === 0) return "Nothing can be divided by 0: look at the fraction again.";
  return { value: over.value / under.value, step: 0 };
}

function readDecimal(text: string): Read {
  const [, sign, body, power = "0"] = /^([+-]?) ?([\d., '’]*\d[.,]?)(?:e([+-]?\d{1,4}))?$/i.exec(text) ?? [];
  if (body === undefined) return null;
  const digits = withPoint(body);
  if (digits === null || digits.length > 1) return digits && ambiguous(body, digits);
  const decimals = /\.(\d*)$/.exec(digits[0])?.[1].length ?? 0;
  return { value: Number(`${sign}${digits[0]}e${power}`), step: 10 ** (Number(power) - decimals) };
}

/** Digits with a decimal point and nothing else; two readings where they may be meant either way, null where none. */
function withPoint(body: string): string[] | null {
  if (/^\d*\.?\d*$/.test(body)) return [body];
  // 12 345,6 and 12'345.6
  if (/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/.test(body))
    return [body.replace(/[ '’]/g, "").replace(",", ".")];
  // 12,345 is one number in England and another in France; 0,345 is not.
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return [body.replace(",", "."), body.replace(",", "")];
  if (/^\d*,\d*$/.test(body)) return [body.replace(",", ".")];
  // 12,345.6 and 1,234,567
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(body)) return [body.replaceAll(",", "")];
  // 12.345,6 and 1.234.567
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/.test(body)) return [body.replaceAll(".", "").replace(",", ".")];
  return null;
}

const ambiguous = (body: string, [one, other]: string[]) =>
  `“${body}” may mean ${one} or ${other}: write it one of these ways.`;

const shortened = (text: string) => (text.trim().length > 30 ? `${text.trim().slice(0, 30)}…` : text.trim());
