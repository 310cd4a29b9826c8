import { deflateSync, strFromU8, strToU8 } from "fflate";
import { inflate } from "../reading/inflate.ts";
import { type Assignment, assignmentFormat } from "./assignment.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { decodeFormat, FormatError } from "./format.ts";

// What all assignments have in common need not stand in a link: it shortens links, and so QR codes, by half.
// Links that are out there were made with this very text: a change of it has to come with another parameter's name.
const dictionary = strToU8(
  '","opens":null,"due":"2026-10-25T23:59","feedback":"at-once""after-hand-in""none","order":"shuffled","numbers":"same"' +
    '"timeZone":"UTC""America/New_York""Asia/Shanghai""Europe/Berlin","introduction":"-backward-gradient-loss-perceptron' +
    '{"format":"assignment","version":1,"id":"week-1","title":"Week 1","language":"en","exercises":[{"id":"' +
    '","version":1,"points":1,"attempts":null},{"id":"","version":1,"points":2,"attempts":3}],' +
    '"order":"given","numbers":"each","seed":1,"opens":null,"due":null,"timeZone":"Europe/London",' +
    '"feedback":"after-due","book":"0.1.0"}',
);
const mostBytes = 400_000;

/** The address of the students' page with the whole assignment in its fragment; without a page, the fragment alone. */
export function assignmentLink(assignment: Assignment, page = ""): string {
  const text = JSON.stringify(decodeFormat(assignmentFormat, assignment));
  return `${page}#assignment=${toBase64Url(deflateSync(strToU8(text), { level: 9, dictionary }))}`;
}

/** Whether an address, or its fragment, claims to carry an assignment. */
export const carriesAssignment = (link: string): boolean => link.includes("#assignment=");

/** The assignment in an address or its fragment. @throws FormatError, in a sentence for people */
export function assignmentFromLink(link: string): Assignment {
  const code = /#assignment=([^&#\s]*)/.exec(link)?.[1];
  if (!code) throw new FormatError("This link carries no assignment");
  return decodeFormat(assignmentFormat, unpacked(code));
}

function unpacked(code: string): unknown {
  try {
    return JSON.parse(strFromU8(inflate(fromBase64Url(code), mostBytes, dictionary)));
  } catch {
    throw new FormatError("The assignment in this link is cut short or damaged: ask for the link once more");
  }
}
