import type { NodeFacts } from "../../../model/kinds/node.ts";

/** Environments, places, machines and what a provider runs: no file of deployment here need know them. */
const generic =
  /^(?:local(?:host)?|dev(?:elopment)?|test(?:ing)?|qa|uat|stag(?:ing|e)|pre-?prod(?:uction)?|prod(?:uction)?|sandbox|demo|ci|cloud|on-?prem(?:ises)?|internet|users?|clients?|browser|desktop|mobile|host|server|machine|vm|node|cluster|container|service|region|zone)s?(?:[\s-](?:env(?:ironment)?|server|cluster|machine|host|\d+))?$/i;

const managed =
  /\b(?:load ?balancers?|alb|nlb|elb|cdn|cloudfront|cloudflare|route ?53|dns|waf|firewall|vpc|subnet|ingress|gateway api|nat|bastion|rds|aurora|elasticache|dynamodb|s3|sqs|sns|lambda|fargate|ecs|eks|ecr|ec2|msk|cloudwatch|eventbridge|kinesis|cognito|cloud run|cloud sql|gke|gcs|gcp|pub\/?sub|memorystore|bigquery|firebase|azure|aks|app service|blob storage|cosmos ?db|key vault|heroku|vercel|netlify|railway|render|fly\.io|digitalocean|hetzner|supabase|neon|planetscale|atlas|aws|amazon|google cloud|github|gitlab|docker hub|datadog|sentry|new relic|pagerduty|twilio|stripe|sendgrid|auth0|okta|openai|s?ftp|smtp)\b/i;

/** Why a unit that nothing here knows may stand all the same, as a whole sentence; `null` where it would be known. */
export function whyElsewhere(name: string, { type, image }: NodeFacts): string | null {
  if (type === "environment" || generic.test(name.trim()))
    return `${name} is an environment or a kind of machine, of which no file of the deployment tells.`;
  if (image === undefined && (managed.test(name) || managed.test(type ?? "")))
    return `${name} may be run by a provider, outside the files of the deployment.`;
  return null;
}
