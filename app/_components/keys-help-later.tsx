import { type ComponentType, lazy, Suspense } from "react";
import type { KeysHelpProps } from "@/app/_components/keys-help";

/** Loaded once someone asks for it; where that fails there is none. */
const KeysHelp = lazy(async (): Promise<{ default: ComponentType<KeysHelpProps> }> => {
  try {
    return { default: (await import("@/app/_components/keys-help")).KeysHelp };
  } catch {
    return { default: () => null };
  }
});

/** The list of keys. */
export function KeysHelpLater(props: KeysHelpProps) {
  return (
    <Suspense fallback={null}>
      <KeysHelp {...props} />
    </Suspense>
  );
}
