import { notFound } from "next/navigation";
import { DomainError } from "@/lib/core/shared/domain-error";

const NOT_HERE: readonly string[] = ["not-found", "not-allowed"];

/** What a service gives, or the page that says that it is not here: also where it is for others. */
export async function orNotFound<Value>(load: Promise<Value>): Promise<Value> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof DomainError && NOT_HERE.includes(error.code)) notFound();
    throw error;
  }
}
