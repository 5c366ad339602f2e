import type { NewOrder, ReviewOrder } from "@/lib/core/scheduling/card-order";
import type { LeechAction } from "@/lib/core/scheduling/leech";

const NEW_ORDERS: Readonly<Record<NewOrder, string>> = {
  importance: "Most important first",
  added: "Article order",
  random: "Random",
};
const REVIEW_ORDERS: Readonly<Record<ReviewOrder, string>> = {
  retrievability: "Most likely forgotten first",
  due: "Longest overdue first",
  "most-to-lose": "Most to lose first",
};
const LEECH_ACTIONS: Readonly<Record<LeechAction, string>> = {
  flag: "Mark it",
  suspend: "Suspend it",
};

export const deckOptionsWords = {
  title: "Deck options",
  asInSettings: "as in Settings",
  newPerDay: "New cards a day",
  reviewsPerDay: "Maximum reviews a day",
  newOrder: "Order of new cards",
  newOrders: NEW_ORDERS,
  reviewOrder: "Order of reviews",
  reviewOrders: REVIEW_ORDERS,
  buttons: "Answer buttons",
  buttonChoices: { "": "As in Settings", "2": "Two: Again, Good", "4": "Four: Again, Hard, Good, Easy" },
  leechThreshold: "Times forgotten before a card is a leech",
  leechAction: "When a card becomes a leech",
  leechActions: LEECH_ACTIONS,
  burySiblings: "Show only one card per fact each day",
  save: "Save options",
  saved: "Saved.",
} as const;
