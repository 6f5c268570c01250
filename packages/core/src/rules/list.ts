import { accessContradicts } from "./design/access-contradicts.ts";
import { anchorMissing } from "./design/anchor-missing.ts";
import { arrowToUnknown } from "./design/arrow-to-unknown.ts";
import { boundaryUnsecured } from "./design/boundary-unsecured.ts";
import { chapterEmpty } from "./design/chapter-empty.ts";
import { chapterMissing } from "./design/chapter-missing.ts";
import { chapterOutOfOrder } from "./design/chapter-out-of-order.ts";
import { columnWithoutField } from "./design/column-without-field.ts";
import { componentCycle } from "./design/component-cycle.ts";
import { componentTwoNames } from "./design/component-two-names.ts";
import { componentTwoPlaces } from "./design/component-two-places.ts";
import { componentUnconnected } from "./design/component-unconnected.ts";
import { componentUndeployed } from "./design/component-undeployed.ts";
import { componentUndescribed } from "./design/component-undescribed.ts";
import { componentUndrawn } from "./design/component-undrawn.ts";
import { componentWithoutSuite } from "./design/component-without-suite.ts";
import { contentsIncomplete } from "./design/contents-incomplete.ts";
import { countContradicts } from "./design/count-contradicts.ts";
import { datesOutOfOrder } from "./design/dates-out-of-order.ts";
import { defaultAgainstType } from "./design/default-against-type.ts";
import { defaultConflict } from "./design/default-conflict.ts";
import { defaultContradicts } from "./design/default-contradicts.ts";
import { dependencyListedTwice } from "./design/dependency-listed-twice.ts";
import { dependencyUnlisted } from "./design/dependency-unlisted.ts";
import { dependencyVersionContradicts } from "./design/dependency-version-contradicts.ts";
import { diagramStrayNode } from "./design/diagram-stray-node.ts";
import { duplicateHeading } from "./design/duplicate-heading.ts";
import { emptyLink } from "./design/empty-link.ts";
import { endpointFieldUnknown } from "./design/endpoint-field-unknown.ts";
import { endpointListedTwice } from "./design/endpoint-listed-twice.ts";
import { endpointPathParameter } from "./design/endpoint-path-parameter.ts";
import { endpointSchemaUnknown } from "./design/endpoint-schema-unknown.ts";
import { endpointUnspecified } from "./design/endpoint-unspecified.ts";
import { endpointWithoutAccess } from "./design/endpoint-without-access.ts";
import { endpointWithoutErrors } from "./design/endpoint-without-errors.ts";
import { entityDeclaredTwice } from "./design/entity-declared-twice.ts";
import { entityUndescribed } from "./design/entity-undescribed.ts";
import { entityWithoutTable } from "./design/entity-without-table.ts";
import { enumMembersDiffer } from "./design/enum-members-differ.ts";
import { errorImpossibleStatus } from "./design/error-impossible-status.ts";
import { errorListedTwice } from "./design/error-listed-twice.ts";
import { errorTwoStatuses } from "./design/error-two-statuses.ts";
import { errorUndeclared } from "./design/error-undeclared.ts";
import { errorUnused } from "./design/error-unused.ts";
import { exampleContradicts } from "./design/example-contradicts.ts";
import { fenceUnclosed } from "./design/fence-unclosed.ts";
import { fieldWithoutColumn } from "./design/field-without-column.ts";
import { foreignKeyTarget } from "./design/foreign-key-target.ts";
import { headingBroken } from "./design/heading-broken.ts";
import { headingLevelSkipped } from "./design/heading-level-skipped.ts";
import { headingMisnumbered } from "./design/heading-misnumbered.ts";
import { headingNearMiss } from "./design/heading-near-miss.ts";
import { headingUnspaced } from "./design/heading-unspaced.ts";
import { imageContradicts } from "./design/image-contradicts.ts";
import { imageDestinationSpaces } from "./design/image-destination-spaces.ts";
import { imageMissingFile } from "./design/image-missing-file.ts";
import { indexColumnUnknown } from "./design/index-column-unknown.ts";
import { limitContradicts } from "./design/limit-contradicts.ts";
import { linkMalformed } from "./design/link-malformed.ts";
import { linkTargetMissing } from "./design/link-target-missing.ts";
import { memberListedTwice } from "./design/member-listed-twice.ts";
import { methodAgainstSummary } from "./design/method-against-summary.ts";
import { nodeDependsUnknown } from "./design/node-depends-unknown.ts";
import { nodeRunsUnknown } from "./design/node-runs-unknown.ts";
import { nullabilityConflict } from "./design/nullability-conflict.ts";
import { numberContradicts } from "./design/number-contradicts.ts";
import { pathParameterNames } from "./design/path-parameter-names.ts";
import { pathStyle } from "./design/path-style.ts";
import { pathVersion } from "./design/path-version.ts";
import { placeholderLeft } from "./design/placeholder-left.ts";
import { portContradicts } from "./design/port-contradicts.ts";
import { portPublishedTwice } from "./design/port-published-twice.ts";
import { promiseContradicts } from "./design/promise-contradicts.ts";
import { questionAnsweredButOpen } from "./design/question-answered-but-open.ts";
import { questionOpenWhenApproved } from "./design/question-open-when-approved.ts";
import { questionOverdue } from "./design/question-overdue.ts";
import { questionStatedTwice } from "./design/question-stated-twice.ts";
import { questionWithoutOwner } from "./design/question-without-owner.ts";
import { referenceUndefined } from "./design/reference-undefined.ts";
import { relationshipWithoutKey } from "./design/relationship-without-key.ts";
import { replicasContradict } from "./design/replicas-contradict.ts";
import { requirementUncited } from "./design/requirement-uncited.ts";
import { requirementUnknown } from "./design/requirement-unknown.ts";
import { riskLevelUnreadable } from "./design/risk-level-unreadable.ts";
import { riskStatedTwice } from "./design/risk-stated-twice.ts";
import { riskUnmitigated } from "./design/risk-unmitigated.ts";
import { riskWithoutOwner } from "./design/risk-without-owner.ts";
import { sensitiveFieldUnprotected } from "./design/sensitive-field-unprotected.ts";
import { settingAgainstWords } from "./design/setting-against-words.ts";
import { statusContradicts } from "./design/status-contradicts.ts";
import { statusMissing } from "./design/status-missing.ts";
import { statusUnknown } from "./design/status-unknown.ts";
import { statusUnspecified } from "./design/status-unspecified.ts";
import { suiteForUnknown } from "./design/suite-for-unknown.ts";
import { tableRagged } from "./design/table-ragged.ts";
import { tableUnshown } from "./design/table-unshown.ts";
import { tableWithoutEntity } from "./design/table-without-entity.ts";
import { tableWithoutPrimaryKey } from "./design/table-without-primary-key.ts";
import { targetContradicts } from "./design/target-contradicts.ts";
import { targetMissed } from "./design/target-missed.ts";
import { targetUnmeasurable } from "./design/target-unmeasurable.ts";
import { targetWithoutStatistic } from "./design/target-without-statistic.ts";
import { titleMissing } from "./design/title-missing.ts";
import { typeConflict } from "./design/type-conflict.ts";
import { uniquenessConflict } from "./design/uniqueness-conflict.ts";
import { unreadableDiagram } from "./design/unreadable-diagram.ts";
import { versionUnreadable } from "./design/version-unreadable.ts";
import type { DesignRule } from "./rule.ts";

/** Every rule. A new one is two files and a line here. */
export const designRules: readonly DesignRule[] = [
  accessContradicts,
  anchorMissing,
  arrowToUnknown,
  boundaryUnsecured,
  chapterEmpty,
  chapterMissing,
  chapterOutOfOrder,
  columnWithoutField,
  componentCycle,
  componentTwoNames,
  componentTwoPlaces,
  componentUnconnected,
  componentUndeployed,
  componentUndescribed,
  componentUndrawn,
  componentWithoutSuite,
  contentsIncomplete,
  countContradicts,
  datesOutOfOrder,
  defaultAgainstType,
  defaultConflict,
  defaultContradicts,
  dependencyListedTwice,
  dependencyUnlisted,
  dependencyVersionContradicts,
  diagramStrayNode,
  duplicateHeading,
  emptyLink,
  endpointFieldUnknown,
  endpointListedTwice,
  endpointPathParameter,
  endpointSchemaUnknown,
  endpointUnspecified,
  endpointWithoutAccess,
  endpointWithoutErrors,
  entityDeclaredTwice,
  entityUndescribed,
  entityWithoutTable,
  enumMembersDiffer,
  errorImpossibleStatus,
  errorListedTwice,
  errorTwoStatuses,
  errorUndeclared,
  errorUnused,
  exampleContradicts,
  fenceUnclosed,
  fieldWithoutColumn,
  foreignKeyTarget,
  headingBroken,
  headingLevelSkipped,
  headingMisnumbered,
  headingNearMiss,
  headingUnspaced,
  imageContradicts,
  imageDestinationSpaces,
  imageMissingFile,
  indexColumnUnknown,
  limitContradicts,
  linkMalformed,
  linkTargetMissing,
  memberListedTwice,
  methodAgainstSummary,
  nodeDependsUnknown,
  nodeRunsUnknown,
  nullabilityConflict,
  numberContradicts,
  pathParameterNames,
  pathStyle,
  pathVersion,
  placeholderLeft,
  portContradicts,
  portPublishedTwice,
  promiseContradicts,
  questionAnsweredButOpen,
  questionOpenWhenApproved,
  questionOverdue,
  questionStatedTwice,
  questionWithoutOwner,
  referenceUndefined,
  relationshipWithoutKey,
  replicasContradict,
  requirementUncited,
  requirementUnknown,
  riskLevelUnreadable,
  riskStatedTwice,
  riskUnmitigated,
  riskWithoutOwner,
  sensitiveFieldUnprotected,
  settingAgainstWords,
  statusContradicts,
  statusMissing,
  statusUnknown,
  statusUnspecified,
  suiteForUnknown,
  tableRagged,
  tableUnshown,
  tableWithoutEntity,
  tableWithoutPrimaryKey,
  targetContradicts,
  targetMissed,
  targetUnmeasurable,
  targetWithoutStatistic,
  titleMissing,
  typeConflict,
  uniquenessConflict,
  unreadableDiagram,
  versionUnreadable,
];
