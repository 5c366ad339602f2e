import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { JoinForm } from "@/app/courses/join-form";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: courseWords.join };

/** Where a typed code goes, with or without scripts, and where one comes back that no course has. */
export default async function JoinPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const code = await oneParam(searchParams, "code");
  if (code !== undefined) redirect(`/join/${encodeURIComponent(code)}`);
  const wrong = await oneParam(searchParams, "wrong");
  return (
    <PageShell title={courseWords.join}>
      <JoinForm wrong={wrong} />
    </PageShell>
  );
}
