/** A string that names one kind of thing, so that a card's id cannot be passed where a fact's is meant. */
type Branded<Name extends string> = string & { readonly __brand: Name };

export type SourceId = Branded<"Source">;
export type EntityId = Branded<"Entity">;
export type FactId = Branded<"Fact">;
export type ObjectiveId = Branded<"Objective">;
export type ComparisonId = Branded<"Comparison">;
export type CardId = Branded<"Card">;
export type ItemId = Branded<"Item">;
export type DeckId = Branded<"Deck">;
export type UserId = Branded<"User">;
/** A UUID made by the client (version 7 for answers), or derived from one where the server appends a record of its own. */
export type RecordId = Branded<"Record">;
export type OptionsId = Branded<"Options">;
export type AttemptId = Branded<"Attempt">;
export type CourseId = Branded<"Course">;
export type AssignmentId = Branded<"Assignment">;

/** Marks a string, already checked where it came in, as the id of one kind of thing. */
export function asId<Id extends string>(text: string): Id {
  return text as Id;
}

/** Whether a text can be an id of the database's: anything else names nothing, and is not asked for. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
