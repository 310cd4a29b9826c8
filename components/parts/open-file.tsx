import "./open-file.css";

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
  return (
    <label class="button open-file" classList={{ primary: props.primary }}>
      <input
        type="file"
        accept={props.accept}
        multiple={props.multiple || props.folder}
        ref={(input) => {
          input.webkitdirectory = props.folder === true;
        }}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file, changed meanwhile, can be opened again.
          event.currentTarget.value = "";
          if (files.length > 0) props.onOpen(files);
        }}
      />
      {props.label}
    </label>
  );
}
