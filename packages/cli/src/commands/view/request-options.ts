import type { Option } from '../../arguments/option.ts'

/** The options of `view` about who asks, for what, in which situation and by which rows. */
export const requestOptions: readonly Option[] = [
  {
    name: 'rol',
    value: 'ROL',
    nl: 'Rol waarin wordt gevraagd: huisarts',
    en: 'Role in which it is asked: huisarts',
  },
  {
    name: 'doel',
    value: 'DOEL',
    nl: 'Verwerkingsdoel: afstemming',
    en: 'Purpose: afstemming',
  },
  {
    name: 'op',
    value: 'YYYY-MM-DD',
    nl: 'De dag die telt (vandaag)',
    en: 'The day that counts (today)',
  },
  {
    name: 'roltoewijzing',
    value: 'UUID',
    nl: 'De roltoewijzing van wie vraagt',
    en: 'The role assignment of who asks',
  },
  { name: 'inwoner', value: 'UUID', nl: 'De inwoner die vraagt', en: 'The resident who asks' },
  {
    name: 'organisatie',
    value: 'UUID',
    nl: 'De organisatie van wie vraagt (niet met --feiten)',
    en: 'The organisation of who asks (not with --feiten)',
  },
  {
    name: 'organisatiesoort',
    value: 'CODE',
    nl: 'Als welke soort organisatie: huisartsenpraktijk',
    en: 'As which kind of organisation: huisartsenpraktijk',
  },
  {
    name: 'op-verzoek-van-inwoner',
    nl: 'De inwoner heeft erom gevraagd',
    en: 'The resident asked for it',
  },
  {
    name: 'verzoek',
    value: 'FILE|-',
    nl: 'De hele vraag als JSON (AccessRequest); opties gaan voor',
    en: 'The whole request as JSON (AccessRequest); options go first',
  },
  {
    name: 'feiten',
    value: 'FOLDER|FILE|-',
    nl: 'Documenten waaruit feiten volgen (roltoewijzing, toestemming, inwoner, plan …); blijven in het geheugen',
    en: 'Documents from which facts follow (roltoewijzing, toestemming, inwoner, plan …); kept in memory',
  },
  {
    name: 'verstrekker',
    value: 'UUID',
    nl: 'Bij --feiten: organisatie die de gegevens heeft; anders telt geen toestemming',
    en: 'With --feiten: organisation that holds the data; else no consent counts',
  },
  {
    name: 'contract',
    value: 'UUID',
    nl: 'Bij --feiten: contract waaronder alle zaken vallen',
    en: 'With --feiten: contract under which all cases fall',
  },
  {
    name: 'samenwerkingsverband',
    value: 'UUID',
    nl: 'Bij --feiten: samenwerkingsverband waaronder alle zaken vallen',
    en: 'With --feiten: partnership under which all cases fall',
  },
  {
    name: 'regels',
    value: 'FOLDER|FILE',
    nl: 'Eigen regels in plaats van de eerste regels van Samenspraak',
    en: 'Own rows instead of the first rows of Samenspraak',
  },
]
