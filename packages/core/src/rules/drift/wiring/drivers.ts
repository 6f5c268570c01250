import { imageName } from "../../../model/kinds/image-name.ts";

// Products that run as units of their own, and the libraries by which code reaches each. One line a product: what its image or
// unit is called, and what its clients' packages are called, each as a whole word of the name.

interface Product {
  readonly id: string;
  readonly images: RegExp;
  readonly clients: RegExp;
}

const products: readonly Product[] = [
  [
    "postgres",
    /^(?:postgres(?:ql)?|postgis|timescaledb|pgvector)$/,
    /^(?:pg|postgres|pg-promise|postgresql|psycopg\d?(?:-binary)?|asyncpg|pgx|lib\/pq|npgsql(?:\..*)?|tokio-postgres|postgrex)$/,
  ],
  [
    "mysql",
    /^mysql(?:-server)?$/,
    /^(?:mysql2?|mysqlclient|pymysql|aiomysql|mysql-connector-(?:j|java|python)|go-sql-driver\/mysql|mysqlconnector|pomelo\..*mysql)$/,
  ],
  ["mariadb", /^mariadb$/, /^(?:mariadb(?:-java-client)?|mysql2?|pymysql)$/],
  [
    "mongo",
    /^mongo(?:db)?(?:-community-server)?$/,
    /^(?:mongodb|mongoose|pymongo|motor|mongo-driver|mongodb\.driver|spring-boot-starter-data-mongodb(?:-reactive)?|beanie|mongoengine)$/,
  ],
  [
    "redis",
    /^(?:redis(?:-stack(?:-server)?)?|valkey|keydb|dragonfly)$/,
    /^(?:redis|ioredis|go-redis|go-redis\/v\d+|jedis|lettuce-core|spring-boot-starter-data-redis(?:-reactive)?|stackexchange\.redis|predis|aioredis|bullmq|bull|django-redis)$/,
  ],
  ["memcached", /^memcached$/, /^(?:memcached|memjs|pymemcache|python-memcached|gomemcache|spymemcached)$/],
  [
    "kafka",
    /^(?:(?:cp-)?kafka|redpanda)$/,
    /^(?:kafkajs|kafka-clients|spring-kafka|kafka-python|confluent-kafka|confluent\.kafka|aiokafka|sarama|kafka-go|rdkafka)$/,
  ],
  [
    "rabbitmq",
    /^rabbitmq$/,
    /^(?:amqplib|amqp-connection-manager|spring-boot-starter-amqp|spring-rabbit|pika|aio-pika|kombu|amqp091-go|rabbitmq\.client|masstransit\.rabbitmq|lapin|bunny)$/,
  ],
  ["nats", /^nats(?:-server)?$/, /^(?:nats|nats\.go|nats-py|async-nats|jnats)$/],
  [
    "elasticsearch",
    /^elasticsearch$/,
    /^(?:elasticsearch|@elastic\/elasticsearch|go-elasticsearch(?:\/v\d+)?|spring-boot-starter-data-elasticsearch|elasticsearch-java|nest)$/,
  ],
  ["opensearch", /^opensearch$/, /^(?:opensearch-py|@opensearch-project\/opensearch|opensearch-java|opensearch-go)$/],
  ["minio", /^minio$/, /^(?:minio|minio-go(?:\/v\d+)?|minio-py)$/],
  ["cassandra", /^(?:cassandra|scylla)$/, /^(?:cassandra-driver(?:-core)?|gocql|java-driver-core)$/],
  ["clickhouse", /^clickhouse(?:-server)?$/, /^(?:@clickhouse\/client|clickhouse-(?:driver|connect|go|jdbc))$/],
  ["neo4j", /^neo4j$/, /^(?:neo4j|neo4j-driver|spring-boot-starter-data-neo4j)$/],
  ["qdrant", /^qdrant$/, /^(?:qdrant-client|@qdrant\/js-client-rest|go-client)$/],
  [
    "eureka",
    /^(?:eureka(?:-server)?)$/,
    /^(?:spring-cloud-starter-netflix-eureka-client|eureka-js-client|py-eureka-client)$/,
  ],
  ["config-server", /^config-server$/, /^(?:spring-cloud-starter-config|spring-cloud-config-client)$/],
  [
    "zipkin",
    /^zipkin$/,
    /^(?:zipkin-reporter-brave|opentelemetry-exporter-zipkin|spring-boot-starter-zipkin|micrometer-tracing-bridge-brave|zipkin)$/,
  ],
].map(([id, images, clients]) => ({ id, images, clients }) as Product);

/** Packages that make a unit the product itself, though its image is the repository's own. */
const servers: readonly (readonly [RegExp, string])[] = [
  [/^spring-cloud-starter-netflix-eureka-server$/, "eureka"],
  [/^spring-cloud-config-server$/, "config-server"],
];

/** The product that an image is of: `redis` for `bitnami/redis:7`. */
export function productOfImage(image: string): string | null {
  const name = imageName(image)?.name;
  return name === undefined ? null : (products.find(({ images }) => images.test(name))?.id ?? null);
}

/** The product that a package makes of whoever uses it. */
export const productOfServer = (dependency: string): string | null =>
  servers.find(([name]) => name.test(dependency.slice(dependency.lastIndexOf(":") + 1)))?.[1] ?? null;

/** Whether a package is a client of a product. Packages are also known by their last part, after a group or a host. */
export function reaches(dependency: string, product: string): boolean {
  const clients = products.find(({ id }) => id === product)?.clients;
  if (!clients) return false;
  const name = dependency.toLowerCase();
  const parts = name.split(/[/:]/);
  return [name, parts.at(-1)!, parts.slice(-2).join("/")].some((each) => clients.test(each));
}
