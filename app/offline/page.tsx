import type { Metadata } from "next";
import { requestLocale } from "@/app/_components/reader-locale";
import { OfflineShell } from "@/app/offline/offline-shell";
import { offlineWords } from "@/lib/words/interface/offline";

export const metadata: Metadata = { title: offlineWords.title };

/** The shell that the service worker keeps: made for nobody, it asks for no session. */
export default async function OfflinePage() {
  return <OfflineShell locale={await requestLocale()} />;
}
