"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { type OnPhone, readPhone } from "@/app/_offline/pack/phone-study";
import { OFFLINE_SHELL } from "@/app/_offline/shell/service-worker";
import { type OfflineAddress, readAddress } from "@/app/offline/offline-address";
import { OfflineDeck } from "@/app/offline/offline-deck";
import { Loading, NeedsNetwork, NothingKept, OfflineFrame } from "@/app/offline/offline-frame";
import { OfflineQuiz } from "@/app/offline/offline-quiz";
import { OfflinePractice, OfflineReview } from "@/app/offline/offline-review";
import { OfflineDecks, OfflineToday } from "@/app/offline/offline-today";
import { onServerBack } from "@/app/offline/on-server-back";
import { PracticeChoices } from "@/app/practice/practice-choices";

interface Shown {
  readonly address: OfflineAddress;
  readonly phone: OnPhone | null;
}

/** What stands for a page while the server cannot be reached: made on the phone, of what is kept there. */
export function OfflineShell({ locale }: { readonly locale: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const address = readAddress(location);
    readPhone()
      .catch(() => null)
      .then((phone) => setShown({ address, phone }));
  }, []);
  useReloadWhenBack(shown);
  // Every page is one of the phone's own here: nothing can be asked of the server.
  return (
    <div onClickCapture={leaveByBrowser}>{shown === null ? <Loading /> : <Page {...shown} locale={locale} />}</div>
  );
}

function Page({ address, phone, locale }: Shown & { readonly locale: string }) {
  if (address.page === "other") return <NeedsNetwork />;
  if (phone === null) return <NothingKept />;
  switch (address.page) {
    case "today":
      return <OfflineToday phone={phone} locale={locale} />;
    case "decks":
      return <OfflineDecks phone={phone} locale={locale} />;
    case "review":
      return <OfflineReview phone={phone} locale={locale} deckId={address.deckId} minutes={address.minutes} />;
    case "practice-choices":
      return (
        <OfflineFrame phone={phone} locale={locale}>
          <PracticeChoices
            decks={phone.pack.decks.map(({ summary }) => summary)}
            objectives={phone.pack.objectives ?? []}
            locale={locale}
          />
        </OfflineFrame>
      );
    case "practice":
      return <OfflinePractice phone={phone} locale={locale} address={address} />;
    case "quiz":
      return <OfflineQuiz phone={phone} locale={locale} deckId={address.deckId} />;
    case "deck":
      return <OfflineDeck phone={phone} locale={locale} deckId={address.deckId} />;
  }
}

/** A page that only shows gives way to the server's own as soon as that is back; one that asks stays. */
function useReloadWhenBack(shown: Shown | null): void {
  const asks = shown !== null && shown.phone !== null && ["review", "practice", "quiz"].includes(shown.address.page);
  useEffect(() => {
    // The shell by its own address stands for no other page.
    if (asks || location.pathname === OFFLINE_SHELL) return;
    return onServerBack(() => location.reload());
  }, [asks]);
}

function leaveByBrowser(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.origin !== location.origin || link.hash !== "" || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  location.assign(link.href);
}
