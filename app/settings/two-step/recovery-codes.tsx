"use client";

import { useState } from "react";
import { Section } from "@/app/_components/section";
import styles from "@/app/settings/two-step/two-step.module.css";
import { twoStepWords } from "@/lib/words/interface/two-step";

/** New recovery codes, to be kept: nobody can read them again. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const [copied, setCopied] = useState(false);
  const text = `${codes.join("\n")}\n`;

  function download(): void {
    const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    Object.assign(document.createElement("a"), { href, download: twoStepWords.fileName }).click();
    URL.revokeObjectURL(href);
  }

  return (
    <Section id="recovery" title={twoStepWords.recoveryTitle}>
      <p>
        {twoStepWords.recoveryLead} <b>{twoStepWords.recoveryOnce}</b>
      </p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code className={styles.code}>{code}</code>
          </li>
        ))}
      </ol>
      <div className="ways">
        <button type="button" className="secondary" onClick={download}>
          {twoStepWords.download}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
        >
          <span role="status">{copied ? twoStepWords.copied : twoStepWords.copy}</span>
        </button>
      </div>
    </Section>
  );
}
