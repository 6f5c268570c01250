const names: ReadonlyMap<string, string> = new Map([
  ["postgres", "postgresql"],
  ["node", "nodejs"],
  ["golang", "go"],
  ["mongo", "mongodb"],
  ["k8s", "kubernetes"],
  ["reactjs", "react"],
  ["vuejs", "vue"],
  ["expressjs", "express"],
  ["openjdk", "java"],
  ["eclipsetemurin", "java"],
  ["jdk", "java"],
  ["apachekafka", "kafka"],
  ["apachemaven", "maven"],
  ["dotnet", "net"],
]);

/** What a product's name comes to, whatever it is called: `Postgres`, `PostgreSQL`, `postgres`. */
export function productKey(name: string): string {
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}#+@/]/gu, "");
  return names.get(bare) ?? bare;
}
