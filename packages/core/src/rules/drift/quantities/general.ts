/** What names say of many things without telling one from another. */
export const general: ReadonlySet<string> = new Set([
  "access",
  "token",
  "auth",
  "server",
  "delta",
  "mail",
  "link",
  "cooki",
  "memory",
]);
