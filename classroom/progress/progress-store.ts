import { type DBSchema, openDB } from "idb";
import { after, merged, ofVersion, type Progress, type Step, untouched } from "./progress.ts";
import { decodeProgress } from "./progress-file.ts";
import { storeName } from "./progress-names.ts";

/** A reader's progress as the browser keeps it, for all exercises of the book. */
export interface ProgressStore {
  get(exercise: string): Promise<Progress | undefined>;
  all(): Promise<readonly Progress[]>;
  /**
   * Takes a step from what is kept, whichever tab has put it there, and keeps what comes of it. Rejects where it can't
   * be kept.
   */
  take(exercise: string, version: number, step: Step): Promise<Progress>;
  /** Merges progress from elsewhere into what is kept. */
  merge(others: readonly Progress[]): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
  /** Tells of changes by this page and by other tabs: the new progress, or null where all was forgotten or merged. */
  listen(listener: (change: Progress | null) => void): () => void;
  close(): void;
}

interface Schema extends DBSchema {
  progress: { key: string; value: Progress };
}

/** Opens the reader's progress. Rejects where the browser keeps nothing for this page. */
export async function openProgressStore(): Promise<ProgressStore> {
  const database = await openDB<Schema>(storeName, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("progress", { keyPath: "exercise" }),
    // A later edition of the book in another tab has to be let change it.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(storeName);
  const listeners = new Set<(change: Progress | null) => void>();
  const hear = ({ data }: MessageEvent) => tell(data === null ? null : (sound(data) ?? null));
  channel?.addEventListener("message", hear);

  function tell(change: Progress | null): void {
    for (const listener of listeners) listener(change);
  }

  function announce(change: Progress | null): void {
    tell(change);
    channel?.postMessage(change);
  }

  /** Writes within one transaction what comes of what it reads, so that no other tab can come between. */
  async function change(exercise: string, how: (kept: Progress | undefined) => Progress): Promise<Progress> {
    const transaction = database.transaction("progress", "readwrite");
    const next = how(sound(await transaction.store.get(exercise)));
    // The transaction fails as a whole where there is no room.
    await Promise.all([transaction.store.put(next), transaction.done]);
    return next;
  }

  return {
    get: async (exercise) => sound(await database.get("progress", exercise)),
    all: async () => (await database.getAll("progress")).flatMap((kept) => sound(kept) ?? []),
    async take(exercise, version, step) {
      const next = await change(exercise, (kept) =>
        after(kept ? ofVersion(kept, version) : untouched(exercise, version), step, Date.now()),
      );
      announce(next);
      return next;
    },
    async merge(others) {
      const transaction = database.transaction("progress", "readwrite");
      for (const other of others) {
        const kept = sound(await transaction.store.get(other.exercise));
        await transaction.store.put(kept ? merged(kept, other) : other);
      }
      await transaction.done;
      announce(null);
    },
    async clear() {
      await database.clear("progress");
      announce(null);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      channel?.close();
      database.close();
    },
  };
}

/** What another edition of the book, or another program, has left there is taken only where it is progress. */
function sound(kept: unknown): Progress | undefined {
  if (kept === undefined) return undefined;
  try {
    return decodeProgress(kept, "progress");
  } catch {
    return undefined;
  }
}
