import type { Result, Unit } from "../unit.ts";

/** What the page says to the worker in the sandbox. */
export type ToWorker =
  | { type: "update"; units: Unit[]; watch: string[]; rerun?: string }
  | { type: "module"; name: string; source: string | null }
  | { type: "ping" };

/** What the worker answers. The page takes it for text and numbers, never for code. */
export type FromWorker =
  | { type: "running"; id: string }
  | { type: "done"; id: string; result: Result }
  | { type: "need"; name: string }
  | { type: "pong" };
