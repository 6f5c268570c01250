import { remembered } from "../text/remembered.ts";

// Titles without the words that leave their subject as it is: `Detailed Deployment Architecture` is about deployment,
// `Diagrama de componentes` about components, `总体部署方案` about `部署`, `Sicherheitskonzept` about `sicherheit`.

/**
 * What is left of a title in its normal form as words around its subject are taken off, from the least taken off to the
 * most; the title itself is not among them. Few at most: each step takes off one word, and none goes deeper than `deepest`.
 */
export const bareTitles = remembered((title: string): readonly string[] => {
  const found = new Set<string>(plainer(title));
  let layer: readonly string[] = [title, ...plainer(title)];
  for (let depth = 0; depth < deepest && layer.length > 0; depth++) {
    const next: string[] = [];
    for (const one of layer)
      for (const rest of [off(one, leading), off(one, trailing), off(one, compound)])
        if (rest !== null && rest !== title && !found.has(rest)) {
          found.add(rest);
          next.push(rest);
        }
    layer = next;
  }
  return [...found];
});

/**
 * `docker-setup` with a blank for its hyphen, `baustein-sicht` as the one word that it is, `エンティティ(テーブル)定義` without
 * what brackets say amid it.
 */
function plainer(title: string): readonly string[] {
  const whole = title.replace(/(?<=[\p{L}\p{N}])\([^()]{1,20}\)(?=\p{Lo})/gu, "");
  const found = [whole, whole.replace(hyphen, " "), whole.replace(hyphen, "")];
  return [...new Set(found)].filter((each) => each !== title);
}

const hyphen = /(?<=\p{L}{3})-(?=\p{L}{4})/gu;

const deepest = 4;

/** The title without what the first of `patterns` that is there takes off, where a word is left. */
function off(title: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const rest = title.replace(pattern, "").trim();
    if (rest.length >= 2 && rest.length < title.length) return rest;
  }
  return null;
}

const leading: readonly RegExp[] = [
  // English
  /^(?:the|our|an?|proposed|overall|general|detailed|key|main|major|core|current|target|planned|high-level|high level|technical|initial|additional|other|known|expected|relevant|basic|important|notable|noteworthy|common|top|advanced|system|application|solution|software|project|platform|runtime|existing|new|internal|brief|simplified|complete|full|suggested|recommended|overview of)\s+/u,
  // German
  /^(?:die|der|das|unsere?|technische[rsn]?|allgemeine[rsn]?|fachliche[rsn]?|geplante[rsn]?|wichtige[rsn]?|wesentliche[rsn]?|zentrale[rsn]?|bekannte[rsn]?|mogliche[rsn]?|interne[rsn]?|detaillierte[rsn]?|vorgeschlagene[rsn]?|identifizierte[rsn]?|automatisierte[rsn]?|offentliche[rsn]?|physische[rsn]?|logische[rsn]?|externe[rsn]?|wichtigste[rsn]?|verwendete[rsn]?|eingesetzte[rsn]?|genutzte[rsn]?|ubersicht (?:der|uber)|beschreibung (?:der|des))\s+/u,
  // Romance: the noun that stands before the subject with "of", or the article before it.
  /^(?:diagramm?[ae]s?|schema|esquema|diseno|conception|conceptions|projeto|desenho|progettazione|vision general|vision globale|visao geral|vista general|vista|vue|visao|vue d'ensemble|apercu|panoramica|resumen|resumo|descripcion|description|descricao|descrizione|presentation|especificacion|especificaciones|especificacao|detalles?|details?|dettagli|definicion|definition|definicao|plan|plano|piano|estrategia|strategie|strategia|modelo|modele|modello|politicas?|politiques?|politiche|seleccion|selecao|selezione|selection|choix|eleccion|escolha|scelta|arquitectura|arquitetura|architecture|architettura|estructura|estrutura|structure|struttura|flujo|fluxo|flux|flusso|consideraciones|considerations|consideracoes|considerazioni|requisitos|requisiti|exigences|medidas|mesures|misure|analisis|analyse|analise|analisi|gestion|gestao|gestione|lista|liste|listado|layout|organizacion|organisation|organizacao|organizzazione|contratto|contratti|contrato|contratos|contrat|contrats|forma|forme|aspectos|aspects|aspetti|proceso|processo|processus|pipeline|ambientes?|entornos?|environnements?|elenco|documentation|documentacion|documentacao|documentazione|definizione|mecanismos|mecanismes|meccanismi|objetivos|objectifs|obiettivi|metas|matriz|matrice|modelado|modelagem|modelisation|modellazione|endpoints?|interfaces?|interfacce|configuracion|configuration|configuracao|configurazione)\s+(?:de l'|d'|dell'|(?:de|di|da|do|del|dei|degli|delle|della|dello|das|dos|des|du|sulla|sobre|sur)\s+(?:(?:la|las|los|les|el|le)\s+)?)/u,
  /^(?:la|las|los|les|el|le|il|lo|gli|os?|as?|l')\s+(?=\S{4})/u,
  /^(?:principales|principais|principali|principaux|nouveaux|nouvelles|nuevos|nuevas|novos|novas)\s+/u,
  // Russian
  /^(?:(?:обща|основн|ключев|главн|детальн|подробн|техническ|возможн|известн|системн|предлагаем|целев|текущ|внутренн|внешн|публичн|функциональн|автоматизированн|проектн|промышленн|облачн|серверн|идентифицированн)\p{L}+|описание|схема|обзор|список|перечень|состав|процесс|виды|типы|уровни|таблица|матрица|механизмы|меры|политика|стратеги[ия]|подход к|требования к|архитектура|моделирование|проектирование|конфигурация|диаграмма)\s+/u,
  // Chinese, Japanese
  /^(?:系统的?|整体|总体|统一|核心|主要的?|各|技术|详细|关键|项目|平台|基本|当前|采用的?|运行时|所用的?|使用的|选用的?|概念|应用|软件|产品|业务|本系统|後端|后端|前端|服务端|服务器|系統|整體|總體)\s?(?=\p{Script=Han}{2}|[a-z]{2})/u,
  /^(?:システム|ランタイム|全体|主要な?|各|基本|詳細|技術的?な?|コア|アプリケーション|バックエンド|フロントエンド|サーバー?)の?(?=[\p{Script=Han}\p{Script=Katakana}])/u,
  // Korean
  /^(?:시스템|전체|전반적인|주요|핵심|예상|기술적?|상세|기본|개념적?|논리적?|물리적?|애플리케이션|어플리케이션|프로젝트|런타임|플랫폼|백엔드|프론트엔드|서버)\s+/u,
];

/** The first part of a German compound, where its last part leaves no subject: `Datenschutz-Architektur` is about `datenschutz`. */
const compound: readonly RegExp[] = [
  /^[\p{L}\d]+-(?=\p{L}{6,}$)/u,
  /^(?:system|software|laufzeit|teil|projekt|fremd|produktions|anwendungs)(?=\p{L}{6,}$)/u,
];

const trailing: readonly RegExp[] = [
  // English
  /\s+(?:overview|summary|details|section|considerations|description|descriptions|notes|information|documentation|reference|list|table|catalog|catalogue|architecture|design|strategy|plan|approach|diagram|diagrams|view|structure|specifications?|concept|breakdown|sketch|at a glance|in detail|of the (?:system|solution|application|platform)|direction|recommendations?|back-?end|front-?end|draft|adr|python|java|kotlin|typescript|javascript|php|rust)$/u,
  // German: the last part of a compound, or words behind the subject.
  /(?:(?<=\p{L}{4})s?-?(?:konzept|strategie|architektur|ubersicht|uberblick|diagramm|plan|sicht|modell|anforderungen|massnahmen|aspekte|beschreibung|struktur|entwurf|planung|liste|prozess|mechanismen|verfahren|ziele)|\s+(?:im (?:uberblick|detail)|des systems|der (?:anwendung|losung|software|plattform)))$/u,
  // Romance: adjectives behind the subject, and "of the system".
  /\s+(?:detaillee?s?|principaux|principales?|principais|principali|generales?|generaux|geral|gerais|generali?|globale?s?|clave|cles?|chave|chiave|tecnic[oa]s?|tecnici|tecniche|techniques?|propuest[oa]s?|propost[oa]s?|proposee?s?|actual(?:es)?|atua(?:l|is)|attual[ei]|identifie?e?s|connue?s?|conocid[oa]s?|conhecid[oa]s?|not[ioae]|complet[oa]s?|complete?s?|majeurs?|majeures?|identificados|escolhid[oa]s?|elegid[oa]s?|choisie?s?|scelt[ei]|final(?:es|i|e|is|s)?|fina(?:is|ux)|relaciona(?:l|les|is)|conceptuel(?:le)?s?|conceptual(?:es)?|conceitua(?:l|is)|concettual[ei]|relationnelle?s?|utilizad[oa]s?|usad[oa]s?|adotad[oa]s?|adoptad[oa]s?|adoptee?s?|adottat[ei]|empregad[oa]s?|empleadas?|utilisee?s?|utilizzat[ei]|retenue?s?|justifie?e?s?|justificad[oa]s?|giustificat[ie]|detallad[oa]s?|detalhad[oa]s?|dettagliat[aoie]|extern[oaei]s?|externes?|estern[oaei]|intern[oaei]s?|internes?|publi(?:c|que|ques|ca|cas|co|cos)|pubblic(?:a|he|o|i)|automatise?e?s?|automatizad[oa]s?|automatizzat[oaie]|disponibles?|disponive(?:l|is)|disponibil[ei]|funciona(?:l|les|is)|fonctionnelle?s?|funzional[ei]|physiques?|fisic(?:o|a|os|as|i|he)|logiques?|logic(?:o|a|os|as|i|he)|cloud|mvc|mvvm|en la nube|em nuvem|en (?:production|produccion)|em producao|in produzione|d[eou]l? (?:backend|frontend)|rest|http|(?:du|del|do|della?) (?:systeme|sistema|projet|proyecto|projeto|progetto|produit|producto|produto|logiciel|software)|de (?:la|l')\s?(?:solution|solucion|aplicacion|application|plateforme|plataforma)|da (?:solucao|aplicacao|plataforma))$/u,
  // Russian
  /\s+(?:системы|проекта|приложения|решения|сервиса|платформы|продукта)$/u,
  // Chinese, Japanese
  /(?<=\p{Script=Han}{2}|[a-z]\s?)(?:设计|架构图?|约定|方案|策略|说明|概述|概览|总览|详解|详情|规划|规范|机制|体系|结构图?|图|流程图?|要求|原则|需求|清单|列表|总结|汇总|一览|全景图?|概略|定义|拓扑图?|(?:间)?关系图?|规约|说明文档|选型|防护|建模|草案|初稿|建议|分析|考虑|介绍|描述|视图|划分|总体|整体|详细设计|設計|架構|說明|規劃|機制)$/u,
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー]{2}|[a-z]\s?)(?:の?(?:設計|構成図?|方針|戦略|仕様|概要|概略|概説|一覧|定義|設計書|仕様書|計画書|図|方式|計画|対策|草案|要件|詳細|全体像|考慮事項|説明|関連図|モデリング)|アーキテクチャ図?|ダイアグラム)$/u,
  // Korean
  /\s*(?:설계서?|구조도?|구성도?|아키텍처|전략|계획|개요|다이어그램|흐름도?|프로세스|종류|기준|요소|관계|접근 방식|개선|명세서?|정의서?|목록|방안|정책|모델|상세|선정|방식|초안|고려\s?사항|요구\s?사항|요약|설명)$/u,
];
