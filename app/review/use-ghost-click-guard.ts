import { useEffect, useState } from "react";

/** A second tap of the same thumb comes within this time. */
const GUARD_MS = 400;

/**
 * True for a moment after a new element has replaced the one that was tapped, if `wanted`: taps are ignored until then.
 * Keys still work, since pressing one twice is deliberate.
 */
export function useGhostClickGuard(wanted: boolean): boolean {
  const [guarded, setGuarded] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setGuarded(false), GUARD_MS);
    return () => clearTimeout(timer);
  }, []);
  return guarded;
}
