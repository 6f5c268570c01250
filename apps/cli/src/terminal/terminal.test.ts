import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { endWhenUnheard } from "./terminal.ts";

/** What a process says and how it ends, when one of its streams cannot be written. */
function failing(stream: "stdout" | "stderr", code: string): readonly (number | string | undefined)[] {
  const told: (number | string | undefined)[] = [];
  const write = (text: string): boolean => told.push(text) > 0;
  const process = {
    stdout: Object.assign(new EventEmitter(), { write }),
    stderr: Object.assign(new EventEmitter(), { write }),
    exit: (status?: number): never => {
      told.push(status);
      throw new Error("ended");
    },
  };
  endWhenUnheard(process as unknown as NodeJS.Process);
  expect(() => process[stream].emit("error", Object.assign(new Error(`${code}: no room`), { code }))).toThrow("ended");
  return told;
}

test("who goes away is not followed, and an output that cannot be written is no success", () => {
  expect(failing("stdout", "EPIPE")).toEqual([undefined]);
  expect(failing("stdout", "ENOSPC")).toEqual(["asbuilt: The output cannot be written: ENOSPC: no room.\n", 3]);
  expect(failing("stderr", "ENOSPC")).toEqual([3]);
});
