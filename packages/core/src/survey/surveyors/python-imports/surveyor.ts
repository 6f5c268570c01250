import { readPythonImports } from "../../../notation/imports/python.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { type Imported, importSurvey } from "../../imports/graph.ts";
import { imported } from "../../imports/imported.ts";
import { surveyor } from "../../surveyor.ts";
import { isLazyModel, lazyModels, withLazyModels } from "./lazy-models.ts";
import { pythonResolver } from "./resolve.ts";

/** Which file of Python uses which. Imports for checkers of types alone are left out. */
export const pythonImports = surveyor<readonly Imported[]>({
  id: "python-imports",
  title: "imports of Python",
  kinds: [],
  wants: (path) => path.endsWith(".py") && isOwnCode(path),
  read: ({ path, text }) =>
    isGenerated(path, text)
      ? null
      : imported(
          [
            ...readPythonImports(text).flatMap(({ what, range, names }) =>
              names.length === 0 ? [{ what, range }] : names.map((name) => ({ what: `${what}:${name}`, range })),
            ),
            ...lazyModels(text),
          ],
          text,
        ),
  join: (files, site) =>
    importSurvey({
      source: "python-imports",
      language: "Python",
      files,
      lead: withLazyModels(pythonResolver(site.files), site.files),
      isLazy: isLazyModel,
    }),
});
