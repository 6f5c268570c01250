import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { completionsOf } from "./completions.ts";
import { explain } from "./explain.ts";
import { here } from "./here.ts";
import { init } from "./init.ts";
import { read } from "./read.ts";
import { survey } from "./survey.ts";
import { verify } from "./verify.ts";

/** The commands that do the work, in the order of the help. A new one is a file and a line here. */
const working: readonly Command[] = [read, check, verify, survey, explain, init];

/** Every command; the one without a name runs when none is named. */
export const commands: readonly Command[] = [here, ...working, completionsOf(working)];
