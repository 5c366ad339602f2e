import type { ReactNode } from "react";
import { FilterLinks } from "@/app/_components/filter-links";
import { PageShell } from "@/app/_frame/page-shell";
import { adminWords } from "@/lib/words/interface/admin";

type AdminPart = "people" | "courses" | "storage" | "jobs" | "errors" | "log";

/** The head of each page for administrators, with the parts to choose from. */
export function AdminFrame({ current, children }: { readonly current: AdminPart; readonly children: ReactNode }) {
  const { label, ...parts } = adminWords.tabs;
  const ways = Object.entries(parts).map(([part, text]) => {
    const href = part === "people" ? "/admin" : `/admin/${part}`;
    return { href, text, chosen: part === current };
  });
  return (
    <PageShell wide title={adminWords.title}>
      <FilterLinks label={label} ways={ways} />
      {children}
    </PageShell>
  );
}
