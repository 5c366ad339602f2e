"use client";

import { useEffect, useState } from "react";
import { Check } from "@/app/_components/fields";
import { swipesWanted, wantSwipes } from "@/app/_components/swipe-choice";
import { takeInstallOffer, useInstallWay } from "@/app/_offline/shell/use-install";
import { deviceWords } from "@/lib/words/interface/device";

/** What is chosen for this device alone: swipes, and a place on its home screen. */
export function OnThisDevice() {
  const [swipes, setSwipes] = useState(false);
  useEffect(() => setSwipes(swipesWanted()), []);
  return (
    <>
      <Check
        label={deviceWords.swipes}
        checked={swipes}
        tick={(on) => {
          wantSwipes(on);
          setSwipes(on);
        }}
        boxed
      />
      <p className="soft">{deviceWords.offline}</p>
      <Install />
    </>
  );
}

function Install() {
  const way = useInstallWay();
  if (way === "installed") return <p className="soft">{deviceWords.installed}</p>;
  if (way === "ask")
    return (
      <button type="button" className="secondary" onClick={takeInstallOffer}>
        {deviceWords.install}
      </button>
    );
  return <p className="soft">{way === "share-menu" ? deviceWords.installByShare : deviceWords.installByMenu}</p>;
}
