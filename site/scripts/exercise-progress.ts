import { storeName } from "../../classroom/progress/progress-names.ts";

// Says beside a chapter's exercises how many of them are solved. Who has solved nothing yet loads nothing for it.
const places = [...document.querySelectorAll<HTMLElement>("[data-exercises]")];

async function begin(): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === storeName)) return;
  const { openProgressStore } = await import("../../classroom/progress/progress-store.ts");
  const store = await openProgressStore();
  const show = async () => {
    const all = await store.all();
    const solved = new Set(all.filter((one) => one.solved).map(({ exercise }) => exercise));
    for (const place of places) tell(place, solved);
  };
  store.listen(() => void show());
  await show();
}

function tell(place: HTMLElement, solved: ReadonlySet<string>): void {
  const count = (place.dataset.exercises ?? "").split(" ").filter((id) => solved.has(id)).length;
  const words = place.querySelector<HTMLElement>("[data-solved]");
  if (words) words.textContent = count > 0 ? `, ${count} ${words.dataset.solved}` : "";
}

// Where the browser keeps nothing there is nothing to say.
if (places.length > 0) begin().catch(() => undefined);
