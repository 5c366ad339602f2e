import { headers } from "next/headers";
import { readerLocale } from "@/lib/words/format";

/** The reader's English, by what the browser asks for. On the server only; client components are given it. */
export async function requestLocale(): Promise<string> {
  return readerLocale((await headers()).get("accept-language"));
}
