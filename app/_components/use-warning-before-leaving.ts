import { useEffect } from "react";

/** The browser asks before a page is closed on which something has been written. */
export function useWarningBeforeLeaving(isWritten: boolean): void {
  useEffect(() => {
    if (!isWritten) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isWritten]);
}
