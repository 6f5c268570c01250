import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gitHistory } from "./git-history.ts";

const root = mkdtempSync(join(tmpdir(), "asbuilt-history-"));
const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

const long = (word: string): string => Array.from({ length: 20 }, (_, i) => `${word} ${i}\n`).join("");

/** Commits what is in the folder on a day of May 2024; its short hash. */
function commit(day: number): string {
  const date = `2024-05-0${day}T12:00:00Z`;
  git("add", "-A");
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x", "--date", date], {
    cwd: root,
    env: { ...process.env, GIT_COMMITTER_DATE: date },
  });
  return git("rev-parse", "--short", "HEAD");
}

describe("the history that git tells", () => {
  const made: string[] = [];
  beforeAll(() => {
    git("init", "-q");
    for (const folder of ["shop/src", "shop/lib"]) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, "shop/src/till.ts"), long("till"));
    writeFileSync(join(root, "shop/src/ящик.ts"), long("drawer"));
    writeFileSync(join(root, "readme.md"), "Words.\n");
    made.push(commit(1));
    git("mv", "shop/src/till.ts", "shop/lib/till.ts");
    writeFileSync(join(root, "shop/design.md"), "# Shop\n\nThe till was `src/till.ts`.\n");
    made.push(commit(2));
    rmSync(join(root, "shop/src/ящик.ts"));
    rmSync(join(root, "readme.md"));
    made.push(commit(3));
    writeFileSync(join(root, "shop/src/scale.ts"), "export const oldScale = 1;\n");
    made.push(commit(4));
    writeFileSync(join(root, "shop/src/scale.ts"), "export const newScale = 1;\n");
    writeFileSync(join(root, "shop/design.md"), "The till is not.\n");
    made.push(commit(5));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("names what is gone below the root, the latest first, with commit and day", () => {
    expect(gitHistory(join(root, "shop")).gone()).toEqual([
      { path: "src/ящик.ts", commit: made[2], day: "2024-05-03" },
      { path: "src/till.ts", commit: made[1], day: "2024-05-02" },
    ]);
  });

  it("tells where a commit moved a file, and what it added to another", () => {
    const { movedIn, addedIn } = gitHistory(join(root, "shop"));
    expect([...movedIn(made[1]!)]).toEqual([["src/till.ts", "lib/till.ts"]]);
    expect(addedIn(made[1]!, "design.md")).toBe("# Shop\n\nThe till was `src/till.ts`.\n");
    expect(addedIn(made[2]!, "design.md")).toBe("");
  });

  it("tells which commit took a name out of a file, and what took its place", () => {
    const { takenOut } = gitHistory(join(root, "shop"));
    expect(takenOut(["oldScale", "till", "drawers"])).toEqual([
      { path: "src/scale.ts", commit: made[4], day: "2024-05-05", name: "oldScale", instead: "newScale" },
    ]);
    expect(takenOut(["newScale"])).toEqual([]);
    expect(takenOut([])).toEqual([]);
  });

  it("tells the past of a revision", () => {
    expect(gitHistory(root, made[1]).tip()).not.toBe(gitHistory(root).tip());
    expect(gitHistory(root, "HEAD").tip()).toBe(gitHistory(root).tip());
    expect(gitHistory(root, made[1]).gone()).toEqual([
      { path: "shop/src/till.ts", commit: made[1], day: "2024-05-02" },
    ]);
  });

  it("knows nothing where git does not", () => {
    const { tip, gone, movedIn, addedIn, takenOut } = gitHistory(tmpdir(), "no-such-revision");
    expect([tip(), gone(), [...movedIn("1a2b3c4")], addedIn("1a2b3c4", "design.md"), takenOut(["till"])]).toEqual([
      "",
      [],
      [],
      "",
      [],
    ]);
  });
});
