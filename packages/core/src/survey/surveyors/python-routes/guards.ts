import { isMark, isWord } from "../../../notation/code/reach.ts";
import { perObject } from "../../../text/per-object.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard } from "../../routes/route-file.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { type Call, callAt, callIn, dottedName, itemsIn, nameIn, plainText, shown, type Value } from "./values.ts";

/** Sessions of databases and forms that clients fill in are dependencies too, and guard nothing. */
const noGuard = /session(?!_user)|_db\b|^get_db|PasswordRequestForm|rate|limit/i;

/** A name as a guard; none where it does not turn callers away. */
export const guard = (reading: Reading, name: string, at: number): Guard[] =>
  demandOfGuard(name) !== null && !noGuard.test(name) ? [{ name, line: reading.lineAt(at) }] : [];

/** `Depends(get_current_user)`, `Security(...)` in a value, alone or in a list. */
export function dependencies(reading: Reading, value: Value | undefined): readonly Guard[] {
  if (!value) return [];
  return itemsIn(reading.code, value).flatMap(([from, to]) => {
    const call = callAt(reading.code, from);
    if (call && call.given.length > 0) return depends.test(call.name) ? dependedGuard(reading, call, from) : [];
    const name = nameIn(reading.code, [from, to]);
    return name ? guard(reading, name, from) : [];
  });
}

/**
 * What the parameters of a function demand: `user: User = Depends(current_user)`, `user: CurrentUser`, and by a name that holds what
 * it depends on, `user: User = CURRENT_USER`, `user: Annotated[User, CURRENT_USER]`.
 */
export function demandedBy(reading: Reading, { at }: Definition): readonly Guard[] {
  const { code } = reading;
  if (!isMark(code, at + 1, "(")) return [];
  return itemsIn(code, [at + 1, code.tokens[at + 1]!.pair + 1]).flatMap(([from, to]) => {
    for (let i = from; i < to; i++) {
      const call = callAt(code, i);
      if (call && depends.test(call.name)) return dependedGuard(reading, call, i);
    }
    const held = heldIn(reading, [from, to]);
    if (held.length > 0) return held;
    const made = madeByCall(reading, [from, to]);
    if (made.length > 0) return made;
    const type = isMark(code, from + 1, ":") ? dottedName(code, from + 2) : null;
    return type &&
      /^(?:\w+\.)?(?:Current|Auth|Admin|Super|Require)\w*$/.test(type.name) &&
      !/Request|Service|Repo|Form/.test(type.name)
      ? guard(reading, type.name, from)
      : [];
  });
}

const depends = /^(?:\w+\.)?(?:Depends|Security)$/;

/** What a call depends on, with the scopes that it asks of callers: `Security(current_user, scopes=["orders:read"])`. */
function dependedGuard(reading: Reading, { given: [first], named }: Call, at: number): Guard[] {
  if (!first) return [];
  const name = shown(reading.code, first);
  const scopes = named.get("scopes");
  const asked = scopes ? shown(reading.code, scopes) : "";
  return /\w/.test(asked)
    ? [{ name: `${name}, scopes=${asked}`, line: reading.lineAt(at), demands: "authorization" }]
    : guard(reading, name, at);
}

/** The guards whose names stand as the default of a parameter, or behind its type, and were given what it depends on. */
function heldIn(reading: Reading, [from, to]: Value): readonly Guard[] {
  const { code } = reading;
  const type = isMark(code, from + 1, ":") ? from + 2 : to;
  const marks =
    isWord(code, type, "Annotated") && isMark(code, type + 1, "[")
      ? [...itemsIn(code, [type + 1, code.tokens[type + 1]!.pair + 1])]
      : [];
  const fallback = isMark(code, to - 2, "=") ? [[to - 1, to] as const] : [];
  return [...marks.slice(1), ...fallback].flatMap((value) => {
    const name = nameIn(code, value);
    if (name === null) return [];
    const given = dependedOn(reading).get(name);
    if (given) return dependencies(reading, given);
    return reading.imports.names.has(name) && asDependency.test(name) ? guard(reading, name, value[0]) : [];
  });
}

/** `who = resolve_member(other_perm=KICK)`: a call that is given a right asks for it, whatever it is called. */
const ofRights = /(?:^|[^a-z])(?:\w+_)?(?:perms?|permissions?|roles?|scopes?)\s*=/i;
const ofInput = /^(?:\w+\.)?(?:Form|File|Query|Header|Body|Path|Cookie|Field)$/;

/** `user: User = require_permission(PRINT)`: what a parameter depends on, where the call of a guard gives it. */
function madeByCall(reading: Reading, [from, to]: Value): readonly Guard[] {
  const { code } = reading;
  for (let i = from; i < to - 1; i++) {
    if (!isMark(code, i, "=")) continue;
    const call = callAt(code, i + 1);
    if (!call) return [];
    const name = shown(code, [i + 1, code.tokens[call.open]!.pair + 1]);
    const line = reading.lineAt(i + 1);
    if (asDependency.test(call.name) && guard(reading, call.name, i).length > 0) return [{ name, line }];
    const asksRight = ofRights.test(name.slice(call.name.length)) && !ofInput.test(call.name);
    return asksRight ? [{ name, line, demands: "authorization" }] : [];
  }
  return [];
}

/** Words by which the name of a value that another file makes tells that something is depended on. */
const asDependency = /(?:^|_)(?:get|requires?d?|current|verif(?:y|ied)|checks?|dep(?:s|ends|endency)?)(?:_|$)/i;

/** What the names of a file hold that depend on something: `CURRENT_USER = Depends(current_user)`. */
const dependedOn = perObject((reading: Reading): ReadonlyMap<string, Value> => {
  const held = new Map<string, Value>();
  for (const statement of reading.statements) {
    const given = reading.assignment(statement);
    if (given && depends.test(callIn(reading.code, given.value)?.name ?? "")) held.set(given.name, given.value);
  }
  return held;
});

/** Decorators and the names in decorators that turn callers away: `@login_required`, `@permission_classes([IsAdminUser])`. */
export function decoratedBy(reading: Reading, decorators: readonly number[]): readonly Guard[] {
  const { code } = reading;
  return decorators.flatMap((at) => {
    const found = dottedName(code, at);
    if (!found) return [];
    const call = callAt(code, at);
    const [first] = call?.given ?? [];
    if (call && first && /(?:^|\.)permission_classes$/.test(call.name)) return permissionsIn(reading, first);
    if (call && first && /(?:^|\.)method_decorator$/.test(call.name)) return classesIn(reading, first);
    // How callers are recognised is no demand that they be.
    if (/(?:^|\.)authentication_classes$/.test(found.name)) return [];
    if (/\.(?:get|post|put|patch|delete|route|api_route|action|websocket|errorhandler)$/.test(found.name)) return [];
    if (guard(reading, found.name, at).length === 0) return [];
    return [
      { name: call ? shown(code, [at, code.tokens[call.open]!.pair + 1]) : found.name, line: reading.lineAt(at) },
    ];
  });
}

/** Names in a list, each a guard where it is one. */
export const classesIn = (reading: Reading, value: Value): readonly Guard[] =>
  itemsIn(reading.code, value).flatMap((item) => guard(reading, shown(reading.code, item), item[0]));

/** The classes that a view asks for permission; where it asks none, all may call. */
export function permissionsIn(reading: Reading, value: Value): readonly Guard[] {
  const [from, to] = value;
  const isEmpty = isMark(reading.code, from, "[", "(") && to === from + 2;
  if (isEmpty) return [{ name: "AllowAny", line: reading.lineAt(from) }];
  // Whatever it is called, a class among the permissions asks for something.
  return itemsIn(reading.code, value).map((item): Guard => {
    const name = shown(reading.code, item);
    return {
      name,
      line: reading.lineAt(item[0]),
      ...(demandOfGuard(name) === null ? { demands: "authorization" } : {}),
    };
  });
}

/** `{"list": [AllowAny], "create": IsAdminUser}`: the permissions that a view lists by its actions; `null` for any other value. */
export function permissionsByAction(
  reading: Reading,
  [from, to]: Value,
): Readonly<Record<string, readonly Guard[]>> | null {
  const { code } = reading;
  if (!isMark(code, from, "{")) return null;
  const found: Record<string, readonly Guard[]> = {};
  for (const [start, end] of itemsIn(code, [from, to])) {
    const key = plainText(code, [start, start + 1]);
    if (key === null || !/^[a-z]\w*$/.test(key) || !isMark(code, start + 1, ":")) return null;
    const guards = permissionsIn(reading, [start + 2, end]);
    if (guards.some(({ name }) => !/^[\w.]+$/.test(name))) return null;
    found[key === "default" ? "*" : key] = guards;
  }
  return Object.keys(found).length > 0 ? found : null;
}
