import { FormatError } from "../files/format.ts";
import type { CsvTable } from "./csv.ts";
import { numberIn } from "./gradebook.ts";
import { moodleTime } from "./moodle-time.ts";

/** Where in a Moodle grading worksheet things stand; −1 where it does not have them. */
export interface MoodleColumns {
  readonly identifier: number;
  readonly grade: number;
  /** The maximum grade. */
  readonly most: number;
  readonly name: number;
  readonly email: number;
  /** The school's number of a student, where the site shows it. */
  readonly number: number;
  readonly changeable: number;
  /** When the submission was last modified. */
  readonly submitted: number;
  readonly comments: number;
}

const titles: Readonly<Record<keyof MoodleColumns, RegExp>> = {
  identifier: /^(identifier|identifi(cador|ant|cativo)|id)$/,
  grade: /^(grade|bewertung|note|calificación|nota|valutazione|cijfer|betyg)$/,
  most: /^(maximum grade|maximalbewertung|höchstbewertung|note maximale|calificación máxima|(nota|avaliação) máxima|valutazione massima|maximaal cijfer|maximalt betyg)$/,
  name: /^(full name|vollständiger name|nom complet|nombre completo|nome completo|volledige naam|fullständigt namn)$/,
  email:
    /^(email address|e-mail-adresse|adresse de courriel|dirección de correo|endereço de e-?mail|indirizzo email|e-mailadres|e-postadress)$/,
  number:
    /^(id number|idnumber|username|student (id|number)|id-nummer|matrikelnummer|anmeldename|numéro d.identification|número de id)$/,
  changeable: /^(grade can be changed|bewertung kann geändert werden|la note peut être modifiée)$/,
  submitted:
    /^(last modified \(submission\)|zuletzt geändert \(abgabe\)|última modificación \(entrega\)|última modificação \((submissão|envio)\)|ultima modifica \(consegna\)|dernière modification \(travail remis\))$/,
  comments:
    /feedback comments|feedback als kommentar|comments?$|kommentare?$|commentaires?$|comentarios?|commenti|opmerking/,
};

/**
 * Finds the columns by their titles, and where a site speaks another language by what is in them: the identifier is a
 * word and a number, the maximum grade the same number in all rows, with the grade before it (mod/assign/gradingtable.php).
 * @param wanted the title of the column for grades @throws FormatError where there are none for identifiers and grades
 */
export function moodleColumns(table: CsvTable, wanted?: string): MoodleColumns {
  const heads = table.rows[0]?.cells.map(({ value }) => value.trim()) ?? [];
  const titled = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head.toLowerCase()));
  const rows = table.rows.slice(1).filter(({ cells }) => cells.length > 1);
  const column = (place: number) =>
    rows.flatMap(({ cells }) => (cells[place]?.value.trim() ? [cells[place].value.trim()] : []));
  const filledWith = (fits: (value: string, all: readonly string[]) => boolean, from = 0) =>
    heads.findIndex((_, place) => {
      if (place < from) return false;
      const values = column(place);
      return rows.length > 0 && values.length === rows.length && values.every((value) => fits(value, values));
    });
  const orElse = (place: number, other: () => number) => (place >= 0 ? place : other());
  const prefix = (value: string) => value.replace(/\s*\d+$/, "");

  const identifier = orElse(titled(titles.identifier), () =>
    filledWith((value, [first]) => /^\D+\d+$/.test(value) && prefix(value) === prefix(first)),
  );
  const named = titled(titles.grade);
  // Before it there may be grades that are all alike, 0.00 for instance.
  const most = orElse(titled(titles.most), () =>
    filledWith((value, [first]) => numberIn(value) !== null && value === first, named < 0 ? 2 : named + 1),
  );
  const grade = wanted === undefined ? orElse(named, () => most - 1) : heads.indexOf(wanted.trim());
  const all = heads.map((head) => `"${head}"`).join(", ");
  if (wanted !== undefined && grade < 0)
    throw new FormatError(`The Moodle worksheet has no column "${wanted}"; there are: ${all}`);
  if (identifier < 0 || grade < 0)
    throw new FormatError(
      `This is no grading worksheet of Moodle: no column for ${identifier < 0 ? "identifiers" : "grades"} is among ${all || "its titles"}`,
    );
  return {
    identifier,
    grade,
    most,
    name: orElse(titled(titles.name), () => (identifier === 0 && heads.length > 1 ? 1 : -1)),
    email: orElse(titled(titles.email), () => filledWith((value) => /^[^\s@]+@[^\s@]+$/.test(value))),
    number: titled(titles.number),
    changeable: titled(titles.changeable),
    submitted: orElse(titled(titles.submitted), () =>
      filledWith((value) => value === "-" || moodleTime(value, "UTC") !== null, grade + 1),
    ),
    comments: titled(titles.comments),
  };
}
