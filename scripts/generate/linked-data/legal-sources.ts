import type { Begrip, Bronvermelding, WettelijkeBron } from '../../sources/glossary/begrip.ts'
import type { Artikel, Wet } from '../../sources/glossary/references.ts'
import { codeIri } from './code-values.ts'
import { entryOf } from './glossary-index.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import type { Description } from './graph.ts'
import { date, inBoth, inDutch, links, named, plain } from './graph.ts'
import { iriOf, slug } from './iris.ts'

/** The source documents of a term: places in laws, and other sources. Each is a node of the term, for our remark is. */
export function sourceDocuments(term: Begrip, index: GlossaryIndex): readonly Description[] {
  const taken = new Set<string>()
  const iri = (name: string): string => {
    const base = slug(name)
    let free = base
    for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`
    taken.add(free)
    return iriOf(`id:bron/${term.sleutel}/${free}`)
  }
  const laws = (term.wettelijkeBronnen ?? []).map((source) => {
    const law = entryOf(index.laws, source.wet, 'law')
    return placeInLaw(iri(`${law.sleutel}-${source.artikel}`), source, law)
  })
  return [...laws, ...(term.overigeBronnen ?? []).map((source) => otherSource(iri(source.titel), source))]
}

/** The law that a place stands in. */
export function describeLaw({ sleutel, naam, titel, bwb, celex }: Wet): Description {
  const page = celex === undefined ? dutchPage(bwb) : europeanPage(celex)
  return {
    iri: lawIri(sleutel),
    says: {
      'rdf:type': named('foaf:Document'),
      'dct:title': inBoth(titel),
      'rdfs:label': inDutch(naam),
      'dct:identifier': plain(bwb ?? celex),
      'foaf:page': links(...page),
    },
  }
}

/** A text from practice that uses the term. */
export function describeArticle({ nummer, titel, soort, datum, waarover }: Artikel): Description {
  return {
    iri: articleIri(nummer),
    says: {
      'rdf:type': named('foaf:Document'),
      'dct:title':
        titel === undefined
          ? inBoth({ nl: `Artikel ${nummer} (${soort.nl})`, en: `Article ${nummer} (${soort.en})` })
          : inDutch(titel),
      'dct:description': inBoth(waarover),
      'dct:identifier': plain(nummer),
      'dct:created': date(datum),
    },
  }
}

export function lawIri(key: string): string {
  return iriOf(`id:wet/${key}`)
}

export function articleIri(number: string): string {
  return iriOf(`id:artikel/${number}`)
}

function placeInLaw(iri: string, source: WettelijkeBron, law: Wet): Description {
  const { wet, artikel, juriconnect, celex, peildatum, gelezen, afwijking } = source
  const reference = juriconnect ?? (celex === undefined ? undefined : `CELEX ${celex}`)
  const cited = [`${law.titel.nl}, artikel ${artikel}`, reference, `zoals op ${peildatum}`]
  return {
    iri,
    says: {
      'rdf:type': named('foaf:Document'),
      'dct:title': inBoth({ nl: `${wet}, artikel ${artikel}`, en: `${law.titel.en}, article ${artikel}` }),
      'rdfs:comment': inBoth(afwijking),
      'foaf:page': links(...pageOf(source, law)),
      'dct:bibliographicCitation': plain(cited.filter((part) => part !== undefined).join('; ')),
      'dct:isPartOf': links(lawIri(law.sleutel)),
      'ss:peildatum': date(peildatum),
      'ss:gelezen': links(codeIri('brontoets', gelezen)),
    },
  }
}

function pageOf({ juriconnect, celex }: WettelijkeBron, law: Wet): readonly string[] {
  if (juriconnect !== undefined) return [`https://wetten.overheid.nl/${juriconnect}`]
  return celex === undefined ? dutchPage(law.bwb) : europeanPage(celex)
}

function dutchPage(bwb: string | undefined): readonly string[] {
  return bwb === undefined ? [] : [`https://wetten.overheid.nl/${bwb}`]
}

function europeanPage(celex: string): readonly string[] {
  return [`https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${celex}`]
}

function otherSource(iri: string, { titel, webadres, aanduiding }: Bronvermelding): Description {
  return {
    iri,
    says: {
      'rdf:type': named('foaf:Document'),
      'dct:title': inDutch(titel),
      'foaf:page': links(...(webadres === undefined ? [] : [webadres])),
      'dct:bibliographicCitation': plain(aanduiding === undefined ? titel : `${titel}, ${aanduiding}`),
    },
  }
}
