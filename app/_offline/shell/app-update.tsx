"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import styles from "@/app/_offline/shell/app-update.module.css";
import { isInSession, keepServiceWorker, takeNewVersion } from "@/app/_offline/shell/service-worker";
import { updateWords } from "@/lib/words/interface/update";

/** Keeps the service worker, and says when a new version waits: never in the middle of a session. */
export function AppUpdate() {
  const pathname = usePathname();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => keepServiceWorker(setWaiting), []);
  const shown = waiting !== null && !isInSession(pathname);
  return (
    <div role="status">
      {shown ? (
        <p className={styles.update}>
          {updateWords.newVersion}{" "}
          <button type="button" className="quiet" onClick={() => takeNewVersion(waiting)}>
            {updateWords.take}
          </button>
        </p>
      ) : null}
    </div>
  );
}
