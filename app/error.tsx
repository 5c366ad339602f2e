"use client";

import { BarePage } from "@/app/_frame/bare-page";
import { errorWords } from "@/lib/words/interface/error";

interface ErrorPageProps {
  readonly error: { readonly digest?: string };
  readonly retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <BarePage title={errorWords.failedTitle} text={errorWords.failed(error.digest)}>
      <button type="button" className="primary" onClick={retry}>
        {errorWords.retry}
      </button>
      <a href="/" className="secondary">
        {errorWords.toToday}
      </a>
    </BarePage>
  );
}
