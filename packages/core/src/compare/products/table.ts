// Which packages, images and runtimes prove that a system uses a product, where their names are not the product's own. One line
// for each product: its names; then what proves it. A trailing `*` stands for any ending. A product marked `!` is a library: a
// system whose manifests lack it does not use it. Others may be used over the network alone, so their absence proves nothing.
// npm, pypi, go, maven (the artifact, or group:artifact), cargo, nuget, composer, rubygems, image.

export const productTable = `
PostgreSQL, Postgres | npm pg, pg-promise, postgres, @types/pg, @vercel/postgres, @neondatabase/serverless, pg-native, slonik | pypi psycopg, psycopg2, psycopg2-binary, asyncpg, pg8000, psycopg-binary, aiopg | go github.com/lib/pq, github.com/jackc/pgx*, gorm.io/driver/postgres, github.com/uptrace/bun/driver/pgdriver | maven postgresql, r2dbc-postgresql, quarkus-jdbc-postgresql, vertx-pg-client, flyway-database-postgresql | cargo postgres, tokio-postgres, deadpool-postgres | nuget Npgsql* | rubygems pg | image postgres, postgresql, postgis, timescaledb*, pgvector, alloydbomni
MySQL, MariaDB | npm mysql, mysql2, mariadb | pypi pymysql, mysqlclient, mysql-connector-python, aiomysql, asyncmy | go github.com/go-sql-driver/mysql, gorm.io/driver/mysql | maven mysql-connector-java, mysql-connector-j, mariadb-java-client, quarkus-jdbc-mysql, r2dbc-mysql, flyway-mysql | cargo mysql, mysql_async | nuget MySql.*, MySqlConnector, Pomelo.EntityFrameworkCore.MySql | rubygems mysql2 | image mysql, mariadb, percona
SQLite | npm sqlite3, better-sqlite3, sqlite, sql.js, expo-sqlite, @libsql/client | pypi aiosqlite | go github.com/mattn/go-sqlite3, modernc.org/sqlite, gorm.io/driver/sqlite, github.com/glebarez/sqlite | maven sqlite-jdbc | cargo rusqlite | nuget Microsoft.Data.Sqlite*, Microsoft.EntityFrameworkCore.Sqlite*, sqlite-net-pcl | rubygems sqlite3
SQL Server, Microsoft SQL Server, MSSQL | npm mssql, tedious | pypi pymssql, pyodbc | go github.com/microsoft/go-mssqldb, github.com/denisenkom/go-mssqldb, gorm.io/driver/sqlserver | maven mssql-jdbc | cargo tiberius | nuget Microsoft.Data.SqlClient, System.Data.SqlClient, Microsoft.EntityFrameworkCore.SqlServer | image mssql/server, azure-sql-edge
MongoDB, Mongo | npm mongodb, mongoose, @nestjs/mongoose, mongoist | pypi pymongo, motor, mongoengine, beanie, djongo | go go.mongodb.org/mongo-driver* | maven mongodb-driver*, spring-boot-starter-data-mongodb*, spring-data-mongodb, mongo-java-driver, quarkus-mongodb* | cargo mongodb | nuget MongoDB.* | composer mongodb/mongodb, jenssegers/mongodb | rubygems mongo, mongoid | image mongo, mongodb, mongodb-community-server
Redis, Valkey, Redis Cluster, Redis Streams, Redis Pub/Sub | npm redis, ioredis, connect-redis, @upstash/redis, bull, bullmq, @nestjs/bull, @socket.io/redis-adapter, rate-limit-redis | pypi redis, aioredis, django-redis, hiredis, rq, fastapi-cache2 | go github.com/redis/go-redis*, github.com/go-redis/*, github.com/gomodule/redigo, github.com/alicebob/miniredis* | maven spring-boot-starter-data-redis*, jedis, lettuce-core, redisson*, spring-data-redis, spring-session-data-redis, quarkus-redis-client | cargo redis, fred, deadpool-redis | nuget StackExchange.Redis*, Microsoft.Extensions.Caching.StackExchangeRedis | composer predis/predis | rubygems redis, sidekiq, resque | image redis, valkey, redis-stack*, dragonfly, bitnami/redis
Elasticsearch, Elastic | npm @elastic/elasticsearch, elasticsearch | pypi elasticsearch*, django-elasticsearch-dsl | go github.com/elastic/go-elasticsearch*, github.com/olivere/elastic* | maven elasticsearch*, spring-boot-starter-data-elasticsearch, spring-data-elasticsearch | cargo elasticsearch | nuget Elastic.Clients.Elasticsearch, NEST, Elasticsearch.Net | rubygems elasticsearch*, searchkick | image elasticsearch
OpenSearch | npm @opensearch-project/opensearch | pypi opensearch-py | go github.com/opensearch-project/opensearch-go* | maven opensearch* | nuget OpenSearch.* | image opensearch
Kafka, Apache Kafka, Kafka Streams | npm kafkajs, node-rdkafka, @confluentinc/kafka-javascript | pypi kafka-python*, confluent-kafka, aiokafka, faust* | go github.com/segmentio/kafka-go, github.com/IBM/sarama, github.com/Shopify/sarama, github.com/twmb/franz-go*, github.com/confluentinc/confluent-kafka-go* | maven spring-kafka*, kafka-clients, kafka-streams, quarkus-*kafka*, spring-cloud-stream-binder-kafka*, smallrye-reactive-messaging-kafka | cargo rdkafka | nuget Confluent.Kafka* | rubygems ruby-kafka, karafka | image kafka, cp-kafka, redpanda, strimzi/kafka
RabbitMQ | npm amqplib, amqp-connection-manager, @golevelup/nestjs-rabbitmq | pypi pika, aio-pika, kombu | go github.com/rabbitmq/amqp091-go, github.com/streadway/amqp, github.com/wagslane/go-rabbitmq | maven spring-boot-starter-amqp, spring-rabbit*, amqp-client, spring-cloud-stream-binder-rabbit | cargo lapin | nuget RabbitMQ.Client*, MassTransit.RabbitMQ, EasyNetQ | rubygems bunny | image rabbitmq
NATS, NATS JetStream | npm nats, @nats-io/* | pypi nats-py | go github.com/nats-io/* | maven jnats | cargo async-nats, nats | nuget NATS.* | image nats
Memcached | npm memcached, memjs | pypi pymemcache, python-memcached, pylibmc | go github.com/bradfitz/gomemcache | maven spymemcached, xmemcached | rubygems dalli | image memcached
Cassandra, Apache Cassandra, ScyllaDB | npm cassandra-driver | pypi cassandra-driver, scylla-driver | go github.com/gocql/gocql | maven java-driver-core, cassandra-driver-core, spring-boot-starter-data-cassandra* | cargo scylla | nuget CassandraCSharpDriver | image cassandra, scylla
Neo4j | npm neo4j-driver | pypi neo4j, neomodel, py2neo | go github.com/neo4j/neo4j-go-driver* | maven neo4j-java-driver, spring-boot-starter-data-neo4j | nuget Neo4j.Driver | image neo4j
ClickHouse | npm @clickhouse/client | pypi clickhouse-driver, clickhouse-connect | go github.com/ClickHouse/clickhouse-go* | maven clickhouse-jdbc | image clickhouse, clickhouse-server
DynamoDB, Amazon DynamoDB, AWS DynamoDB | npm @aws-sdk/client-dynamodb, @aws-sdk/lib-dynamodb, dynamoose | go github.com/aws/aws-sdk-go-v2/service/dynamodb* | maven dynamodb*, aws-java-sdk-dynamodb | cargo aws-sdk-dynamodb | nuget AWSSDK.DynamoDBv2 | image dynamodb-local
Qdrant | npm @qdrant/js-client-rest | pypi qdrant-client | go github.com/qdrant/go-client | cargo qdrant-client | image qdrant
MinIO | npm minio | pypi minio | go github.com/minio/* | maven minio | nuget Minio | image minio
Node.js, Node, NodeJS | runtime Node.js | image node
Java, OpenJDK, JDK, Java SE | runtime Java | image eclipse-temurin, openjdk, amazoncorretto, corretto, *jdk*, *jre*
Python | runtime Python | image python
Go, Golang | runtime Go | image golang
.NET, .NET Core, ASP.NET Core, ASP.NET, C# | runtime .NET | image dotnet/sdk, dotnet/aspnet, dotnet/runtime
PHP | runtime PHP | image php
Ruby | runtime Ruby | image ruby
Rust | runtime Rust | image rust
TypeScript ! | npm typescript
React, React.js, ReactJS ! | npm react
React Native ! | npm react-native
Vue, Vue.js, VueJS ! | npm vue, nuxt | maven vue
Angular ! | npm @angular/core
AngularJS ! | npm angular | maven angularjs, angular
Svelte, SvelteKit ! | npm svelte, @sveltejs/kit
Next.js, NextJS ! | npm next
Nuxt, Nuxt.js ! | npm nuxt
Express, Express.js, ExpressJS ! | npm express, @nestjs/platform-express
Fastify ! | npm fastify, @nestjs/platform-fastify
Koa ! | npm koa
NestJS, Nest.js ! | npm @nestjs/core, @nestjs/common
Prisma, Prisma ORM ! | npm prisma, @prisma/client
Drizzle, Drizzle ORM ! | npm drizzle-orm
Knex, Knex.js ! | npm knex
node-postgres ! | npm pg
Socket.IO, SocketIO ! | npm socket.io, socket.io-client | pypi python-socketio, flask-socketio
JWT, JSON Web Token, jsonwebtoken, JJWT, Java JWT | npm jsonwebtoken, jose, express-jwt, @nestjs/jwt, passport-jwt, @fastify/jwt | pypi pyjwt, python-jose, djangorestframework-simplejwt, fastapi-jwt-auth, flask-jwt-extended | go github.com/golang-jwt/jwt*, github.com/dgrijalva/jwt-go | maven jjwt*, java-jwt, nimbus-jose-jwt, spring-boot-starter-oauth2-resource-server, spring-security-oauth2-jose | cargo jsonwebtoken | nuget System.IdentityModel.Tokens.Jwt, Microsoft.AspNetCore.Authentication.JwtBearer | composer firebase/php-jwt, tymon/jwt-auth | rubygems jwt
bcrypt | npm bcrypt, bcryptjs | pypi bcrypt, passlib | go golang.org/x/crypto | maven spring-boot-starter-security, spring-security-crypto, jbcrypt | cargo bcrypt | nuget BCrypt.Net* | rubygems bcrypt
Passport, Passport.js ! | npm passport, @nestjs/passport
Redux, Redux Toolkit ! | npm redux, @reduxjs/toolkit, react-redux
TanStack Query, React Query ! | npm @tanstack/react-query, react-query, @tanstack/vue-query
Tailwind, Tailwind CSS, TailwindCSS ! | npm tailwindcss, @tailwindcss/*
Material UI, MUI, Material-UI ! | npm @mui/material, @material-ui/core
Chakra UI ! | npm @chakra-ui/react
Ant Design ! | npm antd
shadcn/ui | npm @radix-ui/*, shadcn, shadcn-ui
Radix UI ! | npm @radix-ui/*, radix-ui
Testing Library, React Testing Library ! | npm @testing-library/*
Jest ! | npm jest, ts-jest, @jest/*, jest-expo, react-scripts, @swc/jest, jest-cli, babel-jest
Vitest ! | npm vitest, @vitest/*
Mocha ! | npm mocha
Chai ! | npm chai
Sinon ! | npm sinon
Jasmine ! | npm jasmine*, @types/jasmine
Karma ! | npm karma*
Cypress ! | npm cypress
Puppeteer ! | npm puppeteer*
Supertest ! | npm supertest
MSW, Mock Service Worker ! | npm msw
fast-check ! | npm fast-check, @fast-check/*
Storybook ! | npm storybook, @storybook/*
Hypothesis ! | pypi hypothesis
TestNG ! | maven testng
REST Assured, RestAssured ! | maven rest-assured*
NUnit ! | nuget NUnit*
Moq ! | nuget Moq
FluentAssertions ! | nuget FluentAssertions*
Zod ! | npm zod
Joi ! | npm joi, @hapi/joi
Axios ! | npm axios
Mongoose ! | npm mongoose, @nestjs/mongoose
Sequelize ! | npm sequelize, sequelize-typescript, @nestjs/sequelize
TypeORM ! | npm typeorm, @nestjs/typeorm
BullMQ ! | npm bullmq, @nestjs/bullmq
Winston ! | npm winston, nest-winston
Pino ! | npm pino, nestjs-pino, pino-http
Zustand ! | npm zustand
React Router ! | npm react-router*, @remix-run/react
React Hook Form ! | npm react-hook-form
Vite ! | npm vite, @vitejs/*, vitest
Webpack ! | npm webpack, react-scripts
Helmet ! | npm helmet, @fastify/helmet
Hono ! | npm hono
tRPC ! | npm @trpc/*
Nodemailer ! | npm nodemailer, @nestjs-modules/mailer
Commander, Commander.js ! | npm commander
Electron ! | npm electron
Expo ! | npm expo
Playwright ! | npm playwright, @playwright/test, playwright-core | pypi playwright, pytest-playwright | maven playwright | nuget Microsoft.Playwright*
GraphQL | npm graphql, @apollo/*, @nestjs/graphql, graphql-yoga, mercurius | pypi graphene*, strawberry-graphql, ariadne | go github.com/99designs/gqlgen, github.com/graphql-go/graphql | maven graphql-java*, spring-boot-starter-graphql | cargo async-graphql*, juniper | nuget HotChocolate*, GraphQL* | rubygems graphql
Apollo Server, Apollo Client, Apollo ! | npm @apollo/*, apollo-server*, apollo-client, @nestjs/apollo
gRPC | npm @grpc/grpc-js, @grpc/proto-loader, grpc, @connectrpc/* | pypi grpcio* | go google.golang.org/grpc, connectrpc.com/connect | maven grpc-*, grpc-spring-boot-starter | cargo tonic | nuget Grpc.* | rubygems grpc
OpenTelemetry | npm @opentelemetry/* | pypi opentelemetry-* | go go.opentelemetry.io/* | maven opentelemetry-*, micrometer-tracing-bridge-otel | cargo opentelemetry* | nuget OpenTelemetry* | image opentelemetry-collector*, otel/*
Prometheus | npm prom-client, express-prom-bundle | pypi prometheus-client, prometheus-fastapi-instrumentator, django-prometheus | go github.com/prometheus/client_golang | maven micrometer-registry-prometheus, simpleclient* | cargo prometheus, metrics-exporter-prometheus | nuget prometheus-net* | rubygems prometheus-client | image prometheus, prom/prometheus
Grafana | image grafana
Zipkin | maven zipkin-*, *-zipkin, opentelemetry-exporter-zipkin, micrometer-tracing-bridge-brave | go github.com/openzipkin/zipkin-go | image zipkin
Jaeger | npm jaeger-client | go github.com/uber/jaeger-client-go | image all-in-one, jaeger*
Sentry | npm @sentry/* | pypi sentry-sdk | go github.com/getsentry/sentry-go | maven sentry* | cargo sentry | nuget Sentry* | rubygems sentry-ruby, sentry-rails
Keycloak | npm keycloak-js, keycloak-connect | pypi python-keycloak | maven keycloak-* | image keycloak
Nginx, NGINX | image nginx, nginx-unprivileged
Traefik | image traefik
Docker | file Dockerfile, docker-compose.yml, docker-compose.yaml, compose.yml, compose.yaml
Docker Compose | file docker-compose.yml, docker-compose.yaml, compose.yml, compose.yaml
Maven | file pom.xml
Gradle | file build.gradle, build.gradle.kts, settings.gradle, settings.gradle.kts
npm | file package-lock.json
pnpm | file pnpm-lock.yaml
Yarn | file yarn.lock
Poetry | file poetry.lock
uv | file uv.lock
Pipenv | file Pipfile
Cargo | file Cargo.toml
Composer | file composer.json
Bundler | file Gemfile
CMake | file CMakeLists.txt
Bazel | file MODULE.bazel, WORKSPACE, WORKSPACE.bazel
GNU Make | file Makefile, GNUmakefile
Helm | file Chart.yaml
Kubernetes, K8s | npm @kubernetes/client-node | pypi kubernetes, kubernetes-asyncio | go k8s.io/client-go, sigs.k8s.io/controller-runtime | maven client-java, kubernetes-client | cargo kube | nuget KubernetesClient | image k3s
HashiCorp Vault, Vault | npm node-vault | pypi hvac | go github.com/hashicorp/vault/api | maven spring-cloud-starter-vault-config, spring-vault-core | nuget VaultSharp | image vault
Consul, HashiCorp Consul | npm consul | pypi python-consul*, py-consul | go github.com/hashicorp/consul/api | maven spring-cloud-starter-consul* | nuget Consul | image consul
GitHub, GitHub API | npm @octokit/*, octokit | pypi pygithub, githubkit | go github.com/google/go-github* | maven github-api | nuget Octokit | rubygems octokit
GitLab, GitLab API | npm @gitbeaker/* | pypi python-gitlab | go github.com/xanzy/go-gitlab
Spring Boot ! | maven spring-boot-starter*, spring-boot-dependencies, org.springframework.boot
Spring Security ! | maven spring-boot-starter-security, spring-security-*, spring-boot-starter-oauth2-*
Spring Data JPA, JPA, Hibernate, JPA/Hibernate, Hibernate ORM, Spring Data ! | maven spring-boot-starter-data-*, hibernate-*, spring-data-*, quarkus-hibernate-orm*, jakarta.persistence-api
Spring MVC, Spring Web, Spring Web MVC ! | maven spring-boot-starter-web*, spring-webmvc, spring-web
Spring WebFlux, Project Reactor ! | maven spring-boot-starter-webflux, spring-webflux, reactor-core, spring-cloud-starter-gateway*
Spring Cloud Gateway ! | maven spring-cloud-starter-gateway*, spring-cloud-gateway*
Spring Cloud Config, Config Server ! | maven spring-cloud-config-*, spring-cloud-starter-config
Eureka, Netflix Eureka, Spring Cloud Netflix ! | maven spring-cloud-starter-netflix-eureka-*, spring-cloud-netflix-eureka-*
Spring AI ! | maven spring-ai-*
Spring Cloud ! | maven spring-cloud-*
Spring Boot Actuator, Spring Actuator, Actuator ! | maven spring-boot-starter-actuator
Spring Boot Admin ! | maven spring-boot-admin-*
OpenFeign, Feign ! | maven spring-cloud-starter-openfeign, feign-*
Resilience4j ! | maven resilience4j-*, spring-cloud-starter-circuitbreaker-*resilience4j
MapStruct ! | maven mapstruct*
Lombok ! | maven lombok
Flyway ! | maven flyway-*, org.flywaydb.flyway, spring-boot-starter-flyway
Liquibase ! | maven liquibase-*, spring-boot-starter-liquibase
SpringDoc, SpringDoc OpenAPI, springdoc OpenAPI UI, springdoc-openapi, Swagger UI, Swagger, Swagger/OpenAPI, OpenAPI | maven springdoc-openapi-*, springfox-*, swagger-* | npm swagger-ui-express, swagger-jsdoc, @nestjs/swagger, @fastify/swagger | nuget Swashbuckle*, NSwag* | go github.com/swaggo/* | pypi drf-spectacular, drf-yasg, flasgger, fastapi
Jackson ! | maven jackson-*, spring-boot-starter-web, spring-boot-starter-json
Micrometer ! | maven micrometer-*, spring-boot-starter-actuator
Caffeine, Caffeine Cache ! | maven caffeine
JUnit, JUnit 5, JUnit Jupiter ! | maven junit*, spring-boot-starter-test, quarkus-junit5
Mockito ! | maven mockito-*, spring-boot-starter-test
AssertJ ! | maven assertj-*, spring-boot-starter-test
Testcontainers, TestContainers ! | maven testcontainers*, org.testcontainers:*, spring-boot-testcontainers | npm testcontainers, @testcontainers/* | pypi testcontainers | go github.com/testcontainers/testcontainers-go* | nuget Testcontainers* | cargo testcontainers
WireMock ! | maven wiremock*
H2, H2 Database ! | maven h2
HSQLDB ! | maven hsqldb
Logback, SLF4J ! | maven logback-*, slf4j-*, spring-boot-starter*
Bootstrap ! | npm bootstrap, react-bootstrap | maven bootstrap
jQuery ! | npm jquery | maven jquery
Font Awesome ! | npm font-awesome, @fortawesome/* | maven font-awesome
Django ! | pypi django
Django REST Framework, DRF ! | pypi djangorestframework
FastAPI ! | pypi fastapi
Flask ! | pypi flask
SQLAlchemy ! | pypi sqlalchemy, flask-sqlalchemy, sqlmodel
Alembic ! | pypi alembic, flask-migrate
Pydantic ! | pypi pydantic, pydantic-settings, fastapi
Celery ! | pypi celery, django-celery-*
Uvicorn ! | pypi uvicorn
Gunicorn ! | pypi gunicorn
pytest ! | pypi pytest*
NumPy ! | pypi numpy
Pandas ! | pypi pandas
scikit-learn ! | pypi scikit-learn
PyTorch ! | pypi torch
TensorFlow ! | pypi tensorflow*, tf-nightly
Beautiful Soup, BeautifulSoup ! | pypi beautifulsoup4, bs4
boto3, AWS SDK | pypi boto3, aioboto3 | npm aws-sdk, @aws-sdk/* | go github.com/aws/aws-sdk-go* | maven software.amazon.awssdk:*, aws-java-sdk* | nuget AWSSDK.* | cargo aws-sdk-*
Gin ! | go github.com/gin-gonic/gin
Echo ! | go github.com/labstack/echo*
Fiber ! | go github.com/gofiber/fiber*
chi ! | go github.com/go-chi/chi*
Gorilla Mux, gorilla/mux ! | go github.com/gorilla/mux
GORM ! | go gorm.io/gorm, github.com/jinzhu/gorm
pgx ! | go github.com/jackc/pgx*
Viper ! | go github.com/spf13/viper
Cobra ! | go github.com/spf13/cobra
Zap ! | go go.uber.org/zap
zerolog ! | go github.com/rs/zerolog
Logrus ! | go github.com/sirupsen/logrus
Testify ! | go github.com/stretchr/testify
golang-migrate ! | go github.com/golang-migrate/migrate*
goose ! | go github.com/pressly/goose*
Entity Framework, Entity Framework Core, EF Core ! | nuget Microsoft.EntityFrameworkCore*, *.EntityFrameworkCore, *.EntityFrameworkCore.*, EntityFramework
MediatR ! | nuget MediatR*
AutoMapper ! | nuget AutoMapper*
FluentValidation ! | nuget FluentValidation*
Spring Validation, Bean Validation, Hibernate Validator ! | maven spring-boot-starter-validation, hibernate-validator, jakarta.validation-api
Apache POI ! | maven poi, poi-*
Serilog ! | nuget Serilog*
xUnit, xUnit.net ! | nuget xunit*
Newtonsoft.Json ! | nuget Newtonsoft.Json
Rails, Ruby on Rails ! | rubygems rails, railties
RSpec ! | rubygems rspec*
Sidekiq ! | rubygems sidekiq
Laravel ! | composer laravel/framework, laravel/laravel
Symfony ! | composer symfony/*
PHPUnit ! | composer phpunit/phpunit
Actix, Actix Web ! | cargo actix-web
Axum ! | cargo axum
Tokio ! | cargo tokio
Serde ! | cargo serde
Diesel ! | cargo diesel
Stripe, Stripe API | npm stripe, @stripe/* | pypi stripe | go github.com/stripe/stripe-go* | maven stripe-java | nuget Stripe.net | composer stripe/stripe-php | rubygems stripe
Twilio | npm twilio | pypi twilio | go github.com/twilio/twilio-go | maven twilio | rubygems twilio-ruby
SendGrid | npm @sendgrid/mail | pypi sendgrid | go github.com/sendgrid/sendgrid-go | maven sendgrid-java | rubygems sendgrid-ruby
OpenAI, OpenAI API | npm openai, @ai-sdk/openai, @langchain/openai | pypi openai, langchain-openai | go github.com/sashabaranov/go-openai, github.com/openai/openai-go | maven spring-ai-*openai*, openai-java | nuget OpenAI, Azure.AI.OpenAI | cargo async-openai
Anthropic, Anthropic API, Claude API | npm @anthropic-ai/*, @ai-sdk/anthropic | pypi anthropic, langchain-anthropic | go github.com/anthropics/anthropic-sdk-go | maven anthropic-java, spring-ai-*anthropic*
LangChain ! | npm langchain, @langchain/* | pypi langchain*
Firebase, Firestore, Firebase Auth | npm firebase, firebase-admin, @firebase/* | pypi firebase-admin | go firebase.google.com/go* | maven firebase-admin
Supabase | npm @supabase/* | pypi supabase | image supabase/*
ESLint ! | npm eslint
Prettier ! | npm prettier
`;
