/** Whether what is mounted says by its name that it reads what callers ask for; routers are named after what they serve. */
export const asksQuery = (text: string): boolean =>
  /paginat|paging|query|filter/i.test(text) && !/rout|controller/i.test(text);
