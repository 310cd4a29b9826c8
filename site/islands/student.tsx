import Student from "../../components/student.tsx";

/** The students' page with the book's exercises, which come once an assignment is open. */
export default function StudentIsland(props: { edition: string; prompts: string }) {
  const exercises = async () => (await import("../../chapters/en/exercises/index.ts")).registry;
  const prompts = async () => {
    const response = await fetch(props.prompts);
    if (!response.ok) throw new Error(`${props.prompts}: ${response.status}`);
    return response.json();
  };
  return <Student book={{ edition: props.edition, exercises, prompts }} />;
}
