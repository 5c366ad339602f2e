import { useEffect, useState } from "react";

/** How the app comes to the home screen here: by asking, by hand in one menu or the other, or it is there. */
export type InstallWay = "ask" | "share-menu" | "browser-menu" | "installed";

/** What the early script of each page keeps (app/_components/early-script.ts). Only Chromium asks; it is in no standard. */
interface OfferedWindow extends Window {
  installOffer?: { prompt(): Promise<unknown> } | null;
}

export function useInstallWay(): InstallWay {
  const [way, setWay] = useState<InstallWay>("browser-menu");
  useEffect(() => {
    const look = () => setWay(wayHere());
    look();
    window.addEventListener("installoffer", look);
    return () => window.removeEventListener("installoffer", look);
  }, []);
  return way;
}

/** Takes the offer up: the browser asks. It does so once. */
export function takeInstallOffer(): void {
  const offered = window as OfferedWindow;
  void offered.installOffer?.prompt();
  offered.installOffer = null;
  window.dispatchEvent(new Event("installoffer"));
}

function wayHere(): InstallWay {
  if (window.matchMedia("(display-mode: standalone)").matches) return "installed";
  if ((window as OfferedWindow).installOffer) return "ask";
  return /iPad|iPhone|iPod/.test(navigator.userAgent) ? "share-menu" : "browser-menu";
}
