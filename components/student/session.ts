import { batch, createSignal, onCleanup } from "solid-js";
import type { Answer, Exercise, Verdict } from "../../classroom/exercises/exercise.ts";
import { type CodeJudge, judgeAnswer } from "../../classroom/exercises/judge-answer.ts";
import { parametersFor, plainNumber } from "../../classroom/exercises/seed.ts";
import type { Assignment } from "../../classroom/files/assignment.ts";
import { handInContent } from "../../classroom/files/hand-in.ts";
import {
  type AnswerRecord,
  type Student,
  seedOf,
  untouched,
  type Work,
} from "../../classroom/files/student-work.ts";
import { type Submission, sealSubmission } from "../../classroom/files/submission.ts";
import type { Kept, Key } from "../../classroom/progress/kept.ts";
import type { Away } from "../chapter-exercise/away.ts";
import { dropAside, putAside, takeAside } from "./aside.ts";

export interface SessionOptions {
  readonly kept: Kept;
  readonly assignment: Assignment;
  readonly digest: string;
  readonly student: Student;
  readonly exercises: ReadonlyMap<string, Exercise>;
  /** Judges goals, which takes seconds. */
  away(): Promise<Away>;
  /** The judge of code; rejects where it could not be loaded. */
  codeJudge(): Promise<CodeJudge>;
}

// Longer than this without a key or a click, and somebody is elsewhere. Seconds.
const PAUSE = 90;
const mostAttempts = 1000;

/** Where a student's work on an assignment is kept. */
export const workKey = (digest: string, { number }: Student): Key => ["work", digest, plainNumber(number)];

/** A student's work on an assignment: kept in the browser as it is done, also with a second tab at it. */
export function workSession({
  kept,
  assignment,
  digest,
  student,
  exercises,
  away,
  codeJudge,
}: SessionOptions) {
  const who = plainNumber(student.number);
  const place = workKey(digest, student);
  const aside = `assignments-aside/${digest}/${who}`;
  const answerKey = (id: string) => ["answer", digest, who, id];
  const seed = seedOf(assignment, student);

  const [work, setWork] = createSignal<Work>({ student, started: new Date().toISOString(), handedIn: [] });
  const records = new Map(assignment.exercises.map(({ id }) => [id, createSignal<AnswerRecord>(untouched)]));
  const [judging, setJudging] = createSignal("");
  const [lasting, setLasting] = createSignal(kept.lasting);
  // Exercises with something that isn't kept yet, and those that are being kept.
  const unsaved = new Set<string>();
  const saving = new Map<string, Promise<void>>();
  const record = (id: string): AnswerRecord => records.get(id)?.[0]() ?? untouched;
  const put = (id: string, value: AnswerRecord = untouched) => records.get(id)?.[1](value);

  /** Takes over what is kept by now, but for what has been done here since. */
  const take = (id: string, now: AnswerRecord) =>
    put(id, { ...now, answer: record(id).answer, seconds: Math.max(now.seconds, record(id).seconds) });

  const ready = load();
  onCleanup(kept.listen(hear));
  addEventListener("pagehide", leave);
  onCleanup(() => removeEventListener("pagehide", leave));

  /** A page that is left doesn't wait for the database: what is on its way there is put aside at once. */
  function leave(): void {
    const ids = [...unsaved, ...saving.keys()];
    if (ids.length > 0) putAside(aside, Object.fromEntries(ids.map((id) => [id, record(id).answer])));
  }

  async function load(): Promise<void> {
    for (const [id, value] of Object.entries(takeAside(aside)))
      await kept.change<AnswerRecord>(answerKey(id), (old = untouched) => ({ ...old, answer: value }));
    const found = await Promise.all(
      assignment.exercises.map(({ id }) => kept.get<AnswerRecord>(answerKey(id))),
    );
    const begun = await kept.change<Work>(place, (old) => ({ ...(old ?? work()), student }));
    batch(() => {
      for (const [i, { id }] of assignment.exercises.entries()) if (found[i]) put(id, found[i]);
      setWork(begun);
      setLasting(kept.lasting);
    });
  }

  /** Another tab has changed something. What is being typed here stays. */
  async function hear(key: Key): Promise<void> {
    if (key[1] !== digest || key[2] !== who) return;
    const id = key[3];
    if (key[0] === "work") setWork((await kept.get<Work>(place)) ?? work());
    if (key[0] === "answer" && id && !saving.has(id)) put(id, await kept.get<AnswerRecord>(answerKey(id)));
  }

  function answer(id: string, value: Answer): void {
    put(id, { ...record(id), answer: value });
    void save(id);
  }

  /** Keeps an answer as it stands; what is typed while that goes on is kept after it. */
  function save(id: string): Promise<void> {
    unsaved.add(id);
    const running = saving.get(id) ?? keep(id).finally(() => saving.delete(id));
    saving.set(id, running);
    return running;
  }

  async function keep(id: string): Promise<void> {
    while (unsaved.delete(id)) {
      const { answer: value, seconds } = record(id);
      const now = await kept.change<AnswerRecord>(answerKey(id), (old = untouched) => {
        return { ...old, answer: value, seconds: Math.max(old.seconds, seconds) };
      });
      take(id, now);
    }
    dropAside(aside);
    setLasting(kept.lasting);
  }

  const saveAll = () => Promise.all(saving.values());

  async function judged(id: string, value: Answer) {
    const exercise = exercises.get(id);
    if (!exercise) return undefined;
    if (exercise.kind === "goal") return (await away()).judge(id, seed, value);
    return judgeAnswer(exercise, seed, value, {
      code: exercise.kind === "code" ? await codeJudge() : undefined,
    });
  }

  /** Judges an answer as it stands. It is kept before anything is run, and the try is counted if it was an answer. */
  async function check(id: string): Promise<void> {
    const exercise = exercises.get(id);
    if (!exercise || judging()) return;
    const value = record(id).answer ?? (exercise.kind === "code" ? exercise.starter : "");
    setJudging(id);
    try {
      await save(id);
      const verdict = await judged(id, value);
      if (!verdict) return;
      const counts = verdict.status !== "invalid" && assignment.feedback === "at-once";
      const attempt = { at: new Date().toISOString(), answer: value };
      const now = await kept.change<AnswerRecord>(answerKey(id), (old = untouched) => ({
        ...old,
        attempts: counts ? [...old.attempts, attempt].slice(-mostAttempts) : old.attempts,
        verdict,
        judged: JSON.stringify(value),
      }));
      take(id, now);
    } finally {
      setJudging("");
    }
  }

  /** What code gives in the examples, which its reader knows, where nothing else is to be told. */
  async function runExamples(id: string): Promise<Verdict | undefined> {
    const exercise = exercises.get(id);
    if (exercise?.kind !== "code") return undefined;
    await save(id);
    const code = String(record(id).answer ?? exercise.starter);
    return (await codeJudge())(exercise, parametersFor(exercise, seed), code, { seed, examplesOnly: true });
  }

  /** Judges all answers that nothing has been said of, one after the other. */
  async function judgeAll(): Promise<void> {
    for (const { id } of assignment.exercises) {
      const { answer: value, judged: of } = record(id);
      if (value !== undefined && of !== JSON.stringify(value)) await check(id);
    }
  }

  /** Makes the submission as it stands and writes down that it was handed in. */
  async function handIn(): Promise<Submission> {
    await saveAll();
    const content = handInContent(
      assignment,
      digest,
      work(),
      new Map([...records].map(([id, [get]]) => [id, get()])),
      exercises,
      Date.now(),
    );
    const submission = await sealSubmission(content);
    const { handedIn: at, receipt } = submission;
    setWork(
      await kept.change<Work>(place, (old = work()) => ({
        ...old,
        handedIn: [...old.handedIn, { at, receipt }],
      })),
    );
    return submission;
  }

  // Time counts from one key or click in an exercise to the next.
  let last: { id: string; at: number } | undefined;
  function touch(id: string): void {
    const at = performance.now();
    const passed = last ? (at - last.at) / 1000 : 0;
    if (last?.id === id && passed < PAUSE) put(id, { ...record(id), seconds: record(id).seconds + passed });
    last = { id, at };
  }

  return {
    ready,
    seed,
    work,
    record,
    answer,
    check,
    judgeAll,
    runExamples,
    handIn,
    touch,
    /** The exercise that is being judged. */
    judging,
    /** Whether all this outlasts the page. */
    lasting,
    /** What was said of the answer as it stands. */
    verdict: (id: string) => {
      const { answer: value, verdict, judged: of } = record(id);
      return verdict && of === JSON.stringify(value ?? starterOf(exercises.get(id))) ? verdict : null;
    },
    async forget(): Promise<void> {
      await saveAll();
      await kept.remove(["answer", digest, who]);
      await kept.remove(place);
      await kept.remove(["student"]);
    },
  };
}

const starterOf = (exercise: Exercise | undefined) => (exercise?.kind === "code" ? exercise.starter : "");

export type WorkSession = ReturnType<typeof workSession>;
