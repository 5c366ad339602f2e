import { BarePage } from "@/app/_components/bare-page";
import buttons from "@/app/_components/button.module.css";
import { errorWords } from "@/lib/words/interface/error";

export const metadata = { title: errorWords.notFoundTitle };

export default function NotFound() {
  return (
    <BarePage title={errorWords.notFoundTitle} text={errorWords.notFound}>
      <a href="/" className={buttons.primary}>
        {errorWords.toToday}
      </a>
    </BarePage>
  );
}
