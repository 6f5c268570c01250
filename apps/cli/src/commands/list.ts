import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { here } from "./here.ts";
import { read } from "./read.ts";

/** Every command, in the order of the help. A new one is a file and a line here. */
export const commands: readonly Command[] = [here, read, check];
