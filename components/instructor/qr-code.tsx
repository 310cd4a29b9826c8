import { createResource, Show } from "solid-js";

/** Beyond so many modules a side a phone's camera has trouble with a code on a screen or a slide. */
const mostModules = 121;

/** A link as a QR code, for a slide or a sheet of paper; where it is too long for one that cameras read, that is said. */
export function QrCode(props: { text: string; title: string }) {
  const [code] = createResource(
    () => props.text,
    async (text) => {
      const { pathOf } = await import("./qr-path.ts");
      return pathOf(text);
    },
  );
  return (
    <Show when={code()} fallback={<p class="aside">{code.loading ? "Drawing the code …" : ""}</p>}>
      {(drawn) => (
        <Show
          when={drawn().size > 0 && drawn().size <= mostModules}
          fallback={
            <p class="notice">
              This link, of {props.text.length} characters, is too long for a QR code that cameras can read. A
              shorter introduction or fewer exercises shorten it; the link and the file work in any case.
            </p>
          }
        >
          {/* Dark on light in both themes, with the quiet margin that readers ask for. */}
          <svg
            class="qr-code"
            viewBox={`-4 -4 ${drawn().size + 8} ${drawn().size + 8}`}
            role="img"
            aria-label={`QR code of the link to “${props.title}”`}
          >
            <rect x="-4" y="-4" width={drawn().size + 8} height={drawn().size + 8} fill="#fff" />
            <path d={drawn().path} fill="#000" shape-rendering="crispEdges" />
          </svg>
        </Show>
      )}
    </Show>
  );
}
