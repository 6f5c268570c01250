import { expect, test } from "vitest";
import { parseScript } from "../../../test/parse-script.ts";
import { surveySite } from "../run.ts";
import { memorySite } from "../testing/memory-site.ts";
import { roleGrants } from "./role-grants.ts";

/** Each name with its rights; `…` is behind those that may be more. */
const given = (text: string): readonly string[] =>
  surveySite([roleGrants], memorySite({ "src/rights.ts": text }, parseScript)).surveys.flatMap(({ grants = [] }) =>
    grants.flatMap(({ holders }) =>
      holders.map(({ holder, rights, open }) => `${holder}: ${rights.join(" ")}${open ? " …" : ""}`),
    ),
  );

test.each([
  ['const permissions = { clerk: ["read"], chief: ["read", "close"] };', ["clerk: read", "chief: read close"]],
  [
    "export const allRights: Record<Role, Right[]> = Object.freeze({ [Role.CLERK]: new Set([Right.Read]), CHIEF: [...more] });",
    ["CLERK: Read", "CHIEF:  …"],
  ],
  ['const roles = { clerk: ["tills:*"], chief: [] };', ["clerk: tills:* …", "chief:  …"]],
  ['const roles = { clerk: ["read"], chief: () => ["read"] };', []],
  ['const roles = { clerk: ["read"] };', []],
  ['const shelves = { left: ["a"], right: ["b"] };', []],
])("%s", (text, expected) => expect(given(text)).toEqual(expected));
