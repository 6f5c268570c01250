import type { KindReader } from "../kind-reader.ts";
import { channels } from "./channel/channel.ts";
import { components } from "./component/read.ts";
import { controls } from "./control/control.ts";
import { endpoints } from "./endpoint/endpoint.ts";
import { entities } from "./entity/entity.ts";
import { errorCodes } from "./error-code/error-code.ts";
import { dependencies } from "./dependency/dependency.ts";
import { links } from "./link/links.ts";
import { nodes } from "./node/node.ts";
import { paths } from "./path/path.ts";
import { questions } from "./question/question.ts";
import { requirements } from "./requirement/requirement.ts";
import { risks } from "./risk/risk.ts";
import { settings } from "./setting/setting.ts";
import { suites } from "./suite/suite.ts";
import { symbols } from "./symbol/symbol.ts";
import { indexes, tableLists, tables } from "./table/table.ts";
import { targets } from "./target/target.ts";
import { terms } from "./term.ts";

/** Every reader of a kind. Where two are equally sure of a shape, the earlier reads it. */
export const kindReaders: readonly KindReader[] = [
  terms,
  risks,
  dependencies,
  targets,
  suites,
  nodes,
  requirements,
  questions,
  paths,
  links,
  endpoints,
  components,
  errorCodes,
  channels,
  controls,
  settings,
  symbols,
  tables,
  tableLists,
  indexes,
  entities,
];
