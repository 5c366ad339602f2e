"use client";

import type { MouseEvent } from "react";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";

interface FileLinkProps {
  readonly href: string;
  readonly label: string;
  readonly className: "secondary" | "quiet";
}

/** A file for which the server may ask first who it is: the browser saves it once that is clear. */
export function FileLink({ href, label, className }: FileLinkProps) {
  const { problem, run } = useAction();

  async function save(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
    event.preventDefault();
    if ((await run(() => call("GET /api/account/proof"))) === null) return;
    const link = Object.assign(document.createElement("a"), { href, download: "" });
    link.click();
  }

  return (
    <>
      <a href={href} download className={className} onClick={save}>
        {label}
      </a>
      <Problem text={problem} />
    </>
  );
}
