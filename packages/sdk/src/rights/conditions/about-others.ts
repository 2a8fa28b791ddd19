import type { Requester } from '../request/access-request.ts'
import type { ElementTest } from './about-element.ts'
import { personsOf } from './persons.ts'
import { truthOf, unknown } from './truth.ts'

/**
 * Whether an element is about somebody whom who asks is not and does not represent: there a code may tell what is
 * hidden, and of oneself one may know. Where nobody is named it is unknown: a household or an address is about somebody.
 * Undefined when everything is about others.
 */
export function aboutOthers({ inwoner, namens = [] }: Requester): ElementTest | undefined {
  const own = new Set<unknown>([...(inwoner === undefined ? [] : [inwoner]), ...namens])
  if (own.size === 0) return undefined
  return {
    key: 'over-anderen',
    asks: ['over'],
    never: false,
    truth: (element, involved) => {
      const persons = personsOf(element, involved)
      return persons.length === 0 ? unknown : truthOf(!persons.every((person) => own.has(person)))
    },
  }
}
