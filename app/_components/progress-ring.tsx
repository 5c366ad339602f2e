import styles from "@/app/_components/progress-ring.module.css";
import type { DeckProgress } from "@/lib/core/study/progress";
import { progressWords } from "@/lib/words/interface/progress";

/** How far a deck is, as a ring: a thick arc for what is known, a thin one for what is being learned. */
export function ProgressRing({ progress, locale }: { readonly progress: DeckProgress; readonly locale: string }) {
  const { known, learning } = progress;
  const cards = Math.max(1, known + learning + progress.new);
  return (
    <svg
      viewBox="0 0 36 36"
      className={styles.ring}
      role="img"
      aria-label={progressWords.parts(locale, progress)}
      fill="none"
    >
      <circle cx="18" cy="18" r="15" className={styles.track} />
      <Arc className={styles.learning} share={(known + learning) / cards} />
      <Arc className={styles.known} share={known / cards} />
    </svg>
  );
}

/** A part of the ring, from the top: the whole of it has the length 1. */
function Arc({ share, className }: { readonly share: number; readonly className: string | undefined }) {
  if (share === 0) return null;
  return (
    <circle
      cx="18"
      cy="18"
      r="15"
      pathLength={1}
      className={className}
      strokeDasharray={`${share} 1`}
      transform="rotate(-90 18 18)"
    />
  );
}
