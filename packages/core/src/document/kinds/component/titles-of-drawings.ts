// What a drawing is of, by its title, by that of a frame in it, or by the words on its arrows.

/** Drawings of how things go on rather than of what there is. */
export const ofStates =
  /\b(?:states?|state machine|life ?cycle|status|statuses|transitions?|decision tree|zustand|zustände|états?|estados?|stati|состояни\w+)\b|状态|状態|상태|生命周期|ライフサイクル|생명 ?주기/iu;

/** Frames around what keeps the state of a program: `State Management`. */
export const keepsState =
  /\bstate[- ](?:management|manager|layer|store|stores|hooks?)\b|zustandsverwaltung|状态管理|状態管理|상태 관리/i;

/** Drawings of what people do with the system. */
export const ofUse =
  /\buse[- ]?cases?\b|anwendungsf[aä]ll|cas d['’]utilisation|casos? de uso|casi d['’]uso|вариант\p{L}* использования|用例|ユースケース|유스케이스/iu;

/** Frames around the parts of a structure of data: `Radix Tree Structure`, `Hash Ring`. */
export const ofData =
  /\b(?:trees?|tries?|hash ring|heap|linked list|hash ?(?:map|table)|data structure|ring buffer)(?: structure)?$/i;

/** Titles of drawings that show which part needs which. */
export const ofParts =
  /\b(?:(?:module|component|service|package|layer)s? )?(?:dependenc(?:y|ies)|architecture)\b|\b(?:component|module)s?\b/i;

/** Titles of drawings of what happens, one step after another. */
export const ofFlow =
  /\b(?:(?:work)?flows?|process(?:es|ing)?|steps?|sequence|pipeline|ablauf|abläufe|prozess\w*|verarbeitung|flux|processus|déroulement|flujos?|procesos?|fluxos?|processos?|flusso|flussi|processo)\b|поток|процесс|последовательност|流程|步骤|过程|流れ|フロー|手順|処理|흐름|절차|프로세스/iu;

/** What stands on the arrows behind a question. */
export const isVerdict = /^\W*(?:yes|no|ja|nein|oui|non|sí|sim|não|sì|да|нет|是|否|はい|いいえ|예|아니오)\W*$/iu;

/** Titles of drawings of the whole, in which anything may be a part. */
export const ofWhole =
  /architect|architekt|arquitect|arquitet|overview|context|diagram|component|module|system|structure|topolog|infrastruct|deploy|архитектур|架构|系统|アーキテクチャ|システム|構成|아키텍처|시스템/i;

/** Titles of documents on how the whole is built. */
export const ofArchitecture =
  /\b(?:architecture|architektur|arquitectura|arquitetura|architettura|system design|technical design)\b|архитектур|架构|系统设计|アーキテクチャ|システム設計|아키텍처/iu;
