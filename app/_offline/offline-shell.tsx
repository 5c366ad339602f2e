"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { type OfflineAddress, readAddress } from "@/app/_offline/offline-address";
import { OfflineDeck } from "@/app/_offline/offline-deck";
import { Loading, NeedsNetwork, NothingKept } from "@/app/_offline/offline-frame";
import { OfflinePracticeChoices } from "@/app/_offline/offline-practice-choices";
import { OfflineQuiz } from "@/app/_offline/offline-quiz";
import { OfflinePractice, OfflineReview } from "@/app/_offline/offline-review";
import { OFFLINE_SHELL } from "@/app/_offline/offline-shell-address";
import { OfflineToday } from "@/app/_offline/offline-today";
import { onServerBack } from "@/app/_offline/on-server-back";
import { type OnPhone, readPhone } from "@/app/_offline/phone-study";

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
    case "review":
      return <OfflineReview phone={phone} locale={locale} deckId={address.deckId} minutes={address.minutes} />;
    case "practice-choices":
      return <OfflinePracticeChoices phone={phone} locale={locale} />;
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
