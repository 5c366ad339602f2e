import { OfflineFrame } from "@/app/_offline/offline-frame";
import type { OnPhone } from "@/app/_offline/phone-study";
import { PracticeChoices } from "@/app/practice/practice-choices";

/** What can be practised of what the phone keeps. */
export function OfflinePracticeChoices({ phone, locale }: { readonly phone: OnPhone; readonly locale: string }) {
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <PracticeChoices
        decks={phone.pack.decks.map(({ summary }) => summary)}
        objectives={phone.pack.objectives ?? []}
        locale={locale}
      />
    </OfflineFrame>
  );
}
