import type { Problem } from "../../text/diagnostic.ts";
import type { DependencyShape } from "../notation.ts";

/** A kind of file that says what a system depends on. */
export interface Manifest {
  readonly id: string;
  /** What the path of such a file ends with. */
  readonly file: RegExp;
  /** Whether a text that stands alone is surely one, or a telling part of one. Must be quick and must not guess. */
  readonly recognise: (text: string) => boolean;
  /** Total. The path tells what the text does not, such as that `requirements-dev.txt` is for developers. */
  readonly read: (text: string, path: string) => Declared;
}

export interface Declared {
  readonly dependencies: readonly DependencyShape[];
  readonly problems?: readonly Problem[];
}

/** Words in the name of a group, file or configuration that keep its dependencies away from what runs. */
export const isForDevelopers = (name: string): boolean =>
  /(?:^|[^a-z])(?:dev|develop|development|tests?|testing|lint|linting|docs?|ci|style|typing|types|typecheck|format|benchmark|bench|release)(?:$|[^a-z])/i.test(
    name,
  );
