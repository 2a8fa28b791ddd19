import type { Element, Involved } from './element.ts'
import { all, unknown } from './truth.ts'
import type { Truth } from './truth.ts'

const nobody: readonly unknown[] = []

/** The residents an element is about; nobody when it does not say so. */
export function personsOf({ over, overKind }: Element, involved: Involved): readonly unknown[] {
  if (over === undefined) return nobody
  const list: readonly unknown[] = Array.isArray(over) ? over : [over]
  if (overKind !== 'betrokkene') return list
  const residents = list.map((betrokkene) => involved.inwonerOf(betrokkene))
  return residents.includes(undefined) ? nobody : residents
}

/** The outcome for all residents together; unknown when the element is about nobody. */
export function everyPerson(
  element: Element,
  involved: Involved,
  outcome: (person: unknown) => Truth,
): Truth {
  const persons = personsOf(element, involved)
  return persons.length === 0 ? unknown : all(persons.map(outcome))
}
