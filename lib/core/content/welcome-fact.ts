import { asId, type FactId } from "@/lib/core/shared/ids";

/** The fact that the welcome page asks about, and every first session first. */
export const WELCOME_FACT = asId<FactId>("defence-spending-share-2027");
