import type { ChannelFacts } from "../../../model/kinds/channel.ts";

/** What a resource of Terraform stands for, by its type. */
export type Meaning =
  | { readonly is: "node"; readonly type: string }
  | { readonly is: "channel"; readonly type: NonNullable<ChannelFacts["type"]> };

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^aws_sqs_queue$|^azurerm_servicebus_queue$|^azurerm_storage_queue$|^google_cloud_tasks_queue$/,
    { is: "channel", type: "queue" },
  ],
  [
    /^aws_sns_topic$|^google_pubsub_topic$|^azurerm_servicebus_topic$|^azurerm_eventhub$|^(?:kafka|confluent_kafka)_topic$/,
    { is: "channel", type: "topic" },
  ],
  [/^aws_kinesis(?:_firehose_delivery)?_stream$/, { is: "channel", type: "stream" }],
  [
    /^aws_lambda_function$|^google_cloudfunctions2?_function$|^azurerm_(?:linux_|windows_)?function_app$/,
    { is: "node", type: "function" },
  ],
  [
    /^aws_ecs_service$|^aws_apprunner_service$|^google_cloud_run(?:_v2)?_(?:service|job)$|^azurerm_container_(?:app|group)$|^azurerm_(?:linux_|windows_)?(?:web_app|app_service)$|^aws_elastic_beanstalk_environment$|^google_app_engine_\w*version$|^digitalocean_app$|^heroku_app$|^fly_app$/,
    { is: "node", type: "service" },
  ],
  [
    /^kubernetes_(?:deployment|stateful_set|daemonset|cron_job|job)(?:_v1)?$|^helm_release$/,
    { is: "node", type: "workload" },
  ],
  [
    /^aws_instance$|^google_compute_instance$|^azurerm_(?:linux_|windows_)?virtual_machine$|^digitalocean_droplet$|^hcloud_server$/,
    { is: "node", type: "machine" },
  ],
  [
    /^aws_(?:db_instance|rds_cluster|dynamodb_table|docdb_cluster|redshift_cluster)$|^google_(?:sql_database_instance|bigtable_instance|spanner_instance)$|^azurerm_(?:postgresql|mysql|mariadb|mssql|cosmosdb)\w*(?:server|account)$|^digitalocean_database_cluster$/,
    { is: "node", type: "database" },
  ],
  [
    /^aws_elasticache_(?:cluster|replication_group)$|^google_redis_instance$|^azurerm_redis_cache$/,
    { is: "node", type: "cache" },
  ],
  [/^aws_s3_bucket$|^google_storage_bucket$|^azurerm_storage_account$/, { is: "node", type: "bucket" }],
  [/^aws_(?:mq_broker|msk_cluster)$|^azurerm_(?:servicebus|eventhub)_namespace$/, { is: "node", type: "broker" }],
  [
    /^aws_cloudfront_distribution$|^aws_(?:lb|alb|elb)$|^aws_api(?:gateway_rest_api|gatewayv2_api)$/,
    { is: "node", type: "gateway" },
  ],
];

/** What a type of resource stands for; `null` for what only serves others: roles, networks, records. */
export const meaningOf = (type: string): Meaning | null =>
  meanings.find(([pattern]) => pattern.test(type))?.[1] ?? null;

/** The attributes that hold a resource's name, the surest first. */
export const nameKeys = [
  "function_name",
  "name",
  "identifier",
  "cluster_identifier",
  "bucket",
  "service_name",
  "db_name",
] as const;

/** Labels that only say that there is one. */
export const isPlainLabel = (label: string): boolean =>
  /^(?:this|main|default|primary|app|instance|service)$/i.test(label);
