import { perObject } from "../../../text/per-object.ts";
import { remembered } from "../../../text/remembered.ts";
import { filesOf, type Reality } from "../reality.ts";
import { placesOf } from "./find-path.ts";

/** What stands on single machines only: what `.gitignore` leaves out, and files of settings and data that nobody commits. */
export function isLeftOut(written: string, document: string, reality: Reality): boolean {
  if (ofOneMachine.test(written)) return true;
  const name = written.replace(/\/+$/, "");
  const { ignores } = reality;
  return (
    (ignores !== undefined && placesOf(name, document).some(ignores)) ||
    (!name.includes("/") && isIgnoredSomewhere(reality)(name))
  );
}

const ofOneMachine =
  /(?:^|\/)(?:\.env(?:\.(?:local|production|development|staging|test))*|appsettings\.\w+\.json|[\w-]+\.(?:local|secrets?)\.\w+|[\w.-]+\.(?:db|sqlite3?|log|pid|pem|key|crt|p12|jks))$/;

/** Whether a lone name is left out in any of the folders that are there. */
const isIgnoredSomewhere = perObject((reality: Reality): ((name: string) => boolean) => {
  const { ignores } = reality;
  const folders = foldersOf(filesOf(reality));
  return remembered((name) => ignores !== undefined && folders.some((folder) => ignores(`${folder}/${name}`)));
});

/** The folders that hold files, of a large repository the first ones. */
const foldersOf = (files: readonly string[]): readonly string[] =>
  [...new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf("/")))))].filter(Boolean).slice(0, 2000);
