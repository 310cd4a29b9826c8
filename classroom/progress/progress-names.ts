/** The name of the database, and of the channel between tabs, in which a reader's progress is kept. */
export const storeName = "forward-and-back-progress";
