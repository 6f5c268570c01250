import { expect, test } from "vitest";
import { looksLikeDesign } from "./looks-like-design.ts";

test.each([
  [
    "numbered headings",
    "# Shop\n\n## 1. Architecture\n\n### 1.1 Context\n\n### 1.2 Parts\n\n## 2. Data Model\n\n### 2.1 Orders\n\n### 2.2 Carts\n",
    true,
  ],
  [
    "a changelog",
    "# Changes\n\n## 1.2.0 - 2026-01-31\n\n### Architecture\n\n## 1.1.0 (May)\n\n### Data Model\n\n## v1.0\n\n## [0.9.1]\n",
    false,
  ],
  ["a guide to designing", "# API Design Guide\n\n## Architecture\n\n## Data Model\n", false],
  ["a template", "# Service Design Template\n\n## Architecture\n\n## Data Model\n", false],
  [
    "a template with a name left open",
    "# Design Document: {{ PRODUCT_NAME }}\n\n## Architecture\n\n## Data Model\n",
    false,
  ],
  [
    "a review",
    "# Shop - Architecture Review\n\n## Executive Summary\n\n## Architecture\n\n## Data Model\n\n## Recommendations\n",
    false,
  ],
  [
    "a design of reviews",
    "# Code Review Service\n\n## Executive Summary\n\n## Architecture\n\n## Data Model\n\n## Recommendations\n",
    true,
  ],
  [
    "notes on a book",
    "# Fundamentals of Shops: Deep Dive, Chapters 1 & 2\n\n## Architecture\n\n## Data Model\n",
    false,
  ],
  ["a design of templates", "# Template Engine Design\n\n## Architecture\n\n## Data Model\n", true],
])("%s", (_, text, expected) => {
  expect(looksLikeDesign(text)).toBe(expected);
});
