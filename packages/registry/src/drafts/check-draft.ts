import type { VersionFinding } from '../compatibility/check.ts'
import type { Glossary } from '../catalogue/glossary.ts'
import type { Compare } from '../differences/difference.ts'
import type { Refusal } from '../refusal.ts'
import { whyClosed } from '../registration/may-register.ts'
import { readOffer } from '../registration/read-offer.ts'
import type { Registering } from '../registration/registering.ts'
import { wouldRegister } from '../registration/would-register.ts'
import { effectiveSetting } from '../settings/effective.ts'
import type { Effective } from '../settings/effective.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Draft } from './draft.ts'
import type { DraftFinding } from './finding.ts'
import { lintSchema } from './lint-schema.ts'
import { rightsWidened } from './rights-widened.ts'

/** What checking a draft needs. */
export interface DraftChecking extends Registering {
  readonly compare: Compare
  readonly glossary: Glossary
}

/** Everything that can be said of a draft before it is published. */
export interface DraftCheck {
  readonly setting: Effective
  readonly findings: readonly DraftFinding[]
  readonly rightsWidened: boolean
}

/** Checks form, references, habits, compatibility by the policy and rights; writes nothing. */
export async function checkDraft(parts: DraftChecking, name: SubjectName, draft: Draft): Promise<DraftCheck> {
  const setting = await effectiveSetting(parts.store, name)
  const closed = whyClosed(setting.mode)
  const standing = [
    ...(closed === undefined ? [] : [faultOf(closed)]),
    ...(await labelFindings(parts, name, draft)),
  ]
  const offer = await readOffer(parts, draft, name.context)
  if (!offer.ok)
    return { setting, findings: [...standing, ...offer.refusals.map(faultOf)], rightsWidened: false }
  const [policy, lint, rights] = await Promise.all([
    policyFindings(parts, name, draft),
    lintSchema(offer.value.read.schema, async (key) => (await parts.glossary.term(key)) !== undefined),
    rightsWidened(parts, name, offer.value),
  ])
  return { setting, findings: [...standing, ...policy, ...rights, ...lint], rightsWidened: rights.length > 0 }
}

async function labelFindings(
  { store }: DraftChecking,
  name: SubjectName,
  { label }: Draft,
): Promise<readonly DraftFinding[]> {
  const taken = label === undefined ? undefined : await store.versionByLabel(name, label)
  if (taken === undefined) return []
  return [
    {
      code: 'label-taken',
      severity: 'fault',
      version: taken.version,
      nl: `Versie ${taken.version} heeft dit label al.`,
      en: `Version ${taken.version} has this label already.`,
    },
  ]
}

async function policyFindings(
  parts: DraftChecking,
  name: SubjectName,
  draft: Draft,
): Promise<readonly DraftFinding[]> {
  const result = await wouldRegister(parts, draft, { name, version: 'all', rightsConfirmed: true })
  if (!result.ok) return result.refusals.map(faultOf)
  return result.value.findings.map(findingOf)
}

function findingOf({ rule, at, witness, version, nl, en }: VersionFinding): DraftFinding {
  return {
    code: rule,
    severity: 'fault',
    ...(at.to === undefined ? {} : { pointer: at.to }),
    version,
    nl,
    en,
    ...(witness === undefined ? {} : { witness }),
  }
}

function faultOf({ code, pointer, nl, en }: Refusal): DraftFinding {
  return { code, severity: 'fault', ...(pointer === undefined ? {} : { pointer }), nl, en }
}
