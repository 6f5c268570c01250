/** Formats and protocols, which say in what way a part speaks rather than with what it is made. */
export const ways = /^(?:REST|JSON|YAML|HTML5?|CSS3?|JWT|TLS|OAuth2?|WebSockets?|AMQP|MQTT|OpenAPI)$/i;
