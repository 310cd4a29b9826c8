import "./student/student.css";
import { createSignal, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";
import { type Kept, openKept } from "../classroom/progress/kept.ts";
import { Notice } from "./parts/notice.tsx";
import type { StudentBook } from "./student/book.ts";
import { type KeptAssignment, keepAssignment, keptAssignments } from "./student/kept-assignments.ts";
import { type Opened, Opening } from "./student/opening.tsx";

const OpenAssignment = lazy(() => import("./student/open-assignment.tsx"));

/**
 * The page on which students work on an assignment: from the page's address, a link, a file, or from last time. All
 * that it takes to work on one is fetched once there is one.
 */
export default function Student(props: { book: StudentBook }) {
  const [kept, setKept] = createSignal<Kept>();
  const [opened, setOpened] = createSignal<Opened>();
  const [before, setBefore] = createSignal<readonly KeptAssignment[]>([]);
  const [problem, setProblem] = createSignal("");

  const storage = async () => {
    const found = kept() ?? (await openKept("assignments"));
    setKept(found);
    return found;
  };

  async function open(text: string): Promise<void> {
    const place = await storage();
    try {
      const { readGiven } = await import("./student/given.ts");
      const given = await readGiven(text);
      await keepAssignment(place, given);
      setOpened(given);
      setProblem("");
    } catch (error) {
      setProblem((error as Error).message.replace(/([^.])$/, "$1."));
    }
    setBefore(await keptAssignments(place));
  }

  const openAddress = () => (location.hash.startsWith("#assignment=") ? open(location.hash) : undefined);
  onMount(async () => {
    addEventListener("hashchange", openAddress);
    await openAddress();
    setBefore(await keptAssignments(await storage()));
  });
  onCleanup(() => globalThis.removeEventListener?.("hashchange", openAddress));

  return (
    <div class="student">
      <Notice text={problem()} />
      {/* Keyed: another assignment begins afresh. */}
      <Show when={kept() && opened()} keyed>
        {(now) => (
          <Suspense fallback={<p class="aside">Loading …</p>}>
            <OpenAssignment {...now} kept={kept() as Kept} book={props.book} />
          </Suspense>
        )}
      </Show>
      <Opening now={opened()?.digest} before={before()} onOpen={open} onProblem={setProblem} />
    </div>
  );
}
