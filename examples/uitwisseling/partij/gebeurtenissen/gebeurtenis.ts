import { randomUUID } from 'node:crypto'
import { checkCloudEvent, gebeurtenis as berichttype } from '@samenspraak/sdk/gebeurtenis'
import type { Overtreding } from '../antwoord/probleem.ts'
import { textAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { overtredingVan } from '../handelingen/maken.ts'

/** What a thin event is made of. */
export interface NieuweGebeurtenis {
  readonly bron: string
  readonly type: string
  readonly onderwerp: string
  readonly schema: string
  readonly adres: string
  readonly volgnummer: number
  readonly op: Date
}

/** A thin event: it says that something happened and where to ask, never what. */
export function dunneGebeurtenis(nieuw: NieuweGebeurtenis): JsonObject {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: nieuw.bron,
    type: nieuw.type,
    subject: nieuw.onderwerp,
    time: nieuw.op.toISOString(),
    datacontenttype: 'application/json',
    dataschema: nieuw.schema,
    dataref: nieuw.adres,
    sequence: String(nieuw.volgnummer),
    sequencetype: 'Integer',
  }
}

/** Whether a client may tell this: it speaks for the sender that it is known as, and one that is known as none for nobody. */
export function magMelden({ instelling }: Partij, { client }: Vrager, event: JsonObject): boolean {
  const bron = instelling.clients.find(({ id }) => id === client)?.bron
  const source = textAt(event, 'source')
  return bron !== undefined && (source === bron || source?.startsWith(`${bron}:`) === true)
}

/** What is wrong with a received event: as our message, as an event of the profile, and personal data in it. */
export function overtredingenVan(event: unknown): readonly Overtreding[] {
  const checked = berichttype.check(event)
  const wrong = checkCloudEvent(event).filter(({ severity }) => severity === 'error')
  return [
    ...(checked.ok ? [] : checked.issues.map(overtredingVan)),
    ...wrong.map(({ code, at, nl, en }): Overtreding => ({
      in: 'body',
      location: { pointer: at },
      code,
      nl,
      en,
    })),
  ]
}
