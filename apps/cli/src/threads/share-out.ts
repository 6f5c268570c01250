/** Gives work out, a few pieces at a time, to whoever asks for it by number; nothing where there is none left. */
export type GiveOut<Task> = (who: number) => readonly Task[];

/**
 * Shares work out among several. Each is given what follows what it was given before, since what follows one another is alike, and
 * costs the less who did the one before; who has none left is given the last of whoever has most.
 */
export function shareOut<Task>(tasks: readonly Task[], among: number, atOnce: number): GiveOut<Task> {
  const parts = Array.from({ length: among }, (_, i) => ({
    from: Math.floor((i * tasks.length) / among),
    to: Math.floor(((i + 1) * tasks.length) / among),
  }));
  return (who) => {
    const own = parts[who]!;
    if (own.from < own.to) {
      const { from } = own;
      own.from = Math.min(own.to, from + atOnce);
      return tasks.slice(from, own.from);
    }
    const most = parts.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one));
    const { to } = most;
    most.to = Math.max(most.from, to - atOnce);
    return tasks.slice(most.to, to);
  };
}
