import { ecosystems } from "./ecosystems.ts";

// Names of libraries, frameworks, runtimes, products and services that systems are built from, as their makers write
// them. A name belongs here if it can mean nothing else in a design document; common words ("Go", "Swift", "Express")
// stand among those that count only in a list of technologies.

const languagesAndRuntimes = `
Node.js, NodeJS, Deno, Bun, TypeScript, JavaScript, Python, Java, Kotlin, Golang, Rust, Ruby, PHP, Scala, Elixir, Erlang,
.NET, .NET Core, C#, F#, C++, OpenJDK, JVM, GraalVM, Dart, Clojure, Haskell, Solidity, WebAssembly, PyPy, CPython, Perl, PowerShell`;

const backend = `
Spring Boot, Spring Framework, Spring Security, Spring Data, Spring Data JPA, Spring Data MongoDB, Spring Data Redis,
Spring Cloud, Spring Cloud Gateway, Spring WebFlux, Spring MVC, Spring Batch, Spring Modulith, Spring AI, SpringDoc,
Express.js, ExpressJS, Fastify, NestJS, Koa, Hono, hapi, Next.js, NextJS, Nuxt, Nuxt.js, Remix, SvelteKit, Astro, Django,
Django REST Framework, DRF, Flask, FastAPI, Starlette, Tornado, aiohttp, Uvicorn, Gunicorn, Laravel, Symfony, Ruby on Rails,
Rails, Sinatra, Phoenix, ASP.NET, ASP.NET Core, ASP.NET Core Minimal APIs, Blazor, Blazor WebAssembly, Blazor Server, SignalR, MediatR, LiteBus, Quarkus, Micronaut, Ktor, Vert.x,
Akka, Play Framework, gorilla/mux, Gin, Fiber, Actix, Axum, Rocket, Tokio, gRPC, grpc-gateway, GraphQL, Apollo Server, Apollo Client,
Apollo, tRPC, Hasura, Strapi, Hangfire, Quartz, Sidekiq, Celery, BullMQ, Bull, Polly, Resilience4j, Hystrix, Netty, Tomcat,
Jetty, Kestrel, Puma, MapStruct, Lombok, AutoMapper, Mapster, FluentValidation, Zod, Joi, Yup, Ajv, Pydantic, Marshmallow,
class-validator, Jackson, Gson, Newtonsoft.Json, System.Text.Json, Serde, IHttpClientFactory, multer, Socket.IO, SocketIO, OpenFeign, Temporal,
Camunda, Airflow, Apache Airflow, Prefect, Dagster, LangChain, LangGraph, LlamaIndex, Mongoose, Passport.js, Passport, jsonwebtoken, bcrypt,
tsyringe, InversifyJS, Commander.js, oclif, Cobra, Viper, Clap, Typer, Nodemailer, PostHog`;

const data = `
PostgreSQL, Postgres, MySQL, MariaDB, SQLite, Microsoft SQL Server, SQL Server, SQL Server Express, SQL Server LocalDB, SQL Server Express LocalDB, SQL Server Developer Edition, MySQL Community Edition, MySQL Community Server, MSSQL, Oracle Database, Oracle DB, MongoDB,
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
CloudFront, Amazon CloudFront, AWS CloudFront, Route 53, API Gateway (AWS), AWS API Gateway, Amazon API Gateway, AWS SDK, CloudWatch, Amazon CloudWatch, AWS CloudWatch, Cognito, Amazon Cognito, AWS Cognito, Amazon SES, AWS SES, AWS Shield, AWS WAF, Amazon RDS Proxy, AWS RDS Proxy, Amazon Transcribe, AWS CodePipeline, AWS CodeBuild, Amazon ECR, AWS ECR, Amazon DynamoDB, AWS Secrets Manager, AWS KMS,
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

const libraries = `
Spring Cloud Stream, Spring Kafka, Spring Retry, Spring Cache, Spring AMQP, Spring LDAP, Spring HATEOAS, Spring Shell, Spring Vault, Spring Validation, Spring Native, Spring Web, Spring JDBC, Spring Data REST, Spring Data JDBC, Spring Data Elasticsearch, Spring Integration, Spring Session, Spring Actuator, Spring Boot Actuator, Spring Cloud Config, Spring Cloud Kubernetes, Eureka, Netflix Eureka, Jersey, Dropwizard,
Javalin, Helidon, Struts, Grails, Vaadin, JavaFX, Guava, Apache Commons, Apache Camel, Apache POI, PDFBox, iText, OkHttp, Retrofit, Feign, RxJava, Project Reactor, Reactor Netty, Guice, Dagger, Hilt, Koin, Jdbi, Drools,
EclipseLink, c3p0, Testify, Gorilla WebSocket, go-redis, gin-gonic, go-chi, labstack/echo, Bubble Tea, Wails, Buffalo, Beego, Uber Fx, sqlc, goose, golang-migrate, zerolog, logrus, slog, Actix Web, actix-web,
Reqwest, reqwest, tokio, serde, rayon, Rayon, crossbeam, anyhow, thiserror, tracing-subscriber, sqlx, rusqlite, Bevy, egui, Leptos, Yew, Dioxus, napi-rs, PyO3, wasm-bindgen, wasm-pack, Wasmtime, Wasmer,
Sanic, Litestar, Dramatiq, Huey, Django Channels, Wagtail, Jinja2, Jinja, Werkzeug, WTForms, httpx, HTTPX, aioredis, redis-py, boto3, Boto3, botocore, Scrapy, Beautiful Soup, BeautifulSoup, lxml,
Matplotlib, Seaborn, Plotly, Streamlit, Gradio, Dask, PySpark, MLflow, Kubeflow, Sentence Transformers, sentence-transformers, FAISS, ONNX, ONNX Runtime, TensorRT, JAX, NLTK, Gensim, CrewAI, AutoGen, Semantic Kernel, LiteLLM, llama.cpp, whisper.cpp,
Eloquent, Eloquent ORM, Livewire, Mongo DB, API Platform, Doctrine ORM, LexikJWTAuthenticationBundle, Filament, Inertia.js, Twig, Slim Framework, CodeIgniter, Yii, WordPress, Drupal, Magento, PHPUnit, Guzzle, Swoole, RoadRunner, Hanami, Resque, Capybara, Phoenix LiveView, LiveView, Ecto, Oban, Akka HTTP, ZIO, Cats Effect, http4s, Doobie,
AdonisJS, Sails.js, LoopBack, FeathersJS, Elysia, ElysiaJS, Restify, Moleculer, Bunyan, dotenv, Luxon, dayjs, nanoid, Puppeteer, Cheerio, pg-boss, node-cron, ioredis, node-redis, Kysely, MikroORM, Objection.js, Bookshelf, Lucia, NextAuth, NextAuth.js, Auth.js, Better Auth, iron-session,
node-fetch, undici, uWebSockets.js, Yjs, Automerge, Hocuspocus, ProseMirror, Prosemirror, Lexical, Draft.js, CKEditor, TinyMCE, xterm.js, Yargs, Inquirer, ts-node, tsx, tsup, Rolldown, unbuild, Bun runtime, NextUI, Mantine, PrimeReact, PrimeNG, PrimeVue, Vuetify, Quasar, Element Plus, Naive UI,
Angular Material, NgRx, Ngrx, XState, Valtio, Formik, Final Form, Stitches, Vanilla Extract, UnoCSS, PostCSS, Bulma, Semantic UI, Shoelace, Qwik, Gatsby, Docusaurus, VitePress, VuePress, Eleventy, Jekyll, MkDocs, AG Grid, TanStack Table, React Table, React Flow, Cytoscape.js, Highcharts, ApexCharts,
Nivo, Visx, Konva, Fabric.js, Babylon.js, A-Frame, deck.gl, Cesium, CesiumJS, MapLibre, Turf.js, Video.js, HLS.js, WebRTC, mediasoup, LiveKit, Jitsi, Twilio Video, React Testing Library, NativeWind, React Navigation, Workbox, Module Federation, single-spa, Nx, Rspack, Rsbuild,
Dapper, NodaTime, Quartz.NET, Refit, RestSharp, Ocelot, YARP, Microsoft Orleans, .NET Aspire, .NET MAUI, MAUI, WPF, WinForms, Avalonia, Xamarin, xUnit, Shouldly, Scrutor, Autofac, StackExchange.Redis, Npgsql, Marten, Wolverine, Dapr, Duende IdentityServer, IdentityServer, IdentityServer4, Serilog, Hot Chocolate,
Alamofire, Core Data, SwiftData, RealmSwift, Kingfisher, Ktor Client, kotlinx.serialization, kotlinx.coroutines, WorkManager, Riverpod, GetX, sqflite, GetIt, GTK, wxWidgets, libuv, OpenSSL, BoringSSL, libsodium, zlib, FFmpeg, GStreamer, ImageMagick, SDL2, OpenGL, Vulkan, CUDA, Google Test, GoogleTest, Catch2, vcpkg,
Hardhat, OpenZeppelin, ethers.js, Ethers.js, web3.js, viem, wagmi, The Graph, Chainlink, IPFS`;

const platforms = `
k3s, K3s, RKE2, MicroK8s, Rancher, containerd, CRI-O, runc, Cilium, Calico, MetalLB, CoreDNS, ExternalDNS, Longhorn, Ceph, Velero, Crossplane, KEDA, Knative, Kyverno, Falco, Linkerd, Consul Connect, Gloo, Tyk, KrakenD, Apigee, WSO2, MuleSoft, Zuul, Spring Cloud Netflix, nginx-ingress, ingress-nginx,
Keda, Spinnaker, FluxCD, Buildkite, Drone CI, TeamCity, Bitbucket Pipelines, Octopus Deploy, Dokku, Coolify, CapRover, Portainer, Watchtower, SaltStack, OpenTofu, Terragrunt, Skaffold, Earthly, Buildah, Kaniko, JFrog Artifactory, Artifactory, Sonatype Nexus, Docker Hub, GitHub Packages, GitHub Container Registry, GHCR,
Thanos, Mimir, Grafana Mimir, Grafana Tempo, Grafana Agent, Grafana Alloy, VictoriaMetrics, Graphite, StatsD, Telegraf, Nagios, Zabbix, Icinga, Netdata, node_exporter, Node Exporter, cAdvisor, kube-state-metrics, Honeycomb, Lightstep, SignOz, SigNoz, Uptrace, Elastic APM, AppDynamics, Instana, Rollbar, Bugsnag, Raygun, LogRocket, FullStory, Hotjar, Better Stack, UptimeRobot, Pingdom, Statuspage, VictorOps, Graylog, Vector.dev, Promtail, rsyslog, Syslog-ng, Fluentd,
Dgraph, JanusGraph, OrientDB, RethinkDB, RavenDB, MemSQL, SingleStore, Vertica, Greenplum, Teradata, Amazon Neptune, DocumentDB, Amazon DocumentDB, Amazon DynamoDB, AWS DynamoDB, Amazon Redshift, Amazon MQ, Amazon MSK, Timestream, QuestDB, Apache Druid, Druid, Apache Pinot, Pinot, Apache Hive, HBase, Apache HBase, Apache Cassandra, Apache Iceberg, Apache Hudi, Apache Beam, Apache NiFi, NiFi, Airbyte, Fivetran, Meltano, Great Expectations, Apache Superset, Superset, Metabase, Tableau, Power BI, Redash, libSQL, Turso, Upstash, Upstash Redis, Xata, Appwrite, PocketBase, Nhost, Aerospike, Tarantool, FoundationDB, TigerBeetle, PgBouncer, Pgpool, Patroni, ProxySQL, Vitess, Citus, PostGIS, SQLCipher, LanceDB, Lucene, Apache Lucene, Tantivy, Bleve, bbolt, BoltDB, redb, MySQL Workbench, Percona,
Apache ActiveMQ, ActiveMQ Artemis, IBM MQ, Solace, Apache RocketMQ, RocketMQ, NSQ, Beanstalkd, Gearman, VerneMQ, Kafka Streams, ksqlDB, Confluent Cloud, Strimzi, Benthos, Watermill, Centrifugo, Soketi, Mercure, Azure Queue Storage, Azure SignalR, Azure Event Grid, Google Cloud Tasks, Cloud Tasks, Cloud Scheduler, Novu, OneSignal, Firebase Cloud Messaging, Firebase Auth, Firebase Authentication, Firebase Hosting, Apple Push Notification Service, APNs, FCM,
AWS SAM, AWS Amplify, AppSync, AWS AppSync, AWS Batch, AWS WAF, AWS IAM, AWS SNS, AWS EventBridge, Amazon EventBridge, Amazon API Gateway, AWS App Runner, Elastic Beanstalk, AWS Elastic Beanstalk, Amazon EFS, Amazon EBS, Amazon OpenSearch, Amazon OpenSearch Service, AWS X-Ray, AWS CodePipeline, AWS CodeBuild, CodeDeploy, Amazon ECR, AWS ECR, AWS Systems Manager, AWS Parameter Store, Lightsail, Azure Cosmos DB, Azure Cache for Redis, Azure Container Apps, Azure Container Registry, Azure Monitor, Azure Front Door, Azure API Management, Azure Active Directory, Azure OpenAI, Azure Pipelines, Google Pub/Sub, Google BigQuery, Google Cloud SQL, Google Secret Manager, Google Firestore, Cloud Firestore, Cloud Spanner, Google Cloud Spanner, Bigtable, Cloud Bigtable, Cloud Build, Cloud Armor, GKE, Google Kubernetes Engine, App Engine, Google App Engine, Memorystore, Oracle Cloud, IBM Cloud, Alibaba Cloud, Tencent Cloud, Scaleway, OVHcloud, Vultr, Backblaze B2, Wasabi, Deno Deploy, Cloudflare D1, Cloudflare KV, Cloudflare Durable Objects, Cloudflare Tunnel,
Authentik, Authelia, Zitadel, FusionAuth, Ory Kratos, Ory Hydra, SuperTokens, WorkOS, Stytch, SpiceDB, OpenFGA, Permify, Cerbos, Infisical, Doppler, SOPS, Sealed Secrets, External Secrets Operator, Flagsmith, GrowthBook, Split.io, ConfigCat, Statsig, Optimizely, Matomo, Plausible, Umami, RudderStack, Snowplow, Lemon Squeezy, Razorpay, Mollie, Klarna, iyzico, Iyzico, Mercado Pago, Alipay, WeChat Pay, Chargebee, Recurly, Avalara, TaxJar, DocuSign, Vonage, MessageBird, Plivo, Sinch, SparkPost, AWS Pinpoint, Mailjet, MailHog, Mailpit, LocalStack, Azurite, Strapi, Directus, Payload CMS, Prismic, Storyblok, Medusa, Saleor, n8n, Node-RED, Home Assistant, Make.com, Trigger.dev, Inngest, Netflix Conductor, Zeebe, Argo Workflows, Elsa Workflows, Mistral AI, Groq, Together AI, OpenRouter, ElevenLabs, Deepgram, Stable Diffusion, Langfuse, LangSmith, Mapbox, HERE Maps, OpenStreetMap, Nominatim, Google Places API, Google Calendar API, Gmail API, Google Drive API, Microsoft Graph, Microsoft Graph API, GitHub API, GitLab API, Jira API, Discord.js, Telegraf.js, grammY, aiogram, Slack Bolt,
Pytest, Pester, Robot Framework, Schemathesis, Dredd, BackstopJS, Applitools, BrowserStack, Sauce Labs, TestCafe, Nightwatch, WebdriverIO, Protractor, axe-core, Pa11y, Toxiproxy, Chaos Mesh, Chaos Monkey, autocannon, Awaitility, EasyMock, PowerMock, MockK, Kotest, JMH, BenchmarkDotNet, ScalaTest, specs2, ExUnit, Mox, Nock, AVA, uvu, GoConvey, Ginkgo, Gomega, mockery, sqlmock, httpmock, respx, freezegun, factory_boy, testcontainers-go, mockall, rstest, cargo-fuzz, libFuzzer, Semgrep, CodeQL, gosec, golangci-lint, Clippy, rustfmt, ktlint, detekt, SwiftLint, RuboCop, PHPStan, Roslyn, StyleCop, Oxlint, Stylelint, commitlint, lint-staged, Lefthook, pre-commit, Changesets, release-please, GoReleaser`;

/** Names that are words too: they count only where a list or table of technologies holds them. */
const ambiguous = `
Exposed, Foundry, Gemini, Claude, Mistral, Whisper, Tesseract, Transformers, Alpaca, Agora, Lettuce, Glide, Picasso, Coil, Bloc, Hive, Dio, Jetpack, D3, Sentinel, Composer, Pest, Blade, Devise, Lumen, Meteor, Pug, Handlebars, Mustache, IIS, JSP, Apache, LDAP, SAML, IAM, VPC, Jupyter, Conda, Allure, Supervisor, Doctrine,
Go, Swift, Express, Lambda, S3, EC2, ECS, EKS, RDS, Aurora, Spring, Gin, Echo, Chi, Oracle, R, C, Shell, Bash, Linux, Ubuntu, Debian, Alpine, Alpine Linux, Windows Server, macOS, Android, iOS, HTML5, CSS3, HTML, CSS, JSON,
YAML, REST, WebSocket, WebSockets, JWT, OAuth, OAuth2, OpenID Connect, TLS, OpenAPI, Protobuf, Protocol Buffers, MQTT, AMQP, Avro, Parquet, Make, Git, GitHub, GitLab, Bitbucket, Jira, Chrome, Firefox, Safari, Nginx Ingress, Render, Square, Segment,
Rocket, Fiber, Room, Black, Seq, Zap, Vault, Apollo, Bull, Echo, Convex, Neon, Presto, Clap, Puma, Passport, Sanity, Temporal, Hypothesis, Criterion, Karma, Karate, Polly, Cobra, Viper, Realm, Ignite, Tempo, Ember, Astro, Bootstrap, Parcel, Prefect, Square, Expo, Unity, Flux,
Phoenix, Remix, Prettier, Nomad, Segment, Consul, Envoy, Kong, Pact, Moq, Bogus, Resend, Clerk, Azure, Slack, Yarn, Vite, Caddy, H2, Render, Railway, Cargo, pip, uv, Nix, mypy, Pulsar, Intercom, Discord, Espresso, Moment.js, yaml, lucide-react, Java, Python, PHP, Ruby, Rust, Dart, Perl, Scala, Apollo,
Eureka, Jersey, Guava, Feign, Guice, Dagger, Hilt, Koin, Goose, goose, Rayon, rayon, tokio, serde, anyhow, Huey, Jinja, Dask, Twig, Lucia, Lexical, tsx, Stitches, Cesium, Falco, Mimir, Thanos, Graphite, Druid, Pinot, Clippy, IPFS, WebRTC, CUDA, OpenGL, Vulkan, OpenSSL, zlib, FFmpeg, slog, node_exporter, Statuspage, Split.io, Medusa, Doppler, Eloquent, Valtio, Visx, Nivo, Konva, Bunyan, cargo-fuzz, Percona, Buffalo, API Gateway, Telegram, WhatsApp, Emotion, Harbor, Nexus, Helmet, Morgan, Sharp, Sphinx, Stimulus, Turbo, Opus, Sanctum, Figma, Mermaid, Llama, JetStream, YOLO, Zephyr, X-Ray, Secrets Manager, Pub/Sub, Chroma, Alchemy, Relay, DVC, requests, Riverpod`;

const parse = (lists: readonly string[]): string[] =>
  lists
    .flatMap((list) => list.split(","))
    .flatMap((name) => (name.trim() === "" ? [] : [name.replace(/\s+/g, " ").trim()]));

const words = parse([ambiguous]);
const wordSet = new Set(words.map((name) => name.toLowerCase()));
const sure = parse([
  languagesAndRuntimes,
  backend,
  data,
  messaging,
  frontend,
  operations,
  clouds,
  services,
  testing,
  libraries,
  platforms,
  ...ecosystems,
]);

/** Every known name in lower case: whether it is sure wherever it stands. */
export const products: ReadonlyMap<string, boolean> = new Map([
  ...words.map((name) => [name.toLowerCase(), false] as const),
  ...sure.map((name) => [name.toLowerCase(), !wordSet.has(name.toLowerCase())] as const),
]);

/** Whether a whole text is the name of a product. */
export const isProduct = (text: string): boolean => products.has(folded(text));

const stores = new Set(parse([data, messaging]).map((name) => name.toLowerCase()));

/** Whether a whole text is the name of a database, cache, broker or another product that keeps data and runs by itself. */
export const isStore = (text: string): boolean => stores.has(folded(text)) && isProduct(text);

/** Texts longer than every name are none, and are not looked at. */
const longest = Math.max(...[...products.keys()].map((name) => name.length));

const folded = (text: string): string => {
  const words = text.trim();
  if (words.length <= longest && !/\s\s|[^\S ]/.test(words)) return words.toLowerCase();
  return words.replace(/\s+/g, " ").toLowerCase();
};
