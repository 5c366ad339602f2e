"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type MouseEvent, useTransition } from "react";
import styles from "@/app/_components/nav-link.module.css";

interface NavLinkProps extends ComponentProps<"a"> {
  readonly href: string;
  /** The way back leads past this page. */
  readonly replace?: boolean;
  /** Whether the next page begins at its top. */
  readonly scroll?: boolean;
}

/**
 * A link to another page of the app. Pages are made for each request and keep their status codes, so nothing of the
 * next one can be shown before it comes: the page in sight stays as it is, and a line at the top says that it works.
 * Nothing is fetched ahead, since nothing of it could be kept; so the framework's own link would bring 3 kB for nothing.
 */
export function NavLink({ children, href, onClick, replace = false, scroll = true, ...link }: NavLinkProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function go(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    startTransition(() => (replace ? router.replace : router.push)(href, { scroll }));
  }

  return (
    <a {...link} href={href} onClick={go}>
      {children}
      {pending ? <span className={styles.pending} aria-hidden="true" /> : null}
    </a>
  );
}

/** In another tab or window, or to be downloaded. */
function isForBrowser({ button, metaKey, ctrlKey, shiftKey, altKey, currentTarget }: MouseEvent<HTMLAnchorElement>) {
  const elsewhere = currentTarget.target !== "" && currentTarget.target !== "_self";
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey || elsewhere || currentTarget.download !== "";
}
