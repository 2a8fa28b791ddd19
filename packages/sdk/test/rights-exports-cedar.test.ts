import { toCedar } from '@samenspraak/sdk/rights-exports'
import { expect, test } from 'vitest'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

test('every row is one permit or forbid with its conditions on lines of their own', () => {
  expect(toCedar(smallPolicy).policies).toMatchInlineSnapshot(`
    "@id("beleidsmedewerker-metingen-totalen")
    @zin("Een beleidsmedewerker mag, bij een gemeente, alleen totalen van metingen vanaf 10 lezen met als doel beleid maken, want het zijn geen persoonsgegevens.")
    permit (
      principal == Samenspraak::Rol::"beleidsmedewerker",
      action in [Samenspraak::Action::"lezen"],
      resource == Samenspraak::Gegevensgroep::"metingen"
    )
    when { context.verwerkingsdoel == "beleid" }
    when { context.op >= datetime("2026-01-01") }
    when { context.omvang == "totalen" }
    when { context has celgrootte && context.celgrootte >= 10 }
    when { context has organisatiesoort && ["gemeente"].contains(context.organisatiesoort) };

    @id("inwoner-doelen-lezen")
    @zin("Een inwoner mag, alleen over zichzelf of over wie wordt vertegenwoordigd, doelen lezen en toevoegen met als doel inzage door de inwoner, op grond van Wmo 2015 artikel 5.1.1 lid 1.")
    permit (
      principal == Samenspraak::Rol::"inwoner",
      action in [Samenspraak::Action::"lezen", Samenspraak::Action::"toevoegen"],
      resource == Samenspraak::Gegevensgroep::"doelen"
    )
    when { context.verwerkingsdoel == "inzage-door-inwoner" }
    when { context.op >= datetime("2026-01-01") }
    when { !(context has organisatie) && !(context has organisatiesoort) }
    when { context has overZichzelf && context.overZichzelf };

    @id("wijkcoach-doelen-lezen")
    @zin("Een wijkcoach mag, bij een gemeente of welzijnsorganisatie, zolang die rol aan de zaak is toegewezen, als het gegeven valt onder Wmo 2015, doelen lezen en wijzigen met als doel ondersteuning uitvoeren, op grond van Wmo 2015 artikel 5.1.1 lid 1.")
    permit (
      principal == Samenspraak::Rol::"wijkcoach",
      action in [Samenspraak::Action::"lezen", Samenspraak::Action::"wijzigen"],
      resource == Samenspraak::Gegevensgroep::"doelen"
    )
    when { context.verwerkingsdoel == "ondersteuning-uitvoeren" }
    when { context.op >= datetime("2026-01-01") }
    when { context has organisatiesoort && ["gemeente", "welzijnsorganisatie"].contains(context.organisatiesoort) }
    when { context has toegewezenAanZaak && context.toegewezenAanZaak }
    when { context has wettelijkRegime && ["wmo2015"].contains(context.wettelijkRegime) };

    @id("wijkcoach-gezondheid-lezen")
    @zin("Een wijkcoach mag alleen het minimum van gezondheid en beperking lezen met als doel ondersteuning uitvoeren, op grond van toestemming.")
    permit (
      principal == Samenspraak::Rol::"wijkcoach",
      action in [Samenspraak::Action::"lezen"],
      resource == Samenspraak::Gegevensgroep::"gezondheid"
    )
    when { context.verwerkingsdoel == "ondersteuning-uitvoeren" }
    when { context.op >= datetime("2026-01-01") }
    when { context.op <= datetime("2026-12-31") }
    when { context.omvang == "minimum" }
    when { context has organisatie }
    when { context has vastgelegdeToestemmingen && context.vastgelegdeToestemmingen.contains("0b000000-0000-4000-8000-000000000001") };

    @id("wijkcoach-gezondheid-verboden-jong")
    @zin("Een wijkcoach mag nooit, als de inwoner hoort tot de leeftijdsgroep jonger dan 12 jaar, gezondheid en beperking lezen.")
    forbid (
      principal == Samenspraak::Rol::"wijkcoach",
      action in [Samenspraak::Action::"lezen"],
      resource == Samenspraak::Gegevensgroep::"gezondheid"
    )
    when { context.op >= datetime("2026-01-01") }
    when { if context has leeftijdsgroepen then ["onder-12", "onbekend"].containsAll(context.leeftijdsgroepen) else true };

    @id("wijkcoach-veiligheid-verboden")
    @zin("Een wijkcoach mag nooit veiligheid, politie en justitie lezen, toevoegen, wijzigen en beëindigen.")
    forbid (
      principal == Samenspraak::Rol::"wijkcoach",
      action in [Samenspraak::Action::"lezen", Samenspraak::Action::"toevoegen", Samenspraak::Action::"wijzigen", Samenspraak::Action::"beeindigen"],
      resource == Samenspraak::Gegevensgroep::"veiligheid"
    )
    when { context.op >= datetime("2026-01-01") };
    "
  `)
})

test('the schema knows every role, group, action and fact, and requires only what is always known', () => {
  const { commonTypes, entityTypes, actions } = toCedar(smallPolicy).schema.Samenspraak
  const attributes = Object.entries(commonTypes.Vraag.attributes)
  expect({
    roles: entityTypes.Rol.enum.filter((rol) => smallPolicy.rowsOf(rol).length > 0),
    groups: entityTypes.Gegevensgroep.enum.length,
    actions: Object.keys(actions),
    facts: attributes.length,
    required: attributes.filter(([, { required }]) => required).map(([name]) => name),
  }).toEqual({
    roles: ['inwoner', 'wijkcoach', 'beleidsmedewerker'],
    groups: 22,
    actions: ['lezen', 'toevoegen', 'wijzigen', 'beeindigen'],
    facts: 30,
    required: ['verwerkingsdoel', 'op', 'omvang'],
  })
})

test('every row of the first policy is there under its key', () => {
  const ids = [...toCedar(realPolicy).policies.matchAll(/^@id\("([^"]+)"\)$/gm)].map(([, id]) => id)
  expect(ids).toEqual(realPolicy.rows.map(({ sleutel }) => sleutel))
})
