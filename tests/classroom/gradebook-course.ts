import { someKey } from "./course.ts";
import { answers, handIn } from "./small-course.ts";

/** Who may stand in a gradebook; one name is a formula. */
export const roster = [
  { number: "S1001", name: "Ada Lovelace", email: "ada@example.org" },
  { number: "S1002", name: "Kurt Gödel", email: "kurt@example.org" },
  { number: "S1003", name: "Emmy Noether", email: "emmy@example.org" },
  { number: "S1004", name: "=HYPERLINK(1)", email: "x@example.org" },
];
/** The key of that roster. */
export const key = someKey({ roster });
export const bytes = (text: string) => new TextEncoder().encode(text);
/** With its mark. */
export const textOf = (file: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(file);

export const ada = await handIn("S1001", "Ada Lovelace");
export const kurt = await handIn("S1002", "Kurt Gödel", {
  answers: answers("S1002", { pick: [1], write: "no" }),
});
export const formula = await handIn("S1004", "=HYPERLINK(1)");
export const stranger = await handIn("S9", "Eve");
