"use client";

import { useMemo } from "react";
import type { ReviewPageViewProps } from "@/app/review/review-page-props";
import { ReviewPageView } from "@/app/review/review-page-view";

interface ReviewAsLoadedProps extends Omit<ReviewPageViewProps, "queue"> {
  /** A queue as JSON: React takes far longer over each of its parts than over one text. */
  readonly queue: string;
}

/** A review of the queue that the server put into its page. */
export function ReviewAsLoaded({ queue, ...props }: ReviewAsLoadedProps) {
  const parsed = useMemo(() => JSON.parse(queue) as ReviewPageViewProps["queue"], [queue]);
  return <ReviewPageView {...props} queue={parsed} />;
}
