import { sessionIn } from "@/lib/server/auth/session-cookie";
import { reportError } from "@/lib/server/services/operation/report-error";

/** Logs an error that kept a page from being made. @param headers of the request @param place like "/cards/[cardId]" */
export async function reportPageError(
  error: unknown,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  place: string,
): Promise<void> {
  const { digest } = error as { readonly digest?: string };
  const session = await sessionIn(String(headers["cookie"] ?? ""));
  reportError(error, { place, now: Date.now(), userId: session?.userId, errorId: digest });
}
