"use client";

import { useEffect } from "react";
import { TAKEN_OVER } from "@/app/_components/early-script";

/** Tells the early script that React listens: effects run when all that the server sent has been taken over. */
export function TakenOver() {
  useEffect(() => {
    dispatchEvent(new Event(TAKEN_OVER));
  }, []);
  return null;
}
