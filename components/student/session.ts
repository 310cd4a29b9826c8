import { batch, createSignal, onCleanup } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { Assignment } from "../../classroom/assignment.ts";
import type { Answer, Exercise } from "../../classroom/exercise.ts";
import { handInContent } from "../../classroom/hand-in.ts";
import { type CodeJudge, judgeAnswer } from "../../classroom/judge-answer.ts";
import type { Kept, Key } from "../../classroom/kept.ts";
import { studentKey } from "../../classroom/seed.ts";
import {
  type AnswerRecord,
  type Student,
  seedOf,
  triesLeft,
  untouched,
  type Work,
} from "../../classroom/student-work.ts";
import { type Submission, sealSubmission } from "../../classroom/submission.ts";

export interface SessionOptions {
  readonly kept: Kept;
  readonly assignment: Assignment;
  readonly digest: string;
  readonly student: Student;
  readonly exercises: ReadonlyMap<string, Exercise>;
  /** The judge of code; rejects where it could not be loaded. */
  codeJudge(): Promise<CodeJudge>;
}

// What is typed is kept as soon as the hand rests, and when the page is left.
const REST = 300;
// Longer than this without a key or a click, and somebody is elsewhere. Seconds.
const PAUSE = 90;
const mostAttempts = 1000;

/** A student's work on an assignment: kept in the browser as it is done, also with a second tab at it. */
export function workSession({ kept, assignment, digest, student, exercises, codeJudge }: SessionOptions) {
  const who = studentKey(student.number);
  const workKey = ["work", digest, who];
  const answerKey = (id: string) => ["answer", digest, who, id];
  const seed = seedOf(assignment, student);

  const [work, setWork] = createSignal<Work>({ student, started: new Date().toISOString(), handedIn: [] });
  const [records, setRecords] = createStore<Record<string, AnswerRecord>>({});
  const [judging, setJudging] = createSignal("");
  const [lasting, setLasting] = createSignal(kept.lasting);
  const unsaved = new Map<string, ReturnType<typeof setTimeout>>();
  const record = (id: string): AnswerRecord => records[id] ?? untouched;

  const ready = load();
  onCleanup(kept.listen(hear));
  const leave = () => void saveAll();
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  onCleanup(() => {
    removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", leave);
    leave();
  });

  async function load(): Promise<void> {
    const found = await Promise.all(
      assignment.exercises.map(({ id }) => kept.get<AnswerRecord>(answerKey(id))),
    );
    const begun = await kept.change<Work>(workKey, (old) => ({ ...(old ?? work()), student }));
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
    if (key[0] === "work") setWork((await kept.get<Work>(workKey)) ?? work());
    if (key[0] === "answer" && id && !unsaved.has(id)) put(id, await kept.get<AnswerRecord>(answerKey(id)));
  }

  const put = (id: string, value: AnswerRecord = untouched) => setRecords(id, reconcile({ ...value }));

  function answer(id: string, value: Answer): void {
    put(id, { ...record(id), answer: value });
    clearTimeout(unsaved.get(id));
    unsaved.set(
      id,
      setTimeout(() => void save(id), REST),
    );
  }

  async function save(id: string): Promise<void> {
    clearTimeout(unsaved.get(id));
    unsaved.delete(id);
    const { answer: value, seconds } = record(id);
    const now = await kept.change<AnswerRecord>(answerKey(id), (old = untouched) => {
      return { ...old, answer: value, seconds: Math.max(old.seconds, seconds) };
    });
    setLasting(kept.lasting);
    if (!unsaved.has(id)) put(id, { ...now, answer: record(id).answer });
  }

  const saveAll = () => Promise.all([...unsaved.keys()].map(save));

  async function judged(id: string, value: Answer) {
    const exercise = exercises.get(id);
    if (!exercise) return undefined;
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
      put(id, { ...now, answer: record(id).answer });
    } finally {
      setJudging("");
    }
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
      new Map(Object.entries(records)),
      exercises,
      Date.now(),
    );
    const submission = await sealSubmission(content);
    const { handedIn: at, receipt } = submission;
    setWork(
      await kept.change<Work>(workKey, (old = work()) => ({
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
    mayCheck: (id: string) => {
      const assigned = assignment.exercises.find((one) => one.id === id);
      return assigned !== undefined && triesLeft(assigned, record(id)) !== 0;
    },
    async forget(): Promise<void> {
      for (const timer of unsaved.values()) clearTimeout(timer);
      unsaved.clear();
      await kept.remove(["answer", digest, who]);
      await kept.remove(workKey);
    },
  };
}

const starterOf = (exercise: Exercise | undefined) => (exercise?.kind === "code" ? exercise.starter : "");

export type WorkSession = ReturnType<typeof workSession>;
