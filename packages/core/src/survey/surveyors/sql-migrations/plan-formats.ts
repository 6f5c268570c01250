import type { MigrationFormat } from "./change-facts.ts";

/** The order of Sqitch's changes, which the names of its files do not give. */
export const sqitchPlan: MigrationFormat = {
  wants: (path) => /(?:^|\/)sqitch\.plan$/.test(path),
  read: ({ text }) => {
    const plan = text.split("\n").flatMap((line) => /^([A-Za-z_][\w./-]*)(?=\s|$)/.exec(line)?.[1] ?? []);
    return plan.length > 0 ? { statements: [], plan } : null;
  },
};

/** Prisma notes the database that its migrations are for. */
export const prismaLock: MigrationFormat = {
  wants: (path) => /(?:^|\/)migration_lock\.toml$/.test(path),
  read: ({ text }) => {
    const provider = /^[ \t]*provider\s*=\s*"(\w+)"/m.exec(text)?.[1];
    return provider === undefined ? null : { statements: [], dialect: provider };
  },
};
