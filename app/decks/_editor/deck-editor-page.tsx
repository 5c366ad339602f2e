import type { ReactNode } from "react";
import { BackLink } from "@/app/_components/back-link";
import { PageShell } from "@/app/_frame/page-shell";
import own from "@/app/decks/_editor/deck-editor.module.css";

/** The frame of a page on which a deck is made or changed. */
export function DeckEditorPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <PageShell wide>
      <div className={own.page}>
        <nav className={own.back}>
          <BackLink />
        </nav>
        <h1 className={own.title}>{title}</h1>
        {children}
      </div>
    </PageShell>
  );
}
