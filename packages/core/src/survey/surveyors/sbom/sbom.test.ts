import { expect, test } from "vitest";
import type { DependencyFacts } from "../../../model/kinds/dependency.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { sbom } from "./surveyor.ts";

const linesOf = (files: Readonly<Record<string, string>>): string[] =>
  surveySite([sbom], memorySite(files)).surveys.flatMap(({ elements }) =>
    elements.map(({ name, facts, evidence: [at] }) => {
      const { ecosystem, resolved } = facts as DependencyFacts;
      return `${ecosystem} ${name} ${resolved} @${at!.path}:${at!.line}`;
    }),
  );

const cyclone = `{
  "bomFormat": "CycloneDX",
  "specVersion": "1.5",
  "metadata": { "component": { "bom-ref": "shop", "name": "shop" } },
  "components": [
    { "bom-ref": "a", "type": "library", "group": "@nestjs", "name": "core", "version": "10.2.0", "purl": "pkg:npm/%40nestjs/core@10.2.0" },
    { "bom-ref": "b", "type": "library", "name": "tslib", "version": "2.6.2", "purl": "pkg:npm/tslib@2.6.2" },
    { "bom-ref": "c", "type": "library", "name": "spring-web", "purl": "pkg:maven/org.springframework/spring-web@6.1.0?type=jar" },
    { "bom-ref": "d", "type": "operating-system", "name": "debian", "purl": "pkg:deb/debian/curl@7.88" }
  ],
  "dependencies": [{ "ref": "shop", "dependsOn": ["a", "c", "d"] }, { "ref": "a", "dependsOn": ["b"] }]
}`;

test("CycloneDX in JSON: what the system itself needs", () => {
  expect(linesOf({ "bom.json": cyclone })).toEqual([
    "npm @nestjs/core 10.2.0 @bom.json:6",
    "maven org.springframework:spring-web 6.1.0 @bom.json:8",
  ]);
});

test("where a bill does not tell what the system itself needs, all that it lists", () => {
  expect(linesOf({ "bom.json": cyclone.replace('"ref": "shop"', '"ref": "other"') })).toEqual([
    "npm @nestjs/core 10.2.0 @bom.json:6",
    "npm tslib 2.6.2 @bom.json:7",
    "maven org.springframework:spring-web 6.1.0 @bom.json:8",
  ]);
});

test("CycloneDX in XML", () => {
  expect(
    linesOf({
      "target/classes/META-INF/sbom/application.cdx.xml": "",
      "shop.cdx.xml": `<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">
  <metadata><component type="application" bom-ref="me"><name>shop</name></component></metadata>
  <components>
    <component type="library" bom-ref="x"><name>gin</name><purl>pkg:golang/github.com/gin-gonic/gin@v1.9.1</purl></component>
    <component type="library" bom-ref="y"><name>sys</name><purl>pkg:golang/golang.org/x/sys@v0.1.0</purl></component>
  </components>
  <dependencies><dependency ref="me"><dependency ref="x"/></dependency><dependency ref="x"><dependency ref="y"/></dependency></dependencies>
</bom>`,
    }),
  ).toEqual(["go github.com/gin-gonic/gin v1.9.1 @shop.cdx.xml:5"]);
});

test("SPDX in JSON and as tags", () => {
  expect(
    linesOf({
      "sbom.spdx.json": `{ "spdxVersion": "SPDX-2.3", "packages": [
  { "SPDXID": "SPDXRef-root", "name": "shop" },
  { "SPDXID": "SPDXRef-1", "name": "requests", "externalRefs": [{ "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:pypi/requests@2.31.0" }] },
  { "SPDXID": "SPDXRef-2", "name": "idna", "externalRefs": [{ "referenceType": "purl", "referenceLocator": "pkg:pypi/idna@3.4" }] }
], "relationships": [
  { "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root" },
  { "spdxElementId": "SPDXRef-1", "relationshipType": "DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-root" }
] }`,
      "web.spdx":
        "SPDXVersion: SPDX-2.2\nPackageName: rails\nSPDXID: SPDXRef-r\nPackageVersion: 7.1\nExternalRef: PACKAGE-MANAGER purl pkg:gem/rails@7.1.2\nPackageName: rack\nSPDXID: SPDXRef-k\nExternalRef: PACKAGE-MANAGER purl pkg:gem/rack@3.0\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-App\nRelationship: SPDXRef-App DEPENDS_ON SPDXRef-r\n",
    }),
  ).toEqual(["pypi requests 2.31.0 @sbom.spdx.json:3", "rubygems rails 7.1.2 @web.spdx:5"]);
});

test("where a manifest stands, it decides", () => {
  expect(linesOf({ "bom.json": cyclone, "package.json": "{}" })).toEqual([
    "maven org.springframework:spring-web 6.1.0 @bom.json:8",
  ]);
});

test.each([
  "{",
  '{ "bomFormat": "CycloneDX", "components": [3, null, { "purl": 1 }] }',
  "SPDXVersion: SPDX-2.3\nRelationship:",
])("what is no whole bill lists nothing: %s", (text) => {
  expect(linesOf({ "bom.json": text, "a.spdx": text })).toEqual([]);
});
