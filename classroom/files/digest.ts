import { type Assignment, assignmentFormat } from "./assignment.ts";
import { toBase64Url } from "./base64url.ts";
import { decodeFormat } from "./format.ts";
import type { Submission } from "./submission.ts";

/** JSON in one way only: names in order, no spaces. Two values give the same text where they are the same. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
}

/** What a submission names its assignment by: other exercises, points or times have another digest. */
export async function assignmentDigest(assignment: Assignment): Promise<string> {
  return toBase64Url(await sha256(canonicalJson(decodeFormat(assignmentFormat, assignment))));
}

/**
 * Twelve letters and digits for the student to keep, such as "7K4M-2QXR-9D0T". They follow from all that is in the
 * submission: whoever has them can show later that a file is the one that was handed in, and nothing more.
 */
export async function receiptOf(submission: Omit<Submission, "receipt">): Promise<string> {
  const { receipt: _, ...content } = submission as Submission;
  const bytes = await sha256(canonicalJson(content));
  // Crockford's alphabet: no I, L, O and U, which are misread.
  const letters = Array.from(bytes.subarray(0, 12), (byte) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 32]);
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join("")).join("-");
}

/** The SHA-256 of a text or of bytes in hexadecimal digits, as other programs print it. */
export async function sha256Hex(content: string | Uint8Array): Promise<string> {
  return Array.from(await sha256(content), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function sha256(content: string | Uint8Array): Promise<Uint8Array> {
  if (!globalThis.crypto?.subtle)
    throw new Error("This page can't compute digests here: open the book over https or from localhost");
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
}
