import { codeValue } from '../../data/code-list.ts'
import type { Begrip } from '../../data/terms.ts'
import { dateIn, fill } from '../../language.ts'
import type { Language } from '../../language.ts'
import { termIri } from '../../paths.ts'
import { settings } from '../../settings.ts'
import { termWords } from './words.ts'

/** The newest entry of the history; every term has one. */
export function newestChange(term: Begrip): { readonly versie: string; readonly datum: string } {
  return term.geschiedenis.at(-1) ?? { versie: '', datum: '' }
}

/** How to refer to a term in a policy document: its words, version, date and permanent address. */
export function citationOf(term: Begrip, language: Language): string {
  const { versie, datum } = newestChange(term)
  const words = termWords[language]
  const label = `‘${term.voorkeursterm[language]}’`
  const version = `${words.version.toLowerCase()} ${versie}, ${dateIn(language, datum)}`
  const own = term.plaatselijk?.adres === undefined ? undefined : term.plaatselijk.gemeente[language]
  return `${own ?? 'Samenspraak'}, ${label}, ${version}, ${termIri(term.sleutel)}`
}

/** A mail with what we need to know already in it. */
export function feedbackMail(term: Begrip, language: Language): string {
  const words = termWords[language]
  const values = {
    label: term.voorkeursterm[language],
    version: newestChange(term).versie,
    uri: termIri(term.sleutel),
  }
  const subject = encodeURIComponent(fill(words.feedbackSubject, values))
  const body = encodeURIComponent(fill(words.feedbackBody, values))
  return `mailto:${settings.feedbackMail}?subject=${subject}&body=${body}`
}

/** The term as linked data inside its page: a SKOS concept that is also a term of schema.org. */
export function termJsonLd(term: Begrip, language: Language): object {
  const iri = termIri(term.sleutel)
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
    },
    '@id': iri,
    '@type': ['DefinedTerm', 'skos:Concept'],
    name: term.voorkeursterm[language],
    description: term.definitie[language],
    inLanguage: language,
    termCode: term.sleutel,
    inDefinedTermSet: { '@id': schemeOf(term) },
    ...(term.breder === undefined ? {} : { [widerOf(term)]: { '@id': termIri(term.breder.begrip) } }),
  }
}

/** A relation that crosses from a municipality to the national glossary is a match, as in the downloads. */
function widerOf({ sleutel, breder, plaatselijk }: Begrip): string {
  const own = plaatselijk?.adres?.slice(0, -sleutel.length)
  const isOwn = own === undefined || termIri(breder?.begrip ?? '') === `${own}${breder?.begrip ?? ''}`
  return isOwn ? 'skos:broader' : 'skos:broadMatch'
}

/** A term of a municipality is no part of the national glossary. */
function schemeOf({ sleutel, plaatselijk }: Begrip): string {
  const own = plaatselijk?.adres
  return own === undefined
    ? 'https://w3id.org/samenspraak/id/begrippenkader'
    : `${own.slice(0, -sleutel.length)}begrippenkader`
}

/** Whether the status of a term is still open, said in its own words. */
export function statusOf(term: Begrip, language: Language): { label: string; text: string } {
  return codeValue('begripsstatus', term.status, language)
}
