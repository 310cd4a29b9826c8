import type { ProgressStore } from "../../classroom/progress/progress-store.ts";

let opening: Promise<ProgressStore> | undefined;

/** The reader's progress, opened once for all exercises of a page. Rejects where the browser keeps nothing. */
export function progressStore(): Promise<ProgressStore> {
  opening ??= import("../../classroom/progress/progress-store.ts").then(({ openProgressStore }) =>
    openProgressStore(),
  );
  return opening;
}

export const notKept =
  "The browser does not keep data for this page, so your answers last only until you leave it.";
