import type { Answer } from "../../classroom/exercises/exercise.ts";

// What a page that is left can still put down at once: a database is too slow for that.

export function putAside(place: string, answers: Record<string, Answer | undefined>): void {
  try {
    localStorage.setItem(place, JSON.stringify(answers));
  } catch {
    // The browser keeps nothing, as the page has said.
  }
}

export function dropAside(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Then there is nothing to drop.
  }
}

export function takeAside(place: string): Record<string, Answer> {
  try {
    const answers = JSON.parse(localStorage.getItem(place) ?? "{}");
    dropAside(place);
    return answers;
  } catch {
    return {};
  }
}
