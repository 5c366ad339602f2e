import styles from "@/app/courses/_components/results.module.css";
import { formatPercent } from "@/lib/words/format";

/** A share as a bar; its figure stands beside it in words, so that this is for the eye alone. */
export function Meter({ share, isKey = false }: { readonly share: number; readonly isKey?: boolean }) {
  return (
    <svg className={styles.meter} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100} height={10} className={styles.track} />
      <rect width={Math.max(0, Math.min(1, share)) * 100} height={10} className={isKey ? styles.key : styles.filled} />
    </svg>
  );
}

interface BarProps {
  readonly name: string;
  readonly share: number;
  readonly locale: string;
}

/** A line of a list of shares. */
export function Bar({ name, share, locale }: BarProps) {
  return (
    <li className={styles.bar}>
      <span>{name}</span>
      <span className="numbers">{formatPercent(locale, share)}</span>
      <Meter share={share} />
    </li>
  );
}

/** A figure with what it is of, in a list of definitions. */
export function Figure({ value, name }: { readonly value: string; readonly name: string }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
