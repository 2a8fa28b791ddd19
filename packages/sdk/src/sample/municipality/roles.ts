import { documentOf } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'

type Rol = Doc<'rol'>

interface RoleText {
  readonly nl: string
  readonly en: string
  readonly uitlegNl: string
  readonly uitlegEn: string
  readonly organisatiesoorten: NonNullable<Rol['organisatiesoorten']>
  readonly geheimhouding: NonNullable<Rol['geheimhouding']>
}

/** The roles that are assigned in a sample municipality; the keys are those of the policy. */
const roles: Readonly<Record<string, RoleText>> = {
  regisseur: {
    ...{ nl: 'Regisseur', en: 'Coordinator' },
    uitlegNl: 'U zorgt dat iedereen in het plan weet wat hij doet.',
    uitlegEn: 'You see to it that everybody in the plan knows what to do.',
    organisatiesoorten: ['gemeente', 'wmo-aanbieder', 'welzijnsorganisatie', 'toegangsorganisatie'],
    geheimhouding: ['beroep', 'ambt'],
  },
  wijkcoach: {
    ...{ nl: 'Wijkcoach', en: 'Neighbourhood coach' },
    uitlegNl: 'U helpt inwoners in de wijk.',
    uitlegEn: 'You help residents in the neighbourhood.',
    organisatiesoorten: ['wmo-aanbieder', 'welzijnsorganisatie'],
    geheimhouding: ['beroep'],
  },
  'jeugd-en-gezinsteamlid': {
    ...{ nl: 'Jeugd- en gezinsteamlid', en: 'Youth and family team member' },
    uitlegNl: 'U werkt met jeugdigen en ouders aan opgroeien en opvoeden.',
    uitlegEn: 'You work with young people and parents on growing up.',
    organisatiesoorten: ['jeugdhulpaanbieder', 'welzijnsorganisatie'],
    geheimhouding: ['beroep'],
  },
  'wmo-consulent': {
    ...{ nl: 'Wmo-consulent', en: 'Wmo consultant' },
    uitlegNl: 'U onderzoekt namens de gemeente wat een inwoner nodig heeft.',
    uitlegEn: 'For the municipality you investigate what a resident needs.',
    organisatiesoorten: ['gemeente', 'toegangsorganisatie'],
    geheimhouding: ['ambt'],
  },
  schuldhulpverlener: {
    ...{ nl: 'Schuldhulpverlener', en: 'Debt helper' },
    uitlegNl: 'U helpt inwoners met schulden, namens de gemeente.',
    uitlegEn: 'You help residents with debts, for the municipality.',
    organisatiesoorten: ['gemeente'],
    geheimhouding: ['ambt'],
  },
}

/** One document for each role. */
export function* roleDocuments(): Generator<MunicipalityDocument> {
  for (const [sleutel, { nl, en, uitlegNl, uitlegEn, organisatiesoorten, geheimhouding }] of Object.entries(
    roles,
  )) {
    yield documentOf('rol', {
      sleutel,
      label: { nl, en },
      uitleg: { nl: uitlegNl, en: uitlegEn },
      begrip: sleutel,
      soort: 'professional',
      zaakgebonden: true,
      zietPersonen: true,
      organisatiesoorten,
      geheimhouding,
    })
  }
}
