import styles from "@/app/_components/outlet-mark.module.css";
import { monogramOf } from "@/lib/core/content/monogram";

/** A few letters in a square, by which an outlet or a deck is found again. Its name stands beside it. */
export function OutletMark({ name }: { readonly name: string }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      {monogramOf(name)}
    </span>
  );
}
