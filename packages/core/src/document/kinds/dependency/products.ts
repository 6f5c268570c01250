// Names of libraries, frameworks, runtimes, products and services that systems are built from, as their makers write
// them. A name belongs here if it can mean nothing else in a design document; common words ("Go", "Swift", "Express")
// stand among those that count only in a list of technologies.

const languagesAndRuntimes = `
Node.js, NodeJS, Deno, Bun, TypeScript, JavaScript, Python, Java, Kotlin, Golang, Rust, Ruby, PHP, Scala, Elixir, Erlang,
.NET, .NET Core, C#, F#, C++, OpenJDK, JVM, GraalVM, Dart, Clojure, Haskell, Solidity, WebAssembly, PyPy, CPython, Perl`;

const backend = `
Spring Boot, Spring Framework, Spring Security, Spring Data, Spring Data JPA, Spring Data MongoDB, Spring Data Redis,
Spring Cloud, Spring Cloud Gateway, Spring WebFlux, Spring MVC, Spring Batch, Spring Modulith, Spring AI, SpringDoc,
Express.js, ExpressJS, Fastify, NestJS, Koa, Hono, hapi, Next.js, NextJS, Nuxt, Nuxt.js, Remix, SvelteKit, Astro, Django,
Django REST Framework, DRF, Flask, FastAPI, Starlette, Tornado, aiohttp, Uvicorn, Gunicorn, Laravel, Symfony, Ruby on Rails,
Rails, Sinatra, Phoenix, ASP.NET, ASP.NET Core, ASP.NET Core Minimal APIs, Blazor, SignalR, MediatR, LiteBus, Quarkus, Micronaut, Ktor, Vert.x,
Akka, Play Framework, gorilla/mux, Gin, Fiber, Actix, Axum, Rocket, Tokio, gRPC, grpc-gateway, GraphQL, Apollo Server, Apollo Client,
Apollo, tRPC, Hasura, Strapi, Hangfire, Quartz, Sidekiq, Celery, BullMQ, Bull, Polly, Resilience4j, Hystrix, Netty, Tomcat,
Jetty, Kestrel, Puma, MapStruct, Lombok, AutoMapper, Mapster, FluentValidation, Zod, Joi, Yup, Ajv, Pydantic, Marshmallow,
class-validator, Jackson, Gson, Newtonsoft.Json, System.Text.Json, Serde, IHttpClientFactory, multer, Socket.IO, SocketIO, OpenFeign, Temporal,
Camunda, Airflow, Apache Airflow, Prefect, Dagster, LangChain, LangGraph, LlamaIndex, Mongoose, Passport.js, Passport, jsonwebtoken, bcrypt,
tsyringe, InversifyJS, Commander.js, oclif, Cobra, Viper, Clap, Typer, Nodemailer, PostHog`;

const data = `
PostgreSQL, Postgres, MySQL, MariaDB, SQLite, Microsoft SQL Server, SQL Server, MSSQL, Oracle Database, Oracle DB, MongoDB,
MongoDB Atlas, Redis, Redis Cluster, Memcached, Cassandra, ScyllaDB, DynamoDB, CosmosDB, Cosmos DB, Couchbase, CouchDB, Neo4j, ClickHouse, DuckDB,
TimescaleDB, InfluxDB, Elasticsearch, OpenSearch, Solr, Apache Solr, Meilisearch, Typesense, Algolia, Pinecone, Qdrant, Weaviate,
Milvus, ChromaDB, pgvector, Firestore, Firebase, Supabase, PlanetScale, Neon, CockroachDB, YugabyteDB, TiDB, Snowflake,
BigQuery, Redshift, Databricks, Apache Spark, Hadoop, Apache Flink, Flink, Trino, Presto, dbt, Iceberg, Delta Lake, etcd, Consul,
ZooKeeper, BadgerDB, RocksDB, LevelDB, LMDB, H2, HSQLDB, Hibernate, JPA, JPA/Hibernate, MyBatis, jOOQ, Flyway, Liquibase, Prisma, Prisma ORM, TypeORM,
Sequelize, Drizzle, Drizzle ORM, Knex, Knex.js, SQLAlchemy, Alembic, Entity Framework, Entity Framework Core, EF Core, Dapper, GORM, sqlx,
Diesel, SeaORM, psycopg, psycopg2, asyncpg, pgx, node-postgres, HikariCP, Caffeine, Caffeine Cache, Ehcache, Hazelcast, Ignite, Valkey, KeyDB, DragonflyDB,
SurrealDB, ArangoDB, FaunaDB, Convex, Room, Realm, IndexedDB, Dexie`;

const messaging = `
Apache Kafka, Kafka, RabbitMQ, ActiveMQ, NATS, NATS JetStream, Apache Pulsar, Pulsar, ZeroMQ, Mosquitto, HiveMQ, EMQX, rumqttc, MassTransit,
NServiceBus, Debezium, Kafka Connect, Schema Registry, Confluent Platform, Redpanda, Amazon SQS, AWS SQS, SQS, Amazon SNS, AWS SNS, SNS, EventBridge,
Amazon Kinesis, Kinesis, Google Pub/Sub, Cloud Pub/Sub, Azure Service Bus, Azure Event Hubs, Event Grid, Pusher, Ably, Redis Streams, Redis Pub/Sub`;

const frontend = `
React, React.js, ReactJS, React Native, React Router, React Query, React Hook Form, Redux, Redux Toolkit, Zustand, MobX, Recoil, Jotai, TanStack Query,
TanStack Router, Vue, Vue.js, Vuex, Pinia, Angular, AngularJS, RxJS, Svelte, SolidJS, Preact, Ember, Ember.js, jQuery, Bootstrap, Tailwind,
Tailwind CSS, TailwindCSS, Material UI, MUI, Material-UI, Chakra UI, Ant Design, shadcn/ui, Radix UI, Headless UI, styled-components, Sass, SCSS, Vite,
Webpack, Rollup, Parcel, esbuild, SWC, Turbopack, Babel, Storybook, D3.js, Chart.js, Recharts, ECharts, Three.js, PixiJS, Phaser, Phaser 3, Leaflet, Mapbox,
Mapbox GL, OpenLayers, Axios, SWR, i18next, Framer Motion, Lucide, Electron, Tauri, Flutter, Ionic, Capacitor, Expo, SwiftUI, Jetpack Compose,
Unity, Unreal Engine, Godot, Photon Fusion, date-fns, Lodash, Day.js, Moment.js, Immer, Quill, TipTap, Monaco Editor, CodeMirror, Blockly, Thymeleaf, HTMX, Alpine.js`;

const operations = `
Docker, Docker Compose, docker-compose, Docker Swarm, Podman, Kubernetes, K8s, Helm, Kustomize, Istio, Linkerd, Envoy, NGINX, HAProxy, Traefik, Caddy, Apache HTTP Server,
Kong, Terraform, Pulumi, Ansible, Vagrant, Jenkins, GitHub Actions, GitLab CI, GitLab CI/CD, CircleCI, Travis CI, Azure DevOps, ArgoCD, Argo CD, Flux CD, Tekton, Prometheus,
Grafana, Loki, Grafana Loki, Tempo, Jaeger, Zipkin, OpenTelemetry, OpenTelemetry Collector, Datadog, New Relic, Sentry, Splunk, Dynatrace, ELK, ELK Stack, Elastic Stack, Logstash, Kibana, Fluentd,
Fluent Bit, Filebeat, Micrometer, Alertmanager, AlertManager, PagerDuty, Opsgenie, Seq, Serilog, NLog, Log4j, Log4j2, Logback, SLF4J, Winston, Pino, Zap, zerolog, Loguru,
structlog, SonarQube, Snyk, Dependabot, Renovate, Trivy, HashiCorp Vault, Vault, cert-manager, Let's Encrypt, Vercel, Netlify, Heroku, Railway, Fly.io, Render,
DigitalOcean, Hetzner, Linode, Cloudflare, Cloudflare R2, Cloudflare Workers, Cloudflare Pages, Fastly, Akamai, Minikube, OpenShift, Nomad, Maven, Apache Maven, Gradle, npm, pnpm, Yarn,
Poetry, pip, uv, Turborepo, Nx, Lerna, Bazel, CMake, Cargo, MSBuild, NuGet, ESLint, Prettier, Biome, Ruff, Black, mypy, Pylint, Checkstyle, SpotBugs, Husky, MinIO, Swagger, Swagger UI, Swagger/OpenAPI, Swashbuckle, Nix, semantic-release`;

const clouds = `
AWS, AWS Lambda, Amazon S3, AWS S3, Amazon EC2, AWS EC2, Amazon ECS, AWS ECS, ECS Fargate, AWS Fargate, Fargate, Amazon EKS, AWS EKS, Amazon RDS, AWS RDS, Amazon Aurora, Aurora PostgreSQL, ElastiCache, Amazon ElastiCache, AWS ElastiCache,
CloudFront, Amazon CloudFront, AWS CloudFront, Route 53, API Gateway (AWS), AWS API Gateway, Amazon API Gateway, AWS SDK, CloudWatch, Amazon CloudWatch, AWS CloudWatch, Cognito, Amazon Cognito, AWS Cognito, Amazon SES, AWS SES, AWS Secrets Manager, AWS KMS,
Step Functions, AWS Step Functions, AWS CDK, AWS Glue, Amazon Athena, SageMaker, Amazon Bedrock, AWS Bedrock, Azure, Azure Functions, Azure Blob Storage, Azure SQL, Azure SQL Database, Azure Key Vault,
Azure App Service, Azure AD, Microsoft Entra ID, Azure Kubernetes Service, Application Insights, Google Cloud, GCP, Google Cloud Storage, Google Cloud Run, Cloud Run, Cloud Functions, Google Kubernetes Engine, Cloud SQL, Vertex AI, Google Maps, Google Maps API, Google Analytics, Google OAuth, GitHub OAuth`;

const services = `
Stripe, Stripe API, PayPal, Braintree, Adyen, Square, Plaid, Twilio, SendGrid, SendGrid SMTP, Mailgun, Postmark, Mailchimp, Resend, Slack, Slack API, Discord, Telegram Bot API, Auth0, Okta, Keycloak, Clerk, Ory,
OAuth2 Proxy, Open Policy Agent, Casbin, OpenAI, OpenAI API, Anthropic, Anthropic API, Claude API, Gemini API, Hugging Face, Ollama, vLLM, PyTorch, TensorFlow, scikit-learn, XGBoost, LightGBM, NumPy, Pandas, Polars, SciPy, OpenCV, Keras, spaCy,
ExchangeRate-API, OpenWeatherMap, Open-Meteo, Zapier, Segment, Mixpanel, Amplitude, LaunchDarkly, Unleash, HubSpot, Salesforce, Shopify, Contentful, Sanity, Cloudinary, imgix, Zendesk, Intercom`;

const testing = `
JUnit, JUnit Jupiter, TestNG, Mockito, AssertJ, Hamcrest, MockMvc, WireMock, Testcontainers, TestContainers, REST Assured, RestAssured, Spock, Cucumber, Karate, Jest, Vitest, Mocha, Chai, Sinon, Jasmine, Karma, Cypress,
Playwright, Puppeteer, Selenium, Testing Library, React Testing Library, Supertest, MSW, Mock Service Worker, fast-check, pytest, unittest, Hypothesis, tox, Locust, k6, JMeter, Apache JMeter, Gatling, Artillery, Pact, Postman, Newman, xUnit, xUnit.net, NUnit,
MSTest, Moq, NSubstitute, FluentAssertions, Bogus, jqwik, QuickCheck, RSpec, Minitest, FactoryBot, Testify, gomock, proptest, Criterion, nyc, Istanbul, JaCoCo, Coverlet, PITest, Stryker, OWASP ZAP, ArchUnit, Detox, Appium, Robolectric, Espresso, node:test, node:assert`;

/** Names that are words too: they count only where a list or table of technologies holds them. */
const ambiguous = `
Go, Swift, Express, Lambda, S3, EC2, ECS, EKS, RDS, Aurora, Spring, Gin, Echo, Chi, Oracle, R, C, Shell, Bash, Linux, Ubuntu, Debian, Alpine, Alpine Linux, Windows Server, macOS, Android, iOS, HTML5, CSS3, HTML, CSS, JSON,
YAML, REST, WebSocket, WebSockets, JWT, OAuth, OAuth2, OpenID Connect, TLS, OpenAPI, Protobuf, Protocol Buffers, MQTT, AMQP, Avro, Parquet, Make, Git, GitHub, GitLab, Bitbucket, Jira, Chrome, Firefox, Safari, Nginx Ingress, Render, Square, Segment,
Rocket, Fiber, Room, Black, Seq, Zap, Vault, Apollo, Bull, Echo, Convex, Neon, Presto, Clap, Puma, Passport, Sanity, Temporal, Hypothesis, Criterion, Karma, Karate, Polly, Cobra, Viper, Realm, Ignite, Tempo, Ember, Astro, Bootstrap, Parcel, Prefect, Square, Expo, Unity, Flux,
Phoenix, Remix, Prettier, Nomad, Segment, Consul, Envoy, Kong, Pact, Moq, Bogus, Resend, Clerk, Azure, Slack, Yarn, Vite, Caddy, H2, Render, Railway, Cargo, pip, uv, Nix, mypy, Pulsar, Intercom, Discord, Espresso, Moment.js, yaml, lucide-react, Java, Python, PHP, Ruby, Rust, Dart, Perl, Scala, Apollo`;

const parse = (lists: readonly string[]): string[] =>
  lists
    .flatMap((list) => list.split(","))
    .flatMap((name) => (name.trim() === "" ? [] : [name.replace(/\s+/g, " ").trim()]));

const words = parse([ambiguous]);
const wordSet = new Set(words.map((name) => name.toLowerCase()));
const sure = parse([languagesAndRuntimes, backend, data, messaging, frontend, operations, clouds, services, testing]);

/** Every known name in lower case: whether it is sure wherever it stands. */
const products: ReadonlyMap<string, boolean> = new Map([
  ...words.map((name) => [name.toLowerCase(), false] as const),
  ...sure.map((name) => [name.toLowerCase(), !wordSet.has(name.toLowerCase())] as const),
]);

const longestName = Math.max(...[...products.keys()].map((name) => name.split(" ").length));

/** Whether a whole text is the name of a product. */
export const isProduct = (text: string): boolean => products.has(text.replace(/\s+/g, " ").trim().toLowerCase());

/** The names of products in a text, longest first where they overlap; of ambiguous words only where `loose`. */
export function productsIn(text: string, loose: boolean): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  const starts = [...text.slice(0, 4000).matchAll(/(?<![\p{L}\p{N}@/_.-])[\p{L}\p{N}.@]/gu)].map((m) => m.index);
  let past = 0;
  for (const from of starts) {
    if (from < past) continue;
    const to = productEnd(text, from, loose);
    if (to === null) continue;
    found.push({ from, to });
    past = to;
  }
  return found;
}

function productEnd(text: string, from: number, loose: boolean): number | null {
  const ends: number[] = [];
  const word = /[^\s,;()[\]{}|"“”<>→]+/gy;
  word.lastIndex = from;
  for (let i = 0; i < longestName; i++) {
    const match = word.exec(text);
    if (!match) break;
    const clean = match[0].replace(/[.:!?'’*]+$/, "");
    ends.push(match.index + clean.length);
    if (clean.length < match[0].length || text[word.lastIndex] !== " ") break;
    word.lastIndex++;
  }
  for (const to of ends.toReversed()) {
    const name = text.slice(from, to).toLowerCase();
    const isSure = products.get(name);
    // A name of one lower-case word is taken for one only in a list: "redis" in a sentence may be a host or a key.
    if (isSure === true || (isSure === false && loose && /^[\p{Lu}.]|\d/u.test(text.slice(from, to)))) return to;
  }
  return null;
}
