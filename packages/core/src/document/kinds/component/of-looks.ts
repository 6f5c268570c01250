import type { Context } from "../../context.ts";

/** Titles on how the product looks: what is named below them are widgets and effects, and no building blocks. */
const ofLooks =
  /\b(?:visual (?:design|style|language|effects)|design (?:system|tokens|language)|look and feel|animations?(?: effects)?|colou?r (?:palette|scheme)|typography|visuelles design|gestaltung|design visuel|diseño visual|design visivo|визуальный дизайн)\b|视觉(?:设计|风格|规范)|动画(?:特效|效果)?|设计系统|配色|ビジュアルデザイン|デザインシステム|アニメーション|비주얼 디자인|디자인 시스템|애니메이션/iu;

/** Titles of pictures of a page: its boxes are what a person sees. */
const ofPages =
  /\b(?:wireframes?|mock-?ups?|(?:page|screen|window|dashboard) (?:layouts?|sketch(?:es)?)|seitenlayout|maquettes?|maquetas?|(?:ui|screen|page) prototypes?|bildschirmentw[uü]rfe?|prototipos? de (?:pantallas?|interfaz)|protótipos? de (?:telas?|interface))\b|макет\p{L}* (?:экран|страниц|интерфейс)|прототип\p{L}* (?:экран|страниц|интерфейс)|线框图?|(?:界面|页面?|首页|交互|产品|ui\s?)原型|原型图|页面布局|界面布局|画面(?:レイアウト|イメージ)|ワイヤーフレーム|画面(?:設計|構成)|화면 (?:구성|설계|레이아웃)|와이어프레임/iu;

/** Whether the section or one above it is on how the product looks. */
export const tellsLooks = ({ path }: Context): boolean => path.slice(1).some((title) => ofLooks.test(title));

/** Whether the section, or the one above it, shows how a page is laid out. */
export const showsPage = ({ path }: Context): boolean =>
  path
    .slice(1)
    .slice(-2)
    .some((title) => ofPages.test(title));
