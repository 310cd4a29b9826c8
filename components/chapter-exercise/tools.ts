/** What an exercise is worked on with: fetched with the exercise itself, since it brings the engine along. */
export { askedOf } from "../../classroom/asked.ts";
export { judgeAnswer } from "../../classroom/judge-answer.ts";
export { nextSeed, parametersFor } from "../../classroom/seed.ts";
