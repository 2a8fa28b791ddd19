import { codeLists } from '../../data/built.ts'
import type { CodeList } from '../../data/code-list.ts'

/** One page for each code list. */
export function codeListPaths(): { params: { name: string }; props: { list: CodeList } }[] {
  return codeLists.map((list) => ({ params: { name: list.naam }, props: { list } }))
}
