import { notFound } from "next/navigation";
import { requestLocale } from "@/app/_components/reader-locale";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";

/** What each page for administrators begins with: who asks, in which language, on which clock. To others none is there. */
export async function openAdmin() {
  const context = await requirePageContext();
  if (context.actor.role !== "administrator") notFound();
  const [{ timeZone }, locale] = await Promise.all([readAccount(context), requestLocale()]);
  return { context, locale, timeZone };
}
