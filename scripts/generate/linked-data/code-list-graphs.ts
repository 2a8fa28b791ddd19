import type { Codelijst } from '../../sources/code-lists.ts'
import { describeCode, describeCodeList } from './code-values.ts'
import type { Description } from './graph.ts'

/** Every code list with every code. */
export function graphOfCodeLists(lists: Iterable<Codelijst>): readonly Description[] {
  return [...lists].flatMap((list) => [
    describeCodeList(list),
    ...list.waarden.map((code) => describeCode(list, code)),
  ])
}
