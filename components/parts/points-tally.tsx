/** How many points are on the wrong side, beside the mark that these have. */
export function Tally(props: { errors: number; count: number; of?: string }) {
  return (
    <p class="tally">
      <svg class="tally-mark" viewBox="-10 -10 20 20" aria-hidden="true">
        <rect class="wrong" x="-8" y="-8" width="16" height="16" />
      </svg>
      <span>
        <output class="q-error">{props.errors}</output> of {props.count} {props.of ?? "points"} wrong
      </span>
    </p>
  );
}
