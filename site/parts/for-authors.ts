import Figure from "../../components/figure.astro";
import SideNote from "../../components/side-note.astro";

/** What an author writes in MDX without importing it. */
export const parts = { Figure, SideNote };
