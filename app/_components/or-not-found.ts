import { notFound } from "next/navigation";
import { DomainError } from "@/lib/core/shared/domain-error";

/** What a service gives, or the page that says that it is not here: also where it is somebody else's. */
export async function orNotFound<Value>(load: Promise<Value>): Promise<Value> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") notFound();
    throw error;
  }
}
