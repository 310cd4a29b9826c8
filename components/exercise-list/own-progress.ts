import { createSignal, onCleanup, onMount } from "solid-js";
import type { Progress } from "../../classroom/progress/progress.ts";
import type { ProgressStore } from "../../classroom/progress/progress-store.ts";
import { progressStore } from "../chapter-exercise/kept.ts";
import type { ProgressByExercise } from "./listed.ts";

const noStore = "The browser does not keep data for this page, so there is no progress to show.";

/** The reader's progress with all exercises, and what can be done with it as a whole. */
export function ownProgress() {
  const [progress, setProgress] = createSignal<ProgressByExercise>(new Map());
  const [notice, setNotice] = createSignal("");
  const [store, setStore] = createSignal<ProgressStore>();

  onMount(() => {
    let stop: (() => void) | undefined;
    onCleanup(() => stop?.());
    progressStore().then(
      (opened) => {
        setStore(opened);
        stop = opened.listen(() => void refresh());
        void refresh();
      },
      () => setNotice(noStore),
    );
  });

  async function refresh(): Promise<void> {
    const all = (await store()?.all()) ?? [];
    setProgress(new Map(all.map((one): [string, Progress] => [one.exercise, one])));
  }

  async function save(): Promise<void> {
    const [{ writeProgress }, { saveText }] = await Promise.all([
      import("../../classroom/progress/progress-file.ts"),
      import("../../notebook/page/save.ts"),
    ]);
    saveText("exercises-progress.json", writeProgress([...progress().values()]), "application/json");
  }

  async function open(files: readonly File[]): Promise<void> {
    try {
      const { readProgress } = await import("../../classroom/progress/progress-file.ts");
      const read = readProgress(await files[0].text());
      await store()?.merge(read);
      setNotice(
        `${read.length === 1 ? "One exercise was" : `${read.length} exercises were`} taken over from the file. What was solved here stays solved.`,
      );
    } catch (error) {
      setNotice(`Nothing was taken over. ${(error as Error).message}.`);
    }
  }

  async function forget(): Promise<void> {
    try {
      await store()?.clear();
      setNotice("Your progress is deleted.");
    } catch {
      setNotice("Your progress could not be deleted: the browser refuses it.");
    }
  }

  return { progress, notice, canKeep: () => store() !== undefined, save, open, forget };
}
