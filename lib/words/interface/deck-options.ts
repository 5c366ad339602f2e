import type { NewOrder, ReviewOrder } from "@/lib/core/scheduling/card-order";
import type { LeechAction } from "@/lib/core/scheduling/leech";

const NEW_ORDERS: Readonly<Record<NewOrder, string>> = {
  importance: "The most important first",
  added: "As the article has them",
  random: "By chance",
};
const REVIEW_ORDERS: Readonly<Record<ReviewOrder, string>> = {
  retrievability: "The likeliest forgotten first",
  due: "The longest due first",
  "most-to-lose": "The one with most to lose first",
};
const LEECH_ACTIONS: Readonly<Record<LeechAction, string>> = {
  flag: "Mark it",
  suspend: "Set it aside",
};

export const deckOptionsWords = {
  title: "Options for this deck",
  asInSettings: "as in the settings",
  newPerDay: "New cards a day",
  reviewsPerDay: "Reviews a day, at most",
  newOrder: "Order of new cards",
  newOrders: NEW_ORDERS,
  reviewOrder: "Order of reviews",
  reviewOrders: REVIEW_ORDERS,
  buttons: "Answer buttons",
  buttonChoices: { "": "As in the settings", "2": "Two: Again, Good", "4": "Four: Again, Hard, Good, Easy" },
  leechThreshold: "A card counts as stubborn once you have forgotten it so often",
  leechAction: "What to do with a stubborn card",
  leechActions: LEECH_ACTIONS,
  burySiblings: "Ask one card of each fact a day",
  save: "Save these options",
  saved: "Saved.",
} as const;
