type Editor = typeof import("./editor.ts");

let loading: Promise<Editor> | null = null;

/** The editor and its highlighter, loaded at the first call; null where they can't be had, and the next call tries again. */
export function loadEditor(): Promise<Editor | null> {
  loading ??= import("./editor.ts");
  return loading.catch(() => {
    loading = null;
    return null;
  });
}
