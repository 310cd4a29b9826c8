import { type Assignment, readAssignment, writeAssignment } from "../../classroom/files/assignment.ts";
import { assignmentFromLink, carriesAssignment } from "../../classroom/files/assignment-link.ts";
import { assignmentDigest } from "../../classroom/files/digest.ts";
import { FormatError } from "../../classroom/files/format.ts";
import type { Opened } from "./opening.tsx";

/** Opens the assignment in a link, in its end, or in the text of a file. @throws FormatError, in a sentence for people */
export async function readGiven(text: string): Promise<Opened> {
  const assignment = assignmentIn(text);
  return { assignment, digest: await assignmentDigest(assignment), text: writeAssignment(assignment) };
}

function assignmentIn(text: string): Assignment {
  const given = text.trim();
  if (carriesAssignment(given)) return assignmentFromLink(given);
  if (/^(https?:|www\.|\/)\S*$/i.test(given))
    throw new FormatError("This link carries no assignment: copy the whole link, up to its last letter");
  return readAssignment(text);
}
