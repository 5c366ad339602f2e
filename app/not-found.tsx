import { BarePage } from "@/app/_frame/bare-page";
import { errorWords } from "@/lib/words/interface/error";

export const metadata = { title: errorWords.notFoundTitle };

export default function NotFound() {
  return (
    <BarePage title={errorWords.notFoundTitle} text={errorWords.notFound}>
      <a href="/" className="primary">
        {errorWords.toToday}
      </a>
    </BarePage>
  );
}
