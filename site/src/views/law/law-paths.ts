import { lawsWithArticles } from '../../data/laws.ts'
import type { LawWithArticles } from '../../data/laws.ts'

/** One page for each law that a term rests on. */
export function lawPaths(): { params: { key: string }; props: { entry: LawWithArticles } }[] {
  return lawsWithArticles.map((entry) => ({ params: { key: entry.law.sleutel }, props: { entry } }))
}
