import type { Assignment } from "../files/assignment.ts";
import type { Key, Student } from "../files/key.ts";
import type { HandedIn, Problem } from "./read-files.ts";
import { plainNumber, sameName } from "./read-origin.ts";
import { schoolOrderOf } from "./school-order.ts";

/** What one student handed in: the newest of it, which is graded, and what it replaced. */
export interface Work {
  /** As the roster writes it; as the file does where it is not in the roster. */
  readonly student: Student;
  /**
   * Counted: the student's. Unlisted: of nobody in the roster. Disputed: under a number that the school system's account
   * does not seem to own; it is graded but counts for nobody until the instructor has decided.
   */
  readonly standing: "counted" | "unlisted" | "disputed";
  readonly newest: HandedIn;
  /** When it was handed in, in milliseconds, and whose clock says so. */
  readonly at: number;
  readonly clock: "school" | "file";
  readonly replaced: readonly { readonly path: string; readonly at: string }[];
  readonly notes: readonly string[];
}

export interface HandIns {
  /** The roster's first, in its order, then others by number. */
  readonly works: readonly Work[];
  /** Who is in the roster and handed in nothing that counts. */
  readonly missing: readonly Student[];
  readonly problems: readonly Problem[];
}

/** Moments at which a school system took submissions, in milliseconds, by `accountKey`. */
export type SchoolTimes = ReadonlyMap<string, number>;

/** An account of a school system, by a name of its own. */
export const accountKey = (system: "moodle" | "canvas", account: string): string => `${system}:${account}`;

/** Sorts what was handed in by students, whoever the files say they are: in the end, by the school system's accounts. */
export function sortHandIns(
  assignment: Assignment,
  key: Key,
  handedIn: readonly HandedIn[],
  schoolTimes: SchoolTimes = new Map(),
): HandIns {
  const isOurs = ({ submission }: HandedIn) => submission.assignment.id === assignment.id;
  const ours = handedIn.filter(isOurs);
  const strays = handedIn.filter((one) => !isOurs(one));
  const people = [...grouped(ours, identityOf).values()].map((files) => newestOf(files, schoolTimes));
  const byNumber = grouped(people, ({ newest }) => plainNumber(newest.submission.student.number));
  const roster = new Map(key.roster.map((student) => [plainNumber(student.number), student]));
  const shared = sharedNames(people);
  const works = [...byNumber].flatMap(([number, claims]) => decide(claims, roster.get(number), key, shared));
  const counted = new Set(works.filter(isCounted).map(({ student }) => plainNumber(student.number)));
  return {
    works: works.sort(inOrderOf(key)),
    missing: key.roster.filter(({ number }) => !counted.has(plainNumber(number))),
    problems: strays.map(({ path, submission }) => ({
      path,
      sentence: `This is for the assignment "${submission.assignment.id}", not for "${assignment.id}"`,
    })),
  };
}

const isCounted = ({ standing }: Work): boolean => standing === "counted";

/** The school system's account, where there is one: what a file says of itself can be forged. */
function identityOf({ origin, submission }: HandedIn): string {
  return origin.system && origin.account
    ? accountKey(origin.system, origin.account)
    : `number:${plainNumber(submission.student.number)}`;
}

type Person = Omit<Work, "student" | "standing">;

function newestOf(files: readonly HandedIn[], schoolTimes: SchoolTimes): Person {
  const schoolOrder = schoolOrderOf(files);
  const newestFirst = files
    .map((file) => ({ file, at: Date.parse(file.submission.handedIn) }))
    .sort((a, b) => schoolOrder(b.file, a.file) || b.at - a.at || compare(b.file.path, a.file.path));
  const [{ file: newest, at }, ...rest] = newestFirst;
  const schoolTime = schoolTimes.get(identityOf(newest));
  return {
    newest,
    at: schoolTime ?? at,
    clock: schoolTime === undefined ? "file" : "school",
    replaced: rest.map(({ file }) => ({ path: file.path, at: file.submission.handedIn })),
    notes: [...newest.notes, ...changesAmong(files)],
  };
}

function changesAmong(files: readonly HandedIn[]): string[] {
  const names = [...new Set(files.map(({ submission }) => submission.student.name))].sort();
  const numbers = [...new Set(files.map(({ submission }) => submission.student.number))].sort();
  return [
    ...(names.length > 1 ? [`Handed in under different names: ${names.slice(0, 5).join("; ")}`] : []),
    ...(numbers.length > 1 ? [`Handed in under different numbers: ${numbers.slice(0, 5).join("; ")}`] : []),
  ];
}

/** Names that several accounts have, such as "Participant" where graders are not to know who it is. */
function sharedNames(people: readonly Person[]): ReadonlySet<string> {
  const names = people.flatMap(({ newest }) => newest.origin.name ?? []);
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

/** Whose each of the works is that came under one number. */
function decide(
  claims: readonly Person[],
  listed: Student | undefined,
  { roster }: Key,
  shared: ReadonlySet<string>,
): Work[] {
  const named = ({ newest: { origin } }: Person) =>
    origin.name !== undefined && !shared.has(origin.name) ? origin.name : undefined;
  const fits = (claim: Person) => {
    const name = named(claim);
    return name !== undefined && sameName(name, (listed ?? claim.newest.submission.student).name);
  };
  const another = (claim: Person) => {
    const name = named(claim);
    return name !== undefined && !fits(claim)
      ? roster.find((student) => sameName(name, student.name))
      : undefined;
  };
  const fitting = claims.filter(fits);
  const owner =
    claims.length === 1 && !another(claims[0]) ? claims[0] : fitting.length === 1 ? fitting[0] : undefined;
  return claims.map((claim): Work => {
    const { student } = claim.newest.submission;
    if (claim !== owner)
      return {
        ...claim,
        student,
        standing: "disputed",
        notes: [...claim.notes, dispute(claim, listed, another(claim))],
      };
    if (!listed) return { ...claim, student, standing: roster.length > 0 ? "unlisted" : "counted" };
    return {
      ...claim,
      student: listed,
      standing: "counted",
      notes: [...claim.notes, ...renamed(claim, listed, named(claim))],
    };
  });
}

function dispute({ newest }: Person, listed: Student | undefined, owner: Student | undefined): string {
  const { origin, submission } = newest;
  const number = `the number ${submission.student.number}`;
  const whose = listed ? `${number}, which is ${listed.name}'s` : number;
  const account = origin.name ? `the account of ${origin.name}` : "another account";
  const from = origin.account ? account : "nowhere in the school system";
  return `It came from ${from} under ${whose}${owner ? ` and not ${owner.number}` : ""}: it counts for nobody until you decide`;
}

function renamed({ newest }: Person, listed: Student, account: string | undefined): string[] {
  const inFile = newest.submission.student.name;
  const notes: string[] = [];
  if (!sameName(inFile, listed.name))
    notes.push(`The file gives the name ${inFile}, the roster ${listed.name}`);
  if (account !== undefined && !sameName(account, listed.name))
    notes.push(`The school system gives the name ${account}, the roster ${listed.name}`);
  return notes;
}

function inOrderOf({ roster }: Key): (a: Work, b: Work) => number {
  const places = new Map(roster.map(({ number }, place) => [plainNumber(number), place]));
  const place = ({ student }: Work) => places.get(plainNumber(student.number)) ?? roster.length;
  return (a, b) =>
    Number(isCounted(b)) - Number(isCounted(a)) ||
    place(a) - place(b) ||
    compare(plainNumber(a.student.number), plainNumber(b.student.number)) ||
    compare(a.newest.path, b.newest.path);
}

function grouped<T>(items: readonly T[], name: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group) group.push(item);
    else groups.set(name(item), [item]);
  }
  return groups;
}

/** In one order on all machines, whatever language they speak. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
