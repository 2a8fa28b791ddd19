// A support plan from scratch: make it, check it before it is sent, and read what a partner sent back.
import { createId, match } from '@samenspraak/sdk'
import {
  checkOndersteuningsplan,
  parseOndersteuningsplan,
  schemaId,
} from '@samenspraak/sdk/ondersteuningsplan'
import type {
  DoelId,
  InwonerId,
  Leefgebied,
  Ondersteuningsplan,
  OrganisatieId,
  PlanId,
} from '@samenspraak/sdk/ondersteuningsplan'

const inwoner = createId<InwonerId>()
const plan: Ondersteuningsplan = {
  $schema: schemaId,
  id: createId<PlanId>(),
  planType: 'ondersteuningsplan',
  juridischeStatus: 'geen',
  reikwijdte: 'persoon',
  status: 'actief',
  periode: { begindatum: '2026-03-01' },
  over: [inwoner],
  doelen: [
    {
      id: createId<DoelId>(),
      over: [inwoner],
      tekst: 'Ik wil weer mensen zien en samen eten.',
      perspectief: 'inwoner',
      leefgebieden: [{ stelsel: 'zrm-2017', domein2017: 'sociaal-netwerk' }],
      status: 'bezig',
    },
  ],
  vastlegging: { versie: 1, vastgelegdOp: '2026-03-01T09:30:00+01:00', bron: createId<OrganisatieId>() },
}

const checked = checkOndersteuningsplan(plan)
console.log(checked.ok ? 'The plan can be sent.' : checked.issues.map((issue) => issue.en).join('\n'))

// What came back, one message a line; the second has a status that does not exist.
const received = `${JSON.stringify(plan)}\n${JSON.stringify({ ...plan, status: 'lopend' })}\n`
for (const line of received.split('\n').filter((text) => text.trim() !== '')) {
  const parsed = parseOndersteuningsplan(line)
  if (parsed.ok)
    console.log(parsed.value.doelen?.flatMap((doel) => doel.leefgebieden?.map(nameOf) ?? []).join(', '))
  else for (const issue of parsed.issues) console.log(`${issue.code} at ${issue.at}: ${issue.nl}`)
}

/** Every kind of life area has its case; TypeScript says so when one is forgotten. */
function nameOf(leefgebied: Leefgebied): string {
  return match(leefgebied, 'stelsel', {
    'zrm-2017': ({ domein2017 }) => domein2017,
    'zrm-2013': ({ domein2013 }) => domein2013,
    eigen: ({ eigenNaam }) => eigenNaam,
  })
}
