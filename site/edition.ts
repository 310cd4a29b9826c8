/** The edition of the book, as package.json has it: assignments name the one that they were made with. */
export const edition = "0.1.0";
