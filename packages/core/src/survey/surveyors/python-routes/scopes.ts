import { isWord } from "../../../notation/code/reach.ts";
import type { Definition, Statement } from "../../../notation/python/statements.ts";
import type { PathText, Scope } from "../../routes/route-file.ts";
import { dependencies } from "./guards.ts";
import { braced } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { type Call, callIn, nameIn, pathText } from "./values.ts";

const applications = /^(?:\w+\.)?(?:FastAPI|Flask|Quart|APIFlask|Sanic|OpenAPI)$/;
const routers = /^(?:\w+\.)*(?:\w*APIRouter|\w*Blueprint|Namespace|Router|namespace)$/;
const extensions = /^(?:\w+\.)*Api$/;

/** `api = APIRouter(prefix="/api")` */
export function noteScope(reading: Reading, statement: Statement): void {
  const { code } = reading;
  const set = reading.assignment(statement);
  const call = set && callIn(code, set.value);
  if (!set || !call) return;
  const key = reading.keyOf(set.name, statement.within);
  const line = reading.lineAt(call.at);
  const guards = dependencies(reading, call.named.get("dependencies"));
  const scope = (root: boolean, prefix: PathText): Scope => ({
    key,
    line,
    root,
    ...(prefix === "" ? {} : { prefix }),
    ...(guards.length > 0 ? { guards } : {}),
  });
  const [first] = call.given;
  if (applications.test(call.name)) reading.scopes.set(key, scope(true, ""));
  else if (extensions.test(call.name)) {
    const on = first ? nameIn(code, first) : null;
    reading.scopes.set(key, scope(on === null, prefixOf(reading, call, "prefix")));
    if (on) mountOn(reading, on, statement.within, key, "", line);
  } else if (routers.test(call.name)) {
    const isNamespace = /namespace$/i.test(call.name);
    const named = prefixOf(reading, call, isNamespace ? "path" : "prefix", "url_prefix");
    const bare = isNamespace && named === "" && first ? pathText(code, first) : named;
    reading.scopes.set(key, scope(false, bare));
    if (call.name.endsWith(".namespace")) mountOn(reading, call.name.slice(0, -10), statement.within, key, "", line);
  } else reading.assign(set.name, call.name);
}

/** What a call says that stands before all paths, under the first of these names that it has. */
export function prefixOf(reading: Reading, { named }: Call, ...names: readonly string[]): PathText {
  const value = names.map((name) => named.get(name)).find((each) => each !== undefined);
  if (!value || nameIn(reading.code, value) === "None") return "";
  return braced(pathText(reading.code, value));
}

function mountOn(
  reading: Reading,
  on: string,
  within: readonly Definition[],
  of: string,
  prefix: PathText,
  line: number,
): void {
  const key = reading.registrar(on, within, 0);
  reading.mounts.push({ on: key, of: { name: of }, prefix, line });
}

/** What a function gives back, where that is a router it made. */
export function noteReturn(reading: Reading, { from, to, within }: Statement): void {
  const block = within.findLast(({ kind }) => kind !== "for");
  if (block?.kind !== "def" || !isWord(reading.code, from, "return")) return;
  const name = nameIn(reading.code, [from + 1, to]);
  const key = name && reading.scopeOf(name, within);
  if (key) reading.lead(`${block.name}()`, { name: key });
}
