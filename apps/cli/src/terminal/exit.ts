/** What the process answers. When several are true, the greatest number is answered. */
export const exit = {
  /** Everything asked for was looked at, and nothing as grave as `--fail-on` was found. */
  clean: 0,
  /** Something at least as grave as `--fail-on` was found. */
  findings: 1,
  /** The command line or the configuration is wrong; nothing was done. */
  usage: 2,
  /** Something asked for could not be looked at: it is missing, unreadable, too large or not text. */
  unseen: 3,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
