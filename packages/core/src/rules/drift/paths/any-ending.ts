import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { documentText } from "../../query/document-text.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";

type PathClaim = ElementClaim<"path">;

/** Whether a bare name stands in a line beside the same name with another ending, `setup.yml` beside `setup.yaml`: a tool looks for either. */
export const isOfAnyEnding = (claim: PathClaim, design: Design): boolean =>
  !claim.name.includes("/") &&
  claim.origin.place !== "code" &&
  (byStem(design).get(keyOf(claim, design))?.length ?? 0) > 1;

const byStem = perObject((design: Design) =>
  groupBy(
    claimsOf(design, "path").filter(({ name }) => !name.includes("/") && ending.test(name)),
    (claim) => keyOf(claim, design),
  ),
);

const ending = /\.(?:ya?ml|[cm]?[jt]s|json[5c]?|toml)$/;

const keyOf = ({ name, origin: { document, range } }: PathClaim, design: Design): string =>
  `${document}\0${documentText(design, document).lastIndexOf("\n", range.from)}\0${name.replace(ending, "")}`;
