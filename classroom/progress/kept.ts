import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** The place of something kept: a path such as ["answer", "week-1", "bias"]. */
export type Key = readonly string[];

/**
 * What a page keeps in the reader's browser. Several tabs may use it: a change is made to what is there at that moment,
 * and the others hear of it. Where the browser keeps nothing, or has no room, things last as long as the page.
 */
export interface Kept {
  get<T>(key: Key): Promise<T | undefined>;
  /** All whose keys begin so. */
  all<T>(begin: Key): Promise<T[]>;
  /** Changes something in one step, and gives what is there then. */
  change<T>(key: Key, how: (old: T | undefined) => T): Promise<T>;
  /** Removes all whose keys begin so. */
  remove(begin: Key): Promise<void>;
  /** Calls with what another tab has changed or removed, until the returned function is called. */
  listen(heard: (key: Key) => void): () => void;
  /** Whether things outlast the page. */
  readonly lasting: boolean;
}

interface Things extends DBSchema {
  things: { key: string[]; value: unknown };
}

/** Opens what is kept under a name. */
export async function openKept(name: string): Promise<Kept> {
  let database: IDBPDatabase<Things> | undefined;
  try {
    database = await openDB<Things>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("things");
      },
      // A tab with a newer edition of the book waits for this one to let go.
      blocking: () => database?.close(),
    });
  } catch {
    // Blocked, or a private window: memory has to do.
  }
  const channel = globalThis.BroadcastChannel && database ? new BroadcastChannel(name) : undefined;
  const memory = memoryOf();

  /** Works in the database for as long as that works, then in memory, which has all that was read or written since. */
  async function either<T>(
    inDatabase: (db: IDBPDatabase<Things>) => Promise<T>,
    inMemory: () => T,
  ): Promise<T> {
    if (database)
      try {
        return await inDatabase(database);
      } catch {
        database = undefined;
      }
    return inMemory();
  }
  const tell = (key: Key) => channel?.postMessage(key);

  return {
    get lasting() {
      return database !== undefined;
    },
    get: <T>(key: Key) =>
      either(
        async (db) => memory.set(key, await db.get("things", [...key])) as T | undefined,
        () => memory.get(key) as T | undefined,
      ),
    all: <T>(begin: Key) =>
      either(
        async (db) => (await db.getAll("things", within(begin))) as T[],
        () => memory.all(begin) as T[],
      ),
    async change<T>(key: Key, how: (old: T | undefined) => T) {
      const value = await either(
        async (db) => {
          const { store, done } = db.transaction("things", "readwrite");
          const next = how((await store.get([...key])) as T | undefined);
          await Promise.all([store.put(next, [...key]), done]);
          return memory.set(key, next) as T;
        },
        () => memory.set(key, how(memory.get(key) as T | undefined)) as T,
      );
      tell(key);
      return value;
    },
    async remove(begin) {
      await either(
        (db) => db.delete("things", within(begin)),
        () => undefined,
      );
      memory.remove(begin);
      tell(begin);
    },
    listen(heard) {
      const listener = ({ data }: MessageEvent<Key>) => heard(data);
      channel?.addEventListener("message", listener);
      return () => channel?.removeEventListener("message", listener);
    },
  };
}

/** All keys that begin so: in IndexedDB's order a list comes after every text, and so after all that goes on. */
const within = (begin: Key) => IDBKeyRange.bound([...begin], [...begin, []]);

function memoryOf() {
  const things = new Map<string, unknown>();
  const name = (key: Key) => JSON.stringify(key);
  const inside = (begin: Key) => (text: string) => text.startsWith(name(begin).slice(0, -1));
  return {
    get: (key: Key) => things.get(name(key)),
    set: <T>(key: Key, value: T): T => {
      things.set(name(key), value);
      return value;
    },
    all: (begin: Key) => [...things].filter(([text]) => inside(begin)(text)).map(([, value]) => value),
    remove: (begin: Key) => {
      for (const text of [...things.keys()].filter(inside(begin))) things.delete(text);
    },
  };
}
