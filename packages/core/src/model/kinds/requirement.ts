/** A requirement stated with an id, or cited by it (`Validates: Requirements 1.1`). */
export interface RequirementFacts {
  readonly id: string;
  readonly cited?: boolean;
}
