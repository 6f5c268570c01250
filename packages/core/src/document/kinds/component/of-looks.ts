import type { Context } from "../../context.ts";

/** Titles on how the product looks: what is named below them are widgets and effects, and no building blocks. */
const ofLooks =
  /\b(?:visual (?:design|style|language|effects)|design (?:system|tokens|language)|look and feel|animations?(?: effects)?|colou?r (?:palette|scheme)|typography|visuelles design|gestaltung|design visuel|diseño visual|design visivo|визуальный дизайн)\b|视觉(?:设计|风格|规范)|动画(?:特效|效果)?|设计系统|配色|ビジュアルデザイン|デザインシステム|アニメーション|비주얼 디자인|디자인 시스템|애니메이션/iu;

/** Titles of pictures of a page: its boxes are what a person sees. */
const ofPages =
  /\b(?:wireframes?|mock-?ups?|(?:page|screen|window|dashboard) (?:layouts?|sketch(?:es)?)|seitenlayout|maquettes?|maquetas?)\b|线框图?|页面(?:布局|原型)|界面(?:布局|原型)|画面(?:レイアウト|イメージ)|ワイヤーフレーム|화면 (?:구성|레이아웃)|와이어프레임/iu;

/** Whether the section or one above it is on how the product looks. */
export const tellsLooks = ({ path }: Context): boolean => path.slice(1).some((title) => ofLooks.test(title));

/** Whether the section shows how a page is laid out. */
export const showsPage = ({ path }: Context): boolean => ofPages.test(path.at(-1) ?? "");
