"use client";

import { useEffect, useState } from "react";
import { takeInstallOffer, useInstallWay } from "@/app/_offline/shell/use-install";
import { deviceWords } from "@/lib/words/interface/device";

const KEY = "colloquy:install-hint";

/** Says once that the app can be on the home screen, where the browser offers to put it there. The settings say it too. */
export function InstallHint() {
  const offered = useInstallWay() === "ask";
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (offered && firstTime()) setWanted(true);
  }, [offered]);
  if (!offered || !wanted) return null;
  return (
    <section aria-label={deviceWords.install} className="card sunk">
      <p>{deviceWords.installHint}</p>
      <div className="ways">
        <button type="button" className="secondary" onClick={takeInstallOffer}>
          {deviceWords.installHere}
        </button>
        <button type="button" className="quiet" onClick={() => setWanted(false)}>
          {deviceWords.notNow}
        </button>
      </div>
    </section>
  );
}

/** Notes that it was said. Where nothing can be noted it is not said, so that it is never said twice. */
function firstTime(): boolean {
  try {
    if (localStorage.getItem(KEY) !== null) return false;
    localStorage.setItem(KEY, "said");
    return true;
  } catch {
    return false;
  }
}
