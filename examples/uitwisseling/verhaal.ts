import { opstelling } from './verhaal/opstelling.ts'
import { stappen } from './verhaal/stappen.ts'

// node --conditions=@samenspraak/source examples/uitwisseling/verhaal.ts
// Three programs, each in its own process with its own store, and what happens between them.
const drie = await opstelling()
try {
  for (const [nummer, stap] of stappen.entries()) {
    const { nl, en, bewijs } = await stap(drie)
    console.log(`\n${nummer + 1}. ${nl}\n   (${en})`)
    for (const [wat, isZo] of Object.entries(bewijs)) {
      console.log(`   ${isZo ? 'ja' : 'NEE'}: ${wat}`)
      if (!isZo) process.exitCode = 1
    }
  }
} finally {
  await drie.opruimen()
}
