/** The name of a column, in its id or written with its table, without that of the table. */
export const tail = (id: string): string => id.slice(id.lastIndexOf(".") + 1);
