import "./file-button.css";

/** A button that lets the reader choose a file, or drop one on it. The same file can be chosen again. */
export function FileButton(props: { label: string; accept: string; onFile(file: File): void }) {
  return (
    <label class="button file-button">
      {props.label}
      <input
        type="file"
        accept={props.accept}
        onChange={({ currentTarget: input }) => {
          const [file] = input.files ?? [];
          if (file) props.onFile(file);
          input.value = "";
        }}
      />
    </label>
  );
}
