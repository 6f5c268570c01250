import { anchorMissing } from "./design/anchor-missing.ts";
import { chapterEmpty } from "./design/chapter-empty.ts";
import { chapterMissing } from "./design/chapter-missing.ts";
import { chapterOutOfOrder } from "./design/chapter-out-of-order.ts";
import { duplicateHeading } from "./design/duplicate-heading.ts";
import { emptyLink } from "./design/empty-link.ts";
import { endpointListedTwice } from "./design/endpoint-listed-twice.ts";
import { endpointPathParameter } from "./design/endpoint-path-parameter.ts";
import { endpointUnspecified } from "./design/endpoint-unspecified.ts";
import { endpointWithoutAccess } from "./design/endpoint-without-access.ts";
import { endpointWithoutErrors } from "./design/endpoint-without-errors.ts";
import { fenceUnclosed } from "./design/fence-unclosed.ts";
import { headingBroken } from "./design/heading-broken.ts";
import { headingLevelSkipped } from "./design/heading-level-skipped.ts";
import { headingMisnumbered } from "./design/heading-misnumbered.ts";
import { headingNearMiss } from "./design/heading-near-miss.ts";
import { headingUnspaced } from "./design/heading-unspaced.ts";
import { imageDestinationSpaces } from "./design/image-destination-spaces.ts";
import { imageMissingFile } from "./design/image-missing-file.ts";
import { linkMalformed } from "./design/link-malformed.ts";
import { linkTargetMissing } from "./design/link-target-missing.ts";
import { methodAgainstSummary } from "./design/method-against-summary.ts";
import { pathParameterNames } from "./design/path-parameter-names.ts";
import { pathStyle } from "./design/path-style.ts";
import { pathVersion } from "./design/path-version.ts";
import { placeholderLeft } from "./design/placeholder-left.ts";
import { referenceUndefined } from "./design/reference-undefined.ts";
import { statusMissing } from "./design/status-missing.ts";
import { statusUnknown } from "./design/status-unknown.ts";
import { tableRagged } from "./design/table-ragged.ts";
import { titleMissing } from "./design/title-missing.ts";
import { unreadableDiagram } from "./design/unreadable-diagram.ts";
import type { DesignRule } from "./rule.ts";

/** Every rule. A new one is two files and a line here. */
export const designRules: readonly DesignRule[] = [
  anchorMissing,
  chapterEmpty,
  chapterMissing,
  chapterOutOfOrder,
  duplicateHeading,
  emptyLink,
  endpointListedTwice,
  endpointPathParameter,
  endpointUnspecified,
  endpointWithoutAccess,
  endpointWithoutErrors,
  fenceUnclosed,
  headingBroken,
  headingLevelSkipped,
  headingMisnumbered,
  headingNearMiss,
  headingUnspaced,
  imageDestinationSpaces,
  imageMissingFile,
  linkMalformed,
  linkTargetMissing,
  methodAgainstSummary,
  pathParameterNames,
  pathStyle,
  pathVersion,
  placeholderLeft,
  referenceUndefined,
  statusMissing,
  statusUnknown,
  tableRagged,
  titleMissing,
  unreadableDiagram,
];
