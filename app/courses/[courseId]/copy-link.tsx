"use client";

import { useState } from "react";
import { courseWords } from "@/lib/words/interface/courses";

/** Copies the address of a page of this app; where the browser does not allow that, leads there. */
export function CopyLink({ path }: { readonly path: string }) {
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(path, location.href).href);
      setCopied(true);
    } catch {
      location.assign(path);
    }
  }

  return (
    <button type="button" className="quiet" onClick={() => void copy()}>
      <span role="status">{copied ? courseWords.linkCopied : courseWords.copyLink}</span>
    </button>
  );
}
