import { resourcesOf, bundleWith, goodBundle } from './fault-bundle.ts'
import { gate } from './gate.ts'
import { seededFaults } from './seeded-faults.ts'
import type { SeededFault } from './seeded-faults.ts'
import type { Witness } from './witness/witness.ts'

/** Which faults each validator finds, as Markdown: a fault is found when there is an error that was not there before. */
export function tableText(witnesses: readonly Witness[]): string {
  const found = witnesses.map((witness) => seededFaults.map((fault) => doesFind(witness, fault)))
  const byGate = seededFaults.map((fault) => gate().check(bundleWith(fault)).length > 0)
  const columns = [byGate, ...found]
  const names = ['samenspraak fhir check', ...witnesses.map(({ name }) => name)]
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row(['fault', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...seededFaults.map(({ name }, index) =>
      row([name, ...columns.map((each) => (each[index] === true ? 'yes' : '-'))]),
    ),
    row([
      `**found of ${seededFaults.length}**`,
      ...columns.map((each) => `**${each.filter((isFound) => isFound).length}**`),
    ]),
    row([
      'errors in the Bundle without a fault',
      `${gate().check(goodBundle()).length}`,
      ...witnesses.map(
        ({ errorsIn }) => `${resourcesOf(goodBundle()).flatMap((each) => errorsIn(each)).length}`,
      ),
    ]),
    '',
  ].join('\n')
}

function doesFind({ errorsIn }: Witness, fault: SeededFault): boolean {
  const good = resourcesOf(goodBundle())[fault.resource]
  const faulty = resourcesOf(bundleWith(fault))[fault.resource]
  if (good === undefined || faulty === undefined) return false
  const before = new Set(errorsIn(good))
  return errorsIn(faulty).some((error) => !before.has(error))
}
