import type { Design, ReadDocument, ReadSection } from "../../../document/design.ts";
import { scriptId } from "../../../model/kinds/identity.ts";
import type { Cell, Inline, Span } from "../../../syntax/block.ts";
import { blocksOf } from "../../../syntax/walk.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Range, shift } from "../../../text/range.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseOf } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import { cellPlace, tablesIn } from "../../query/tables.ts";
import type { Claimed } from "../claim.ts";

/** A script of a package that the design names: `npm run build`, and perhaps what it runs. */
export interface ScriptClaim extends Claimed {
  readonly kind: "symbol";
  readonly script: string;
  /** Written so that only a script can be meant: `npm run x`, and not `pnpm x`, which runs what is installed too. */
  readonly isSure: boolean;
  readonly runs?: string;
}

interface Named {
  readonly script: string;
  readonly isSure: boolean;
}

const invoked = /^(npm|pnpm|yarn|bun)\s+(run(?:-script)?\s+)?([a-z][\w:.-]{0,60})$/i;
/** What the tools do by themselves. */
const builtIn =
  /^(?:install|i|ci|add|remove|rm|uninstall|update|up|upgrade|exec|dlx|x|create|init|link|unlink|publish|pack|audit|outdated|why|ls|list|store|config|set|get|cache|login|logout|version|workspaces?|workspace|import|patch|rebuild|prune|root|bin|info|view|help|env|setup|dedupe|global|node|npm|run)$/;

function scriptIn(code: string): Named | null {
  const [, tool, run, name] = invoked.exec(code.trim()) ?? [];
  if (name === undefined || (run === undefined && builtIn.test(name))) return null;
  if (run === undefined && tool === "npm")
    return /^(?:start|test|stop|restart)$/.test(name) ? { script: name, isSure: true } : null;
  return { script: name, isSure: run !== undefined };
}

/** What stands between a script and the command that it is said to run. */
const isSaid =
  /^(?:(?:\([^()]*\)\s*)?[:=→(–—-]+>?|(?:,\s*)?(?:which |that |it )?(?:is|runs|executes|calls|does|starts|means|stands for|is short for)(?:\s(?:just|simply|only))?:?)$/;

/** The scripts that a design names, as claims. */
export const scriptClaims = perObject((design: Design): readonly ScriptClaim[] => {
  const found = new Map<string, ScriptClaim>();
  for (const document of design.documents)
    for (const claim of scriptsIn(document)) {
      const known = found.get(claim.id);
      if (!known || (known.runs === undefined && claim.runs !== undefined)) found.set(claim.id, claim);
    }
  return [...found.values()];
});

function* scriptsIn(document: ReadDocument): Generator<ScriptClaim> {
  for (const { section, inline, place } of proseOf(document)) {
    if (!tells(section) || !/\b(?:npm|pnpm|yarn|bun)\s/.test(inline.text)) continue;
    const codes = inline.spans.filter(({ kind }) => kind === "code");
    for (const [i, span] of codes.entries()) {
      const code = inline.text.slice(span.from, span.to);
      const named = scriptIn(code);
      if (!named) continue;
      const runs = commandBehind(inline, span, codes[i + 1]);
      yield claimOf(document, section, named, code.trim(), place(span.from, span.to), "prose", runs);
    }
  }
  for (const section of document.sections.filter(tells)) {
    yield* scriptsInTables(document, section);
    yield* scriptsInFences(document, section);
  }
}

const ofShell = /^(?:bash|sh|shell|zsh|console|shell-?session|terminal)$/;

/** `$ npm run build  # for the shop`: what the lines of a shell run by the name of a script. */
function* scriptsInFences(document: ReadDocument, section: ReadSection): Generator<ScriptClaim> {
  for (const block of blocksOf(section.body.blocks)) {
    if (block.kind !== "fence" || !ofShell.test(block.language)) continue;
    for (const { index, 1: command } of matches(
      block.code.text,
      /(?<=^[ \t]*(?:\$[ \t]+)?)((?:npm|pnpm|yarn|bun) run [\w:.-]+)(?=[ \t]*(?:#.*)?$)/gm,
    )) {
      const named = scriptIn(command!);
      const range = shift(sourceRange(block.code, index, index + command!.length), section.from);
      if (named) yield claimOf(document, section, named, command!, range, "code", undefined);
    }
  }
}

const tells = (section: ReadSection): boolean =>
  isOfNow(section, "alternatives", "history", "risks", "open-questions", "rollout");

function commandBehind(inline: Inline, { to }: Span, next: Span | undefined): string | undefined {
  if (!next || !isSaid.test(inline.text.slice(to, next.from).trim())) return undefined;
  const command = inline.text.slice(next.from, next.to).trim();
  return isCommand(command) ? command : undefined;
}

/** Several words, as a command has them, and no path or address. */
const isCommand = (words: string): boolean =>
  /^[\w@./=-]+\s\S/.test(words) && !/^(?:GET|POST|PUT|PATCH|DELETE)\s/.test(words) && words.length < 300;

const ofScripts = /^(?:(?:npm|package|pnpm|yarn) )?scripts?$/;
const ofCommands = /^(?:commands?|runs|what it runs|executes|definition|runs what)$/;

/** `Script | Command`: rows whose first cell names a script and another holds nothing but the command. */
function* scriptsInTables(document: ReadDocument, section: ReadSection): Generator<ScriptClaim> {
  for (const { view } of tablesIn(document.name, section)) {
    const scripts = view.titles.findIndex((title) => ofScripts.test(title));
    const commands = view.titles.findIndex((title, i) => i !== scripts && ofCommands.test(title));
    if (scripts < 0) continue;
    for (const { cells } of view.table.rows) {
      const cell = cells[scripts];
      const code = cell ? codeOf(cell) : null;
      const named = code === null ? null : (scriptIn(code) ?? bareName(code));
      const command = commands < 0 || !cells[commands] ? null : codeOf(cells[commands]);
      if (named && cell)
        yield claimOf(document, section, named, code!, cellPlace(section, cell), "row", command ?? undefined);
    }
  }
}

const bareName = (code: string): Named | null =>
  /^[a-z][\w:.-]{0,60}$/.test(code) ? { script: code, isSure: true } : null;

/** The code that a cell consists of. */
function codeOf({ text, spans }: Cell): string | null {
  const [span, ...others] = spans.filter(({ kind }) => kind === "code");
  if (!span || others.length > 0) return null;
  return text.slice(0, span.from).trim() + text.slice(span.to).trim() === ""
    ? text.slice(span.from, span.to).trim()
    : null;
}

function claimOf(
  document: ReadDocument,
  section: ReadSection,
  { script, isSure }: Named,
  name: string,
  range: Range,
  place: "prose" | "row" | "code",
  runs: string | undefined,
): ScriptClaim {
  return {
    id: scriptId(script),
    kind: "symbol",
    name,
    state: section.context.state,
    origin: { document: document.name, range, place, section: section.index },
    script,
    isSure,
    ...(runs === undefined ? {} : { runs }),
  };
}
