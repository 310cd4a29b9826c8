import Instructor, { type InstructorProps } from "../../components/instructor.tsx";

type IslandProps = Omit<InstructorProps, "showing"> & {
  /** Address of the prompts. */
  prompts: string;
};

/** The instructor's page with the book's exercises, which come only when one is to be seen. */
export default function InstructorIsland(props: IslandProps) {
  const exercise = async (id: string) =>
    (await import("../../chapters/en/exercises/index.ts")).registry.get(id);
  let prompts: Promise<Record<string, string>> | undefined;
  const prompt = async (id: string) => {
    prompts ??= fetch(props.prompts).then((response) => response.json());
    return (await prompts)[id] ?? "";
  };
  return <Instructor {...props} showing={{ exercise, prompt }} />;
}
