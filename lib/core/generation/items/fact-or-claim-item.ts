import type { EpistemicType, Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item, ItemOption } from "@/lib/core/generation/item";
import { factItem, MOST_FACTS_ASKED } from "@/lib/core/generation/items/fact-item";
import { ownDoings, plainContent } from "@/lib/core/generation/items/plain-content";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { stableId } from "@/lib/core/shared/stable-hash";

type Standing = "fact" | "plan" | "voice";

const STANDINGS = ["fact", "plan", "voice"] as const;

/** In this order, of about one length, whatever the key. */
const OPTION_TEXTS: Readonly<Record<Standing, string>> = {
  fact: "A plain fact, reported as such",
  plan: "A plan or target, not yet reached",
  voice: "Somebody's claim, view or forecast",
};

/**
 * Words that tell how a sentence is to be taken, so that nothing would be left to know; or that leave it open: what is
 * pledged is a fact and a plan in one, and what someone would only consider is neither planned nor claimed.
 */
const TELLING =
  /\b(?:consider\w*|plan\w*|pledg\w*|promis\w*|target\w*|aim\w*|goal\w*|intend\w*|claim\w*|said|says?|argu\w*|expect\w*|predict\w*|likely|probabl\w*|perhaps|seems?|appears?|according|opinion|view|polls?|reported|forecast\w*)\b/i;

/** An estimate is neither: someone has measured, and not counted. */
const STANDING_OF: Readonly<Record<EpistemicType, Standing | undefined>> = {
  fact: "fact",
  plan: "plan",
  claim: "voice",
  opinion: "voice",
  prediction: "voice",
  estimate: undefined,
};

/**
 * How a statement is to be taken, shown without its speaker. Each answer is right equally often in the bank, so of
 * each only as many are taken as the rarest has.
 */
export function draftFactOrClaims(bank: FactBank): readonly Item[] {
  const candidates = bank.facts.flatMap((fact) => {
    const content = plainContent(fact, bank) ?? ownDoings(fact, bank);
    const standing = STANDING_OF[fact.epistemic];
    const isOpen = content === undefined || standing === undefined || TELLING.test(content);
    return isOpen ? [] : [{ fact, content, standing }];
  });
  const ofStanding = STANDINGS.map((standing) => candidates.filter((each) => each.standing === standing));
  const most = Math.floor((bank.facts.length * MOST_FACTS_ASKED) / STANDINGS.length);
  const count = Math.min(most, ...ofStanding.map((each) => each.length));
  const orderOf = ({ fact }: { readonly fact: Fact }) => `${preferenceOf(fact)}${stableId("fact or claim", fact.id)}`;
  const chosen = ofStanding.flatMap((each) => sortedBy(each, orderOf).slice(0, count));
  return sortedBy(chosen, ({ fact }) => fact.id).map(({ fact, content, standing }) =>
    factItem(fact, bank, {
      type: "factOrClaim",
      stem: `According to its source, what kind of statement is this: “${content}”?`,
      options: STANDINGS.map((each) => optionOf(each, standing, fact, bank)),
      ordered: true,
    }),
  );
}

/** Figures first, lest their form tell the plans apart; then views, which are further from plain facts than claims are. */
function preferenceOf({ kind, epistemic }: Fact): number {
  if (kind === "quantity") return 0;
  return epistemic === "opinion" || epistemic === "prediction" ? 1 : 2;
}

function optionOf(standing: Standing, key: Standing, fact: Fact, bank: FactBank): ItemOption {
  const text = OPTION_TEXTS[standing];
  if (standing === key) return { text, isKey: true, origin: "key" };
  return { text, isKey: false, origin: "fixed", whyWrong: whyWrong(standing, key, fact, bank) };
}

function whyWrong(standing: Standing, key: Standing, { attribution }: Fact, { entityOf }: FactBank): string {
  const speaker = (attribution && entityOf.get(attribution.speakerId)?.name) ?? "someone";
  switch (key) {
    case "fact":
      return standing === "plan"
        ? "It was already true, not just announced."
        : "It’s reported as something that happened or is true, not as one person’s view.";
    case "plan":
      return standing === "fact"
        ? "It had been announced but not reached yet."
        : "It’s more than a view: it had been announced as something to be done.";
    case "voice":
      return standing === "fact"
        ? `It’s reported as what ${speaker} says; others may disagree.`
        : `Nothing was announced: it’s how ${speaker} sees it.`;
  }
}
