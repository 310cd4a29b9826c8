import type { Draft } from "./draft.ts";

const place = "assignment-draft";

/** The draft that this browser keeps, or null where there is none that can be used. */
export function keptDraft(): Draft | null {
  try {
    const { version, draft } = JSON.parse(localStorage.getItem(place) ?? "{}");
    return version === 1 && Array.isArray(draft?.assignment?.exercises) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft in the browser, and says whether that was possible. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(place, JSON.stringify({ version: 1, draft }));
    return true;
  } catch {
    return false;
  }
}
