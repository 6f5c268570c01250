import { describe, expect, test } from "vitest";
import { execFileSync } from "node:child_process";
import { asbuilt, design, folderWith } from "./asbuilt.ts";

describe("wrong usage says what was meant and ends with 2", () => {
  test.each([
    [["chekc"], "There is no command `chekc`. Did you mean `asbuilt check`?"],
    [["docs/design.md"], "There is no command `docs/design.md`. To check a document: asbuilt check docs/design.md"],
    [["check", "--formt", "json"], "There is no option --formt. Did you mean --format?"],
    [["check", "-f", "jsn"], "-f is one of text, json, sarif, github, junit, markdown, not `jsn`. Did you mean json?"],
    [["check", "--baseline"], "--baseline needs a value: --baseline FILE."],
    [["check", "--quiet=yes"], "--quiet takes no value, but `yes` was given."],
    [["verify", "--max-findings", "few"], "--max-findings is a number, not `few`."],
    [["check", "--max-findings", "few"], "--max-findings is a number, not `few`."],
    [["check", "--rule", "waivr"], "There is no rule `waivr`. Did you mean waiver?"],
    [["check", "--rule", "path-drift"], "`path-drift` is a rule of `asbuilt verify`: `check` cannot run it."],
    [["explain", "waivr"], "There is no rule `waivr`. Did you mean waiver?"],
    [["completions"], "Which shell: bash, zsh or fish?"],
    [["completions", "fsh"], "There are completions for bash, zsh and fish, not for `fsh`. Did you mean fish?"],
  ])("%j", (args, said) => {
    const { status, out, err } = asbuilt(folderWith({}), args);
    expect([status, out, err.split("\n")[0]]).toEqual([2, "", `asbuilt: ${said}`]);
  });
});

test("the version and the help are printed", () => {
  const folder = folderWith({});
  expect(asbuilt(folder, ["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const args of [["--help"], ["help"], ["-h"]])
    expect(asbuilt(folder, args).out).toContain("Usage: asbuilt [COMMAND]");
  for (const args of [
    ["check", "--help"],
    ["help", "check"],
    ["--no-color", "check", "-h"],
  ])
    expect(asbuilt(folder, args).out).toContain("Usage: asbuilt check [FILES|FOLDERS|GLOBS] [OPTIONS]");
});

test("what is said of many lines that cannot be read is said once", () => {
  const deep = Array.from({ length: 110 }, (_, i) => `${"  ".repeat(i)}- item\n`).join("");
  const { out } = asbuilt(folderWith({ "deep.md": `# Deep\n\n${deep}` }), ["read", "deep.md"]);
  expect(out.split("\n").filter((line) => line.includes("nested deeper"))).toEqual([
    expect.stringMatching(/^ +\d+ {2}line: it is nested deeper than 100 lists or quotes {2}\(and \d+ more\)$/),
  ]);
});

test("no help is wider than a terminal", () => {
  const folder = folderWith({});
  for (const args of [
    ["--help"],
    ["read", "-h"],
    ["check", "-h"],
    ["explain", "-h"],
    ["init", "-h"],
    ["completions", "-h"],
  ])
    for (const line of asbuilt(folder, args).out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
});

test("colour is a matter of the terminal, NO_COLOR, FORCE_COLOR and the command line, in rising order", () => {
  const folder = folderWith({ "docs/design.md": design });
  const colored = (args: string[], env = {}) => asbuilt(folder, ["read", ...args], env).out.includes("\u001b[");
  expect(colored([])).toBe(false);
  expect(colored([], { FORCE_COLOR: "1" })).toBe(true);
  expect(colored([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  expect(colored(["--color"], { NO_COLOR: "1" })).toBe(true);
  expect(colored(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
});

test("bash completes rules where one is asked for", () => {
  const folder = folderWith({ "c.bash": asbuilt(folderWith({}), ["completions", "bash"]).out });
  const completed = (...words: string[]): string[] => {
    const line = `. ./c.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _asbuilt; printf '%s\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" }).trim().split("\n");
  };
  expect(completed("asbuilt", "explain", "risk-u")).toEqual(["risk-unmitigated"]);
  expect(completed("asbuilt", "check", "--no-rule", "risk-u")).toEqual(["risk-unmitigated"]);
  expect(completed("asbuilt", "check", "--rule", "path-")).not.toContain("path-drift");
  expect(completed("asbuilt", "explain", "path-d")).toEqual(["path-drift"]);
  expect(completed("asbuilt", "completions", "z")).toEqual(["zsh"]);
  expect(completed("asbuilt", "check", "c")).toEqual(["c.bash"]);
});

test("completions know the commands and options", () => {
  const folder = folderWith({});
  for (const shell of ["bash", "zsh", "fish"]) {
    const { status, out } = asbuilt(folder, ["completions", shell]);
    expect(status).toBe(0);
    for (const word of ["check", "update-baseline", "sarif", "risk-unmitigated"]) expect(out, shell).toContain(word);
  }
});
