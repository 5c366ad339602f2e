"use client";

import { useEffect } from "react";
import { call } from "@/app/_components/request";

/** Tells the server which answers are in sight now; where that fails they are shown as new once more. */
export function MarkSeen({ ids }: { readonly ids: readonly string[] }) {
  useEffect(() => {
    if (ids.length > 0) void call("POST /api/flags/seen", { body: { ids: ids.slice(0, MOST_AT_ONCE) } });
  }, [ids]);
  return null;
}

/** As many as the route takes. */
const MOST_AT_ONCE = 500;
