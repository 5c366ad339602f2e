import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Article, paragraphsOf } from "@/lib/core/content/article";
import type { Source } from "@/lib/core/content/source";

/**
 * The articles of a folder that belong to a source, by the SHA-256 of their bytes or by a file called <source id>.txt.
 * They are compared with and forgotten: nothing of them is kept.
 */
export async function readArticles(
  directory: string,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, Article>> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".txt")).sort();
  const articles = new Map<string, Article>();
  for (const name of names) {
    const bytes = await readFile(path.join(directory, name));
    const hash = createHash("sha256").update(bytes).digest("hex");
    const source = sources.find(({ id, textHash }) => textHash === hash || `${id}.txt` === name);
    if (source !== undefined) articles.set(source.id, paragraphsOf(bytes.toString("utf8")));
  }
  return articles;
}
