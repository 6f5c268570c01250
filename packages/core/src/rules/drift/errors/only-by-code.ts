/** The statuses of failure that neither frameworks nor what stands before them answer with of their own accord. */
export const onlyByCode: ReadonlySet<number> = new Set([402, 409, 410, 418, 423, 424, 451]);
