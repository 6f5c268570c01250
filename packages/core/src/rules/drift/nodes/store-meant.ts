import type { BuiltElement } from "../../../model/built.ts";
import type { Survey } from "../../../survey/survey.ts";

// A design calls a store by what it is, a deployment by what runs it: "Database" is the service `postgres-db`.

const sorts: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:[\p{L}]+ )?(?:database|db|data ?store|datenbank|base de donn[ée]es|base de (?:datos|dados)|banco de dados|база данных|数据库|データベース|데이터베이스)(?: server)?$/iu,
    /postgres|mysql|mariadb|mongo|mssql|sqlserver|oracle|cockroach|timescale|cassandra|neo4j|dynamodb/i,
  ],
  [/^(?:[\p{L}]+ )?(?:cache|缓存|キャッシュ|캐시)(?: server)?$/iu, /redis|memcached|valkey|keydb|dragonfly/i],
  [
    /^(?:[\p{L}]+ )?(?:(?:message |event )?(?:broker|queue|bus)|消息队列|メッセージキュー|메시지 큐)$/iu,
    /rabbitmq|kafka|nats|redis|activemq|pulsar|mosquitto|emqx|redpanda/i,
  ],
];

/** The unit that runs a store of the sort that a name says, where one does. */
export function storeMeant(name: string, surveys: readonly Survey[]): BuiltElement<"node"> | null {
  const runs = sorts.find(([called]) => called.test(name.trim()))?.[1];
  if (!runs) return null;
  const units = surveys
    .flatMap(({ elements }) => elements)
    .filter((each): each is BuiltElement<"node"> => each.kind === "node");
  return units.find(({ name: unit, facts: { image } }) => runs.test(image ?? "") || runs.test(unit)) ?? null;
}
