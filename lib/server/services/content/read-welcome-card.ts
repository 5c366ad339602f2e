import type { PublishedCard } from "@/lib/core/content/published";
import { WELCOME_FACT } from "@/lib/core/content/welcome-fact";
import { database } from "@/lib/server/store/database";
import { loadFirstCard } from "@/lib/server/store/deck-content";

/** The card that the welcome page shows, with which every first session begins; undefined where it is not in use. */
export function readWelcomeCard(): Promise<PublishedCard | undefined> {
  return loadFirstCard(database(), WELCOME_FACT);
}
