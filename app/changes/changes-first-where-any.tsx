"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { ChangesFirst as Changes } from "@/app/changes/changes-first";

/** On most days nothing has changed: what shows changes is loaded where something has. */
const ChangesFirst = lazy(async () => {
  const { ChangesFirst: component } = await import("@/app/changes/changes-first");
  return { default: component };
});

/** What has changed of what someone has learned, before they go on to what they came for. */
export function ChangesFirstWhereAny(props: ComponentProps<typeof Changes>) {
  if (props.notices.length === 0) return props.children;
  return (
    <Suspense fallback={null}>
      <ChangesFirst {...props} />
    </Suspense>
  );
}
