import type { ChannelFacts } from "./channel.ts";
import type { ColumnFacts } from "./column.ts";
import type { ComponentFacts } from "./component.ts";
import type { ControlFacts } from "./control.ts";
import type { DependencyFacts } from "./dependency.ts";
import type { EndpointFacts } from "./endpoint.ts";
import type { EntityFacts } from "./entity.ts";
import type { ErrorCodeFacts } from "./error-code.ts";
import type { FieldFacts } from "./field.ts";
import type { ForeignKeyFacts } from "./foreign-key.ts";
import type { IndexFacts } from "./index-of-table.ts";
import type { LinkFacts } from "./link.ts";
import type { ModuleFacts } from "./module.ts";
import type { NodeFacts } from "./node.ts";
import type { PathFacts } from "./path.ts";
import type { QuestionFacts } from "./question.ts";
import type { RequirementFacts } from "./requirement.ts";
import type { RiskFacts } from "./risk.ts";
import type { SettingFacts } from "./setting.ts";
import type { SuiteFacts } from "./suite.ts";
import type { SymbolFacts } from "./symbol.ts";
import type { TableFacts } from "./table.ts";
import type { TargetFacts } from "./target.ts";
import type { TermFacts } from "./term.ts";

/** Every kind of thing a design can state, with the facts it can state of it. */
export interface Vocabulary {
  component: ComponentFacts;
  module: ModuleFacts;
  entity: EntityFacts;
  field: FieldFacts;
  table: TableFacts;
  column: ColumnFacts;
  index: IndexFacts;
  "foreign-key": ForeignKeyFacts;
  endpoint: EndpointFacts;
  channel: ChannelFacts;
  dependency: DependencyFacts;
  node: NodeFacts;
  control: ControlFacts;
  target: TargetFacts;
  "error-code": ErrorCodeFacts;
  setting: SettingFacts;
  suite: SuiteFacts;
  symbol: SymbolFacts;
  risk: RiskFacts;
  question: QuestionFacts;
  requirement: RequirementFacts;
  path: PathFacts;
  link: LinkFacts;
  term: TermFacts;
}

export type Kind = keyof Vocabulary;
