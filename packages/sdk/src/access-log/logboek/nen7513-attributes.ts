import type { AccessRecord } from '../record/access-record.ts'
import type { LogboekAttributes, Subject } from './logboek-attributes.ts'

/**
 * What we know of the fields in the NEN 7513 extension of Logboek Dataverwerkingen. Its lists of objects are written
 * as JSON text, because an attribute of a span is flat.
 */
export function nen7513Attributes(
  { regel, policy, groups }: AccessRecord,
  subject: Subject | undefined,
  codeOf: (inwoner: string) => Subject,
): LogboekAttributes {
  const consents = groups.flatMap(({ bevoegdheden }) =>
    bevoegdheden.flatMap(({ toestemmingen }) => toestemmingen),
  )
  const documents = regel.documenten.map(({ schema, id }) => ({
    participantObjectID: id,
    participantObjectIDTypeCode: schema,
    participantObjectDetail: regel.gegevensgroepen.join(' '),
  }))
  return {
    'dpl.nen7513.eventTypeCode': regel.noodtoegang ? 'noodtoegang' : regel.handeling,
    'dpl.nen7513.users': JSON.stringify([
      { ...userOf(regel.wie, codeOf), purposeOfUse: regel.verwerkingsdoel },
    ]),
    ...(subject === undefined
      ? {}
      : {
          'dpl.nen7513.participants': JSON.stringify([
            { participantObjectID: subject.id, participantObjectIDTypeCode: subject.type },
          ]),
        }),
    'dpl.nen7513.participantSegments': JSON.stringify(documents),
    'dpl.nen7513.autorisatieProtocol': `${policy.version} sha256:${policy.hash}`,
    ...(consents.length === 0 ? {} : { 'dpl.nen7513.toestemmingsProfiel': [...new Set(consents)].join(' ') }),
  }
}

/** A role assignment stands for a person here: a name or the account of an employee is not in our data. */
function userOf(
  wie: AccessRecord['regel']['wie'],
  codeOf: (inwoner: string) => Subject,
): Readonly<Record<string, string | boolean>> {
  switch (wie.soort) {
    case 'rol':
      return {
        ...(wie.roltoewijzing === undefined ? {} : { userID: wie.roltoewijzing }),
        userIsRequestor: true,
        roleIDCode: wie.rol,
      }
    case 'inwoner':
      return { userID: codeOf(wie.inwoner).id, userIsRequestor: true, roleIDCode: wie.soort }
    case 'vertegenwoordiger':
      return { userIsRequestor: true, roleIDCode: wie.vertegenwoordiging }
    case 'systeem':
      return { userID: wie.systeem, userIsRequestor: false, roleIDCode: wie.soort }
  }
}
