import type { Point } from "./plane-frame.ts";

export interface Drag {
  /** From units of the SVG to the units of what is dragged. */
  toData: (point: Point) => Point;
  /** Where the dragged thing is when it is grabbed. */
  from: Point;
  /** Told where it would be now: as far from the pointer as when it was grabbed. */
  onMove: (to: Point) => void;
  onEnd?: () => void;
}

/**
 * Follows the pointer that pressed on a handle of an SVG until it is let go. The handle captures the pointer, so the
 * drag goes on outside it; and what is dragged does not jump to the pointer.
 */
export function startDrag(event: PointerEvent, { toData, from, onMove, onEnd }: Drag): void {
  const handle = event.currentTarget as SVGGraphicsElement;
  if (event.button !== 0 || !event.isPrimary) return;
  // Keeps the mouse from selecting text on its way.
  event.preventDefault();
  markGrabbed(handle);
  handle.focus({ preventScroll: true });
  handle.setPointerCapture(event.pointerId);
  const at = (pointer: PointerEvent) => pointerAt(pointer, toData, handle);
  const grabbed = at(event);
  const move = (pointer: PointerEvent) => {
    const now = at(pointer);
    onMove([from[0] + now[0] - grabbed[0], from[1] + now[1] - grabbed[1]]);
  };
  const done = new AbortController();
  const end = () => {
    done.abort();
    onEnd?.();
  };
  handle.addEventListener("pointermove", move, done);
  handle.addEventListener("pointerup", end, done);
  handle.addEventListener("pointercancel", end, done);
}

// Focus that came by a pointer needs no ring and no word about keys, until a key is pressed; browsers do not all see
// that where a script sets the focus.
function markGrabbed(handle: SVGGraphicsElement): void {
  const done = new AbortController();
  const forget = () => {
    done.abort();
    handle.removeAttribute("data-grabbed");
  };
  handle.setAttribute("data-grabbed", "");
  handle.addEventListener("keydown", forget, done);
  handle.addEventListener("blur", forget, done);
}

/** Where the pointer is, in the units of `toData`; `element` is one of the SVG that it is over. */
export function pointerAt(
  { clientX, clientY, currentTarget }: PointerEvent,
  toData: Drag["toData"],
  element = currentTarget as SVGGraphicsElement,
): Point {
  const matrix = element.ownerSVGElement?.getScreenCTM();
  if (!matrix) return toData([0, 0]);
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return toData([x, y]);
}

/**
 * For `on:touchstart` on a handle: a finger that starts there drags, and does not scroll the page. (The handles have
 * `touch-action: none` too, which some browsers overlook inside an SVG.)
 */
export const holdTouch = {
  handleEvent: (event: Event) => event.preventDefault(),
  passive: false,
};

/** The step that an arrow key asks for, in data units with y upwards, ten times as far with Shift; null for other keys. */
export function arrowStep(event: KeyboardEvent, step: Point): Point | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const times = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case "ArrowLeft":
      return [-step[0] * times, 0];
    case "ArrowRight":
      return [step[0] * times, 0];
    case "ArrowUp":
      return [0, step[1] * times];
    case "ArrowDown":
      return [0, -step[1] * times];
    default:
      return null;
  }
}
