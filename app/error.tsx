"use client";

import buttons from "@/app/_components/button.module.css";
import notice from "@/app/_components/notice.module.css";
import { PageShell } from "@/app/_components/page-shell";
import { errorWords } from "@/lib/words/interface";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function ErrorPage({ retry }: ErrorPageProps) {
  return (
    <PageShell>
      <div className={notice.page} role="alert">
        <h1 className={notice.title}>{errorWords.failedTitle}</h1>
        <p>{errorWords.failed}</p>
        <p>
          <button type="button" className={buttons.primary} onClick={retry}>
            {errorWords.retry}
          </button>
        </p>
      </div>
    </PageShell>
  );
}
