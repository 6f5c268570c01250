import { perObject } from "../../../text/per-object.ts";
import { type Context, within } from "../../context.ts";

/** Whether numbers in this section are promises unless they are said to be something else. */
export const promises = perObject(
  (context: Context): boolean =>
    (within(context, "performance") && context.subjects.length === 0) ||
    (context.path.length > 0 && promising.test(context.path.at(-1)!)) ||
    (context.path.length > 1 && promising.test(context.path.at(-2)!)),
);

/** Whether this section tells of qualities by scenarios, goals and demands, of which some may be told without a number. */
export const tellsOfQualities = (context: Context): boolean => {
  const title = context.path.at(-1) ?? "";
  return qualities.test(title) || nonFunctional.test(title);
};

const nonFunctional =
  /non-?functional|\bnfrs?\b|nicht-?funktional|non fonctionnel|no funcional|não funciona|non funzional|нефункциональн|非功能|非機能|비기능/i;

const qualities =
  /quality (?:scenarios|goals|requirements)|qualitäts(?:szenarien|ziele|anforderungen)|(?:objectifs|exigences|scénarios) (?:de )?qualité|(?:escenarios|objetivos|requisitos) de calidad|(?:cenários|objetivos|requisitos) de qualidade|(?:scenari|obiettivi|requisiti) di qualità|(?:сценарии|требования) качества|质量(?:场景|目标|需求)|品質(?:シナリオ|目標|要件)/i;

const promising =
  /non-?functional|\bnfrs?\b|\bsl[aoi]s?\b|quality (?:attributes|goals|requirements|scenarios)|success (?:criteria|metrics)|performance (?:targets?|goals?|requirements?|budget|criteria)|targets|scalability requirements|benchmarks? targets?|nicht-?funktional|qualitäts(?:ziele|szenarien|anforderungen)|(?:objectifs|exigences|scénarios) (?:de )?qualité|(?:atributos|objetivos|requisitos|escenarios) de calidad|(?:atributos|objetivos|requisitos|cenários) de qualidade|(?:attributi|obiettivi|requisiti|scenari) di qualità|(?:атрибуты|требования|сценарии) качества|质量(?:属性|目标|需求|要求|场景)|品質(?:特性|目標|要件|シナリオ)|품질 (?:속성|목표|요구사항)|non fonctionnel|no funcional|não funciona|non funzional|нефункциональн|целевые показатели|非功能|性能(?:目标|指标|要求)|非機能|パフォーマンス目標|性能目標|性能要件|비기능|성능 목표/i;
