import { isKnown } from '../../rights/policy/vocabulary.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import type { AccessRequest } from '../../rights/request/access-request.ts'
import { presentOnly } from './present-only.ts'

/**
 * Who asked, as far as the request says: of who acts for another it does not say in which quality, so there the check
 * asks the caller. A role that nobody knows is text of the sender and is not repeated.
 */
export function partyOf(
  { rol, wie }: AccessRequest,
  over: readonly string[],
  words: Vocabulary | undefined,
): Readonly<Record<string, unknown>> {
  const { roltoewijzing, inwoner, namens = [], organisatie } = wie
  if (organisatie === undefined && namens.length > 0) {
    return { soort: 'vertegenwoordiger', namens: namens.find((one) => over.includes(one)) ?? namens[0] }
  }
  if (organisatie === undefined && inwoner !== undefined) return { soort: 'inwoner', inwoner }
  return presentOnly({
    soort: 'rol',
    rol: isKnown('rol', rol, words) ? rol : 'onbekend',
    roltoewijzing,
    organisatie,
  })
}
