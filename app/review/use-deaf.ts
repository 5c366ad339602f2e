import { useEffect, useState } from "react";

/** A second tap of the same thumb comes down within this time. */
const DEAF_MS = 400;

/**
 * True for a moment after something has come in place of what was just tapped, where `wanted`: until then taps are to
 * go past it. Keys are not concerned, since whoever presses one twice means it twice.
 */
export function useDeaf(wanted: boolean): boolean {
  const [deaf, setDeaf] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setDeaf(false), DEAF_MS);
    return () => clearTimeout(timer);
  }, []);
  return deaf;
}
