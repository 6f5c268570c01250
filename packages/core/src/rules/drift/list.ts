import type { Verifier } from "./verifier.ts";
import { arrowDrift } from "./arrow-drift.ts";
import { channelDrift } from "./channel-drift.ts";
import { columnDrift } from "./column-drift.ts";
import { componentDrift } from "./component-drift.ts";
import { dependencyDrift } from "./dependency-drift.ts";
import { controlDrift } from "./control-drift.ts";
import { endpointDrift } from "./endpoint-drift.ts";
import { entityDrift } from "./entity-drift.ts";
import { errorCodeDrift } from "./error-code-drift.ts";
import { fieldDrift } from "./field-drift.ts";
import { foreignKeyDrift } from "./foreign-key-drift.ts";
import { indexDrift } from "./index-drift.ts";
import { nodeDrift } from "./node-drift.ts";
import { pageDrift } from "./page-drift.ts";
import { pathDrift } from "./path-drift.ts";
import { scriptDrift } from "./script-drift.ts";
import { settingDrift } from "./setting-drift.ts";
import { quantityDrift } from "./quantity-drift.ts";
import { suiteDrift } from "./suite-drift.ts";
import { relationshipDrift } from "./relationship-drift.ts";
import { symbolDrift } from "./symbol-drift.ts";
import { tableDrift } from "./table-drift.ts";
import { targetDrift } from "./target-drift.ts";
import { viewDrift } from "./view-drift.ts";
import { wiringDrift } from "./wiring-drift.ts";

/** Every rule on drift. A new one is a file, its page, and a line here. */
export const verifiers: readonly Verifier[] = [
  pathDrift,
  tableDrift,
  columnDrift,
  entityDrift,
  fieldDrift,
  indexDrift,
  foreignKeyDrift,
  relationshipDrift,
  dependencyDrift,
  errorCodeDrift,
  componentDrift,
  wiringDrift,
  arrowDrift,
  nodeDrift,
  controlDrift,
  endpointDrift,
  channelDrift,
  settingDrift,
  suiteDrift,
  symbolDrift,
  targetDrift,
  quantityDrift,
  scriptDrift,
  viewDrift,
  pageDrift,
];
