import "./open-file.css";
import { onMount } from "solid-js";

/** A button that opens files of the reader's. */
export function OpenFile(props: {
  label: string;
  /** As the browser's file field takes it: ".json,.csv". */
  accept?: string;
  multiple?: boolean;
  /** A folder with all that is in it. */
  folder?: boolean;
  primary?: boolean;
  onOpen(files: File[]): void;
}) {
  let input!: HTMLInputElement;
  function open() {
    const files = [...(input.files ?? [])];
    // The same file, changed meanwhile, can be opened again.
    input.value = "";
    if (files.length > 0) props.onOpen(files);
  }
  onMount(() => {
    input.webkitdirectory = props.folder === true;
    // Chosen before the page was alive.
    if (input.files?.length) open();
  });
  return (
    <label class="button open-file" classList={{ primary: props.primary }}>
      <input
        type="file"
        accept={props.accept}
        multiple={props.multiple || props.folder}
        ref={input}
        onChange={open}
      />
      {props.label}
    </label>
  );
}
