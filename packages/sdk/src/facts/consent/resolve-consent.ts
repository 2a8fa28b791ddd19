import { isDate } from '../../formats/index.ts'
import { canonicalJson } from '../../rights/policy/canonical-json.ts'
import type { ResolvedConsent } from '../../rights/request/access-request.ts'
import { factsIssue } from '../facts-issue.ts'
import type { FactsIssue } from '../facts-issue.ts'
import { grouped } from '../grouped.ts'
import { newestVersions } from '../newest-versions.ts'
import type { NewestVersions } from '../newest-versions.ts'
import { consentSentences } from './consent-reason.ts'
import type { ConsentReason } from './consent-reason.ts'
import type { ConsentPerson, ConsentQuestion } from './question.ts'
import { isMoreSpecific } from './specificity.ts'
import { weigh } from './weigh.ts'
import type { ConsentDocument, WeighedConsent } from './weigh.ts'

/** Which consents count, which refusals decided and what was looked at; for who answers for the case, not for who asks. */
export interface ConsentResolution {
  /** Ready for an access request. */
  readonly toestemmingen: readonly ResolvedConsent[]
  readonly geweigerd: readonly RefusedConsent[]
  readonly bekeken: readonly ConsideredConsent[]
  readonly issues: readonly FactsIssue[]
}

/** A resident, a data group and an act of origin for which a no decided. */
export interface RefusedConsent {
  readonly inwoner: string
  readonly gegevensgroep: string
  readonly vanRegime: string
  /** The refusals. */
  readonly toestemmingen: readonly string[]
  readonly reason: 'refuses'
}

/** One consent that was looked at, and what came of it. Consents about other residents are not named. */
export interface ConsideredConsent {
  readonly toestemming: string
  readonly inwoner: string
  readonly gegevensgroep: string
  readonly vanRegime: string
  readonly reason: ConsentReason
  readonly nl: string
  readonly en: string
}

/**
 * Resolves consents for one question: a yes counts when it is more specific than every no that applies, so at equal
 * specificity the no wins. The order and the copies of the documents make no difference.
 */
export function resolveConsent(
  toestemmingen: readonly ConsentDocument[],
  question: ConsentQuestion,
): ConsentResolution {
  if (!isDate(question.op))
    return { toestemmingen: [], geweigerd: [], bekeken: [], issues: [factsIssue('facts/day-invalid', '/op')] }
  const versions = newestVersions(toestemmingen)
  const cells = personsOf(question).flatMap((person) => cellsOf(person, versions, question))
  const consents = cells.flatMap(consentsIn)
  return {
    toestemmingen: consents.map(({ resolved }) => resolved),
    geweigerd: cells.flatMap(refusalIn),
    bekeken: cells.flatMap(consideredIn),
    issues: consents.flatMap(({ isWider }, index) =>
      isWider ? [factsIssue('facts/consent-wider-than-withdrawn', `/toestemmingen/${index}`)] : [],
    ),
  }
}

/** The consents on one data group of one resident that come from one act. */
interface Cell {
  readonly inwoner: string
  readonly gegevensgroep: string
  readonly vanRegime: string
  readonly weighed: readonly WeighedConsent[]
}

/** Everybody once; two different entries for one resident leave all but the name of it unknown. */
function personsOf({ inwoners }: ConsentQuestion): readonly ConsentPerson[] {
  return grouped(inwoners, ({ inwoner }) => inwoner).map(([inwoner, [first, ...others]]) => {
    const text = canonicalJson(first)
    return first !== undefined && others.every((other) => canonicalJson(other) === text) ? first : { inwoner }
  })
}

function cellsOf(
  person: ConsentPerson,
  { current, disputed }: NewestVersions<ConsentDocument>,
  question: ConsentQuestion,
): readonly Cell[] {
  const isAbout = ({ over }: ConsentDocument): boolean => over.includes(person.inwoner)
  const weighed = [
    ...current.filter(isAbout).map((document) => weigh(document, person, question, false)),
    ...disputed.filter(isAbout).map((document) => weigh(document, person, question, true)),
  ]
  const keys = weighed.flatMap(({ document }) =>
    document.gegevensgroepen.map((gegevensgroep) => `${gegevensgroep} ${document.regimes.van}`),
  )
  return [...new Set(keys)].toSorted().map((key) => {
    const [gegevensgroep = '', vanRegime = ''] = key.split(' ')
    return {
      inwoner: person.inwoner,
      gegevensgroep,
      vanRegime,
      weighed: weighed.filter(isFor(gegevensgroep, vanRegime)),
    }
  })
}

function isFor(gegevensgroep: string, vanRegime: string): (weighed: WeighedConsent) => boolean {
  return ({ document }) =>
    document.regimes.van === vanRegime && document.gegevensgroepen.some((group) => group === gegevensgroep)
}

function consentsIn({ inwoner, gegevensgroep, vanRegime, weighed }: Cell): readonly {
  readonly resolved: ResolvedConsent
  readonly isWider: boolean
}[] {
  const withdrawn = weighed.filter(({ reason }) => reason === 'withdrawn')
  return weighed
    .filter((one) => outcomeIn(weighed, one) === 'consents')
    .map(({ document, specificity }) => ({
      resolved: {
        toestemming: document.id,
        inwoner,
        gegevensgroep,
        vanRegime,
        uitdrukkelijk: document.uitdrukkelijk,
      },
      isWider: withdrawn.some((one) => isMoreSpecific(one.specificity, specificity)),
    }))
}

function refusalIn({ inwoner, gegevensgroep, vanRegime, weighed }: Cell): readonly RefusedConsent[] {
  const refusals = weighed.filter(({ reason }) => reason === 'refuses')
  if (refusals.length === 0 || weighed.some((one) => outcomeIn(weighed, one) === 'consents')) return []
  const ids = new Set(refusals.map(({ document }) => document.id))
  return [{ inwoner, gegevensgroep, vanRegime, toestemmingen: [...ids].toSorted(), reason: 'refuses' }]
}

function consideredIn({ inwoner, gegevensgroep, vanRegime, weighed }: Cell): readonly ConsideredConsent[] {
  return weighed.map((one) => {
    const reason = outcomeIn(weighed, one)
    const [nl, en] = consentSentences[reason]
    return { toestemming: one.document.id, inwoner, gegevensgroep, vanRegime, reason, nl, en }
  })
}

/** What is left of a consent beside the others: a yes needs to be more specific than every no. */
function outcomeIn(
  weighed: readonly WeighedConsent[],
  { reason, specificity }: WeighedConsent,
): ConsentReason {
  if (reason !== 'consents') return reason
  const isOverruled = weighed.some(
    (other) => other.reason === 'refuses' && !isMoreSpecific(specificity, other.specificity),
  )
  return isOverruled ? 'overruled' : 'consents'
}
