import { append, isList, isObject, plainText } from '../json.ts'
import { extensionUrl } from '../names.ts'
import { down, items, take, textAt } from '../read/cursor.ts'
import { idOf, identifierOf, referredId } from '../read/identity.ts'
import { peopleOf } from '../read/subject.ts'
import { reference as referenceTo } from '../write/reference.ts'
import { subjectReference } from '../write/subject.ts'
import type { Codec } from './codec.ts'

/** The id of what a resource stands for, as its official identifier. */
export const id: Codec = {
  write(value, row, { scope, resource }) {
    scope.draft.known.set(`${row.of ?? ''}|${plainText(value)}`, resource)
    return {
      identifier: [{ use: 'official', system: 'urn:ietf:rfc:3986', value: `urn:uuid:${plainText(value)}` }],
    }
  },
  read(cursor, _row, reading) {
    const identifier = identifierOf(cursor)?.cursor
    if (identifier !== undefined) {
      take(reading, ...['use', 'system', 'value'].map((name) => down(identifier, name)))
    }
    return idOf(cursor)
  },
}

/** A reference to one thing by our id. */
export const reference: Codec = {
  type: 'Reference',
  write: (value, row, { scope }) => referenceTo(row.of ?? '', plainText(value), scope),
  read: (cursor, row, reading) => referredId(reading, cursor, row.of ?? ''),
}

/** Whom something is about: one person, or a group for several. */
export const subject: Codec = {
  type: 'Reference',
  write: (value, _row, { scope }) =>
    isList(value) && value.length > 0 ? subjectReference(value.map(plainText), scope) : undefined,
  read: (cursor, _row, reading) => peopleOf(reading, cursor),
}

const othersUrl = extensionUrl('ook-over')

/** Whom a consent is about: FHIR has room for one patient and not for a group, so the others stand beside the first. */
export const patients: Codec = {
  type: 'Reference',
  write(value, _row, { scope, element }) {
    const [first = '', ...others] = isList(value) ? value.map(plainText) : []
    for (const other of others) {
      append(element, 'extension', { url: othersUrl, valueReference: referenceTo('inwoner', other, scope) })
    }
    return referenceTo('inwoner', first, scope)
  },
  read(cursor, _row, reading) {
    const first = referredId(reading, cursor, 'inwoner')
    if (first === undefined || cursor.parent === undefined) return undefined
    const others = items(cursor.parent, 'extension').filter((each) => textAt(each, 'url') === othersUrl)
    const people = others.map((each) => {
      take(reading, down(each, 'url'))
      const reference = down(each, 'valueReference')
      return reference === undefined ? undefined : referredId(reading, reference, 'inwoner')
    })
    return [first, ...people.filter((person) => person !== undefined)]
  },
}

const authorProperties = ['soort', 'inwoner', 'roltoewijzing', 'naam'] as const

/** Who wrote something: a resident, somebody in a role, or a person close to the resident of whom only the name is known. */
export const auteur: Codec = {
  type: 'Reference',
  covers: authorProperties,
  write(value, _row, { scope }) {
    if (!isObject(value)) return undefined
    if (value['soort'] === 'inwoner') return referenceTo('inwoner', plainText(value['inwoner']), scope)
    if (value['soort'] === 'rol')
      return referenceTo('roltoewijzing', plainText(value['roltoewijzing']), scope)
    return { type: 'RelatedPerson', display: value['naam'] ?? '' }
  },
  read(cursor, _row, reading) {
    const inwoner = referredId(reading, cursor, 'inwoner')
    if (inwoner !== undefined) return { soort: 'inwoner', inwoner }
    const roltoewijzing = referredId(reading, cursor, 'roltoewijzing')
    if (roltoewijzing !== undefined) return { soort: 'rol', roltoewijzing }
    const naam = textAt(cursor, 'display')
    if (naam === undefined || textAt(cursor, 'type') !== 'RelatedPerson') return undefined
    take(reading, down(cursor, 'type'), down(cursor, 'display'))
    return { soort: 'naaste', naam }
  },
}

/** The author of a note, for whom FHIR has two elements; a note cannot name a PractitionerRole. */
export const annotationAuthor: Codec = {
  covers: authorProperties,
  write(value, row, spot) {
    if (!isObject(value)) return undefined
    if (value['soort'] === 'naaste') return { authorString: value['naam'] ?? '' }
    const written = auteur.write(value, row, spot)
    if (!isObject(written)) return undefined
    if (value['soort'] === 'rol') written['type'] = 'Practitioner'
    return { authorReference: written }
  },
  read(cursor, row, reading) {
    const reference = down(cursor, 'authorReference')
    if (reference !== undefined) return auteur.read(reference, row, reading)
    const named = down(cursor, 'authorString')
    if (typeof named?.value !== 'string') return undefined
    take(reading, named)
    return { soort: 'naaste', naam: named.value }
  },
}
