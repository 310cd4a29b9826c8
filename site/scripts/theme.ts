/**
 * The theme control: light, dark, or the system's choice. The page's head has already set a stored choice before the
 * first paint. Whenever the colours change, for either reason, `themechange` tells canvases to repaint.
 */
const root = document.documentElement;
const control = document.querySelector<HTMLSelectElement>("#theme-choice");

function announce() {
  document.dispatchEvent(new CustomEvent("themechange"));
}

function choose(theme: string) {
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  announce();
}

function store(theme: string) {
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be blocked: the choice then lasts as long as the page.
  }
}

if (control) {
  control.value = root.dataset.theme ?? "system";
  control.addEventListener("change", () => {
    choose(control.value);
    store(control.value);
  });
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== "theme") return;
    control.value = newValue ?? "system";
    choose(control.value);
  });
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", announce);

export {};
