/** What an exercise is worked on with: fetched with the exercise itself, since it brings the engine along. */
export { askedOf } from "../../classroom/exercises/asked.ts";
export { judgeAnswer } from "../../classroom/exercises/judge-answer.ts";
export { nextSeed, parametersFor } from "../../classroom/exercises/seed.ts";
