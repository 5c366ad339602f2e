import styles from "@/app/courses/_components/results.module.css";

/** A share as a bar; its figure stands beside it in words, so that this is for the eye alone. */
export function Meter({ share, isKey = false }: { readonly share: number; readonly isKey?: boolean }) {
  return (
    <svg className={styles.meter} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100} height={10} className={styles.track} />
      <rect width={Math.max(0, Math.min(1, share)) * 100} height={10} className={isKey ? styles.key : styles.filled} />
    </svg>
  );
}
