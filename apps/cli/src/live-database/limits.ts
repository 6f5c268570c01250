/** How long, in milliseconds, a database may take to be reached, and to answer one question. */
export const connectWithin = 5_000;
export const answerWithin = 15_000;

/** Larger files of SQLite are refused, since they are read into memory. */
export const largestFile = 256 * 1024 * 1024;
