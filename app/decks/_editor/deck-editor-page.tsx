import type { ReactNode } from "react";
import { BackLink } from "@/app/_components/back-link";
import { PageShell } from "@/app/_frame/page-shell";

/** The frame of a page on which a deck is made or changed. */
export function DeckEditorPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <PageShell wide>
      <div className="stack-3">
        <BackLink />
        <h1 className="title">{title}</h1>
        {children}
      </div>
    </PageShell>
  );
}
