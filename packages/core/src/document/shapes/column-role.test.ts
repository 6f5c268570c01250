import { describe, expect, it } from "vitest";
import { columnRoles, foldTitle, roleOfTitle } from "./column-role.ts";
import { titlesByLanguage } from "./titles/list.ts";

const roles = (titles: string): string => columnRoles(titles.split("|").map((t) => t.trim())).join(" ");

describe("the role of a column", () => {
  it.each([
    ["Method | Endpoint | Description | Request Body | Response", "method path description request response"],
    ["Field | Type | Required | Default | Notes", "field type required default notes"],
    ["字段名 | 数据类型 | 是否为主键 | 是否为外键 | 检查规则 | 备注", "field type key references constraint notes"],
    ["Columna | Tipo | Restricciones | Descripción", "column type constraint description"],
    ["Método | Ruta | Token | Rol requerido", "method path access access"],
    ["パラメータ | 型 | 必須 | 説明", "field type required description"],
    ["HTTPステータス | エラーコード | 説明", "http-status code description"],
    ["Компонент | Технология | Версия | Обоснование", "component technology version rationale"],
    ["항목 | 목표", "name target"],
    ["Risco | Ação preventiva | Ação reativa", "risk mitigation mitigation"],
    ["Risiko | Wahrscheinlichkeit | Auswirkung | Maßnahme", "risk probability impact mitigation"],
    ["Risque | Probabilité | Gravité | Mesures d'atténuation", "risk probability impact mitigation"],
    ["Rischio | Impatto | Contromisure", "risk impact mitigation"],
    ["Term | Definition", "term definition"],
    ["앱 | 담당", "component purpose"],
    ["컨테이너 | 이미지 | 포트", "component image port"],
    ["源系统 | 目标系统", "from to"],
    ["組件 | 功能", "component purpose"],
    ["功能 | 说明", "name description"],
    ["Modul | Aufgabe | Abhängigkeiten", "component purpose uses"],
    ["区分 | 製品名 | バージョン", "category technology version"],
  ])("%s", (titles, expected) => {
    expect(roles(titles)).toBe(expected);
  });

  it.each([
    ["Impact / Severity", "impact"],
    ["Probability (1-5)", "probability"],
    ["Technology/Version", "technology"],
    ["⚠️ Risk", "risk"],
    ["Mitigations", "mitigation"],
    ["Mitigation\u200b:", "mitigation"],
    ["Risk description in short", ""],
    ["Installed version", "version"],
    ["Target p99", "target"],
    ["接口说明", "description"],
    ["Nombre del servicio", "component"],
    ["Flavour", ""],
    ["", ""],
  ])("of %j alone", (title, expected) => {
    expect(columnRoles([title])[0] ?? "").toBe(expected);
  });

  it("is settled by the neighbours where the title is ambiguous", () => {
    expect(roles("Source | Target")).toBe("from to");
    expect(roles("Metric | Target")).toBe("metric target");
    expect(roles("Key | Value")).toBe("name value");
    expect(roles("Key | Type")).toBe("field type");
    expect(roles(" | Detail")).toBe("name description");
  });

  it("is known of every word in the lists", () => {
    for (const word of titlesByLanguage.flatMap((titles) => Object.values(titles).join(",").split(",")))
      expect(roleOfTitle(word), word).not.toBeNull();
  });

  it("does not depend on accents, case and marks", () => {
    expect(foldTitle("  **Descripción**: ")).toBe("descripcion");
  });
});
