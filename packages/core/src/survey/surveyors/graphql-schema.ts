import { graphql } from "../../notation/graphql/read.ts";
import { readsOperations } from "../routes/operation-files.ts";

/** The fields of the root types of GraphQL schemas. */
export const graphqlSchema = readsOperations({
  id: "graphql-schema",
  title: "GraphQL schemas",
  file: /\.(?:graphqls?|gql)$/,
  hint: /\btype\s+(?:Query|Mutation|Subscription)\b/,
  notation: graphql,
});
