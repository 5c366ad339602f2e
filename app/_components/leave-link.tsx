import { NavLink } from "@/app/_components/nav-link";

interface LeaveLinkProps {
  readonly label: string;
  readonly onLeave?: () => void;
}

/** The way out of a session, to the page for today. */
export function LeaveLink({ label, onLeave }: LeaveLinkProps) {
  return (
    <NavLink href="/" className="icon" aria-label={label} {...(onLeave !== undefined && { onClick: onLeave })}>
      <svg
        viewBox="0 0 24 24"
        width="1.5rem"
        height="1.5rem"
        aria-hidden="true"
        stroke="currentColor"
        strokeWidth="1.75"
      >
        <path d="M6 6l12 12M18 6L6 18" strokeLinecap="round" />
      </svg>
    </NavLink>
  );
}
