/** Code or another text of several lines, which the arrow keys scroll where it is wider than its place. */
export function Listing(props: { of: string; label: string }) {
  return (
    <pre tabindex={0} role="group" aria-label={props.label}>
      {props.of}
    </pre>
  );
}
