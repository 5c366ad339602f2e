"use client";

import Link, { useLinkStatus } from "next/link";
import type { ComponentProps } from "react";
import styles from "@/app/_components/nav-link.module.css";

/**
 * A link to another page of the app. Pages are made for each request and keep their status codes, so nothing of the
 * next one can be shown before it comes: the page in sight stays as it is, and a line at the top says that it works.
 */
export function NavLink({ children, ...link }: ComponentProps<typeof Link>) {
  return (
    // Fetching ahead would ask the server once for every link in sight, for pages of which nothing can be kept.
    <Link prefetch={false} {...link}>
      {children}
      <Pending />
    </Link>
  );
}

function Pending() {
  const { pending } = useLinkStatus();
  return pending ? <span className={styles.pending} aria-hidden="true" /> : null;
}
