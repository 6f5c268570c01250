import { createHash } from "node:crypto";
import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { writeWhole } from "./site-node/write.ts";
import { build } from "./version.ts";

// To compile the engine takes longer than to read a document, so what V8 made of it is kept beside the program: where
// only those can write who may change the program, and never in a repository that is looked at, for it is code. It may be
// deleted at any time; what another build or another V8 made is not believed.

interface Engine {
  /** Uses most of the engine, so that most of it is compiled. */
  readonly practise: () => void;
}

/** Runs the engine, the text of a function that is a CommonJS module and stands in the program `file`, and returns its exports. */
export function loadEngine<Exports extends Engine>(text: string, file: string): Exports {
  const kept = `${file}.${process.versions.v8}-${process.arch}.code`;
  const cachedData = codeIn(kept);
  const script = new Script(text, {
    filename: `${file}#engine`,
    ...(cachedData ? { cachedData } : {}),
  });
  const engine = {} as Exports;
  script.runInThisContext()(engine, whenUsed(createRequire(file)), file);
  const known = cachedData !== null && !script.cachedDataRejected;
  if (!known && isMainThread && mayKeep(file)) process.once("exit", () => keep(engine, script, kept));
  return engine;
}

/** What Node brings is loaded when it is first used: most runs start no process and open no connection. */
const whenUsed = (require: NodeJS.Require) => (id: string) =>
  id.startsWith("node:") ? new Proxy({}, { get: (_, name) => require(id)[name] }) : require(id);

/** A machine that builds once and is thrown away would gain nothing. */
function mayKeep(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return !process.env["CI"];
  } catch {
    return false;
  }
}

function keep(engine: Engine, script: Script, kept: string): void {
  try {
    engine.practise();
    const code = script.createCachedData();
    writeWhole(kept, Buffer.concat([seal(code), code]));
  } catch {
    // Without it the next start is slower, and nothing else.
  }
}

/** V8 believes what it is given, so a torn or foreign file has to be told here. */
function codeIn(kept: string): Buffer | null {
  try {
    const bytes = readFileSync(kept);
    const code = bytes.subarray(sealLength);
    return seal(code).equals(bytes.subarray(0, sealLength)) ? code : null;
  } catch {
    return null;
  }
}

const sealLength = 32;
const seal = (code: Uint8Array): Buffer => createHash("sha256").update(build).update(code).digest();
