import type { Element, Involved } from '../../rights/conditions/element.ts'
import type { AccessRequest, PersonFacts, Requester } from '../../rights/request/access-request.ts'
import { nothingSaid } from '../../rights/view/scratch.ts'
import type { Expectation } from './expectation.ts'
import type { SituationFacts } from './situation.ts'

/** What the engine is asked: a request, and the context of one piece of data. */
export interface ImaginedCase {
  readonly request: AccessRequest
  readonly element: Element
  readonly involved: Involved
}

// Names that stand for ids: the engine only compares them.
const self = 'wie-vraagt'
const other = 'een-ander'
const colleague = 'een-collega'
const resident = 'de-inwoner'
const own = 'eigen-organisatie'
const foreign = 'andere-organisatie'

/** The facts of a situation in the shape in which the engine takes them. */
export function imaginedCase(
  { rol, verwerkingsdoel, gegevensgroep }: Pick<Expectation, 'gegevensgroep' | 'rol' | 'verwerkingsdoel'>,
  facts: SituationFacts,
  op: string,
): ImaginedCase {
  const over = aboutWhom(facts)
  return {
    request: {
      rol,
      verwerkingsdoel,
      op,
      wie: whoAsks(facts),
      zaak: {
        toegewezen: facts.toegewezen ?? false,
        betrokken: facts.betrokken ?? false,
        binnenLidmaatschap: facts.binnenLidmaatschap ?? false,
        opVerzoekVanInwoner: facts.opVerzoekVanInwoner ?? false,
        ...(facts.planstatus === undefined ? {} : { planstatus: facts.planstatus }),
      },
      personen: personsOf(facts, over),
      toestemmingen:
        facts.toestemming === 'geen' || facts.regime === undefined
          ? []
          : over.map((inwoner) => ({
              toestemming: 'de-toestemming',
              inwoner,
              gegevensgroep,
              vanRegime: facts.regime ?? '',
              uitdrukkelijk: facts.toestemming === 'uitdrukkelijk',
            })),
    },
    ...pieceOfData(facts, over),
  }
}

/** Staff act through a role assignment, a resident as themselves, a representative for the resident. */
function whoAsks(facts: SituationFacts): Requester {
  const { organisatiesoort, geheimhouding } = facts
  if (organisatiesoort !== undefined)
    return {
      roltoewijzing: self,
      organisatie: own,
      organisatiesoort,
      contracten: [],
      ...(geheimhouding === undefined ? {} : { geheimhouding }),
    }
  return isRepresentative(facts) ? { inwoner: self, namens: [resident] } : { inwoner: self }
}

function isRepresentative({ organisatiesoort, eigenLeeftijdsgroep }: SituationFacts): boolean {
  return organisatiesoort === undefined && eigenLeeftijdsgroep === undefined
}

function aboutWhom(facts: SituationFacts): readonly string[] {
  const { overZichzelf = false, medeOverZichzelf = false } = facts
  const me = isRepresentative(facts) ? resident : self
  if (overZichzelf) return [me]
  return medeOverZichzelf ? [me, other] : [isRepresentative(facts) ? other : resident]
}

function personsOf(facts: SituationFacts, over: readonly string[]): readonly PersonFacts[] {
  const { leeftijdsgroep, eigenLeeftijdsgroep, kanBelangenNietOverzien = false } = facts
  const ageOf = (inwoner: string): string | undefined =>
    inwoner === self ? eigenLeeftijdsgroep : leeftijdsgroep
  return [...new Set([...over, ...(eigenLeeftijdsgroep === undefined ? [] : [self])])].map((inwoner) => {
    const age = ageOf(inwoner)
    return { inwoner, kanBelangenNietOverzien, ...(age === undefined ? {} : { leeftijdsgroep: age }) }
  })
}

function pieceOfData(
  facts: SituationFacts,
  over: readonly string[],
): Pick<ImaginedCase, 'element' | 'involved'> {
  const kind = facts.organisatiesoort === undefined ? 'inwoner' : 'roltoewijzing'
  const owner = facts.eigenTaak === true ? self : facts.zelfdeOrganisatie === true ? colleague : other
  return {
    element: {
      ...nothingSaid,
      over,
      overKind: 'inwoner',
      eigenaar: owner,
      eigenaarKind: kind,
      auteur: facts.eigenInbreng === true ? self : other,
      auteurKind: kind,
      ontvanger: facts.gerichtAanWieVraagt === true ? self : other,
      ontvangerKind: kind,
      regime: facts.regime,
      voorzieningssoort: facts.voorzieningssoort,
      doel: 'het-doel',
    },
    involved: {
      inwonerOf: () => undefined,
      roltoewijzingOf: () => undefined,
      organisatieOf: () => undefined,
      organisatieOfRoltoewijzing: (party) => (party === other ? foreign : own),
      isOwnGoal: () => facts.doelVanEigenTaak === true,
    },
  }
}
