import { endpointListedTwice } from "./design/endpoint-listed-twice.ts";
import { endpointPathParameter } from "./design/endpoint-path-parameter.ts";
import { endpointUnspecified } from "./design/endpoint-unspecified.ts";
import { endpointWithoutAccess } from "./design/endpoint-without-access.ts";
import { endpointWithoutErrors } from "./design/endpoint-without-errors.ts";
import { methodAgainstSummary } from "./design/method-against-summary.ts";
import { pathParameterNames } from "./design/path-parameter-names.ts";
import { pathStyle } from "./design/path-style.ts";
import { pathVersion } from "./design/path-version.ts";
import { unreadableDiagram } from "./design/unreadable-diagram.ts";
import type { DesignRule } from "./rule.ts";

/** Every rule. A new one is two files and a line here. */
export const designRules: readonly DesignRule[] = [
  endpointListedTwice,
  endpointPathParameter,
  endpointUnspecified,
  endpointWithoutAccess,
  endpointWithoutErrors,
  methodAgainstSummary,
  pathParameterNames,
  pathStyle,
  pathVersion,
  unreadableDiagram,
];
