/** Everybody in the story is made up; they come from examples/emmen. */
export const organisaties = {
  regiesysteem: '8953a953-fc4a-4687-b4d8-185716d9a29a',
  aanbieder: '5e3441e1-11b2-495a-886f-7eec0a51d78f',
  huisarts: '5ea08005-c76c-415e-93c8-b7ee80a44978',
  gemeente: 'bd170254-6102-43f6-8a4a-7fb2e0ca4205',
  welzijn: '6744ee28-c228-46dc-9c49-9753e783c4cf',
} as const

/** Sabine, whose plan it is. */
export const sabine = 'c3cdc9b6-f6b5-4746-94ba-eddc90b4cf96'
/** Jesse, her son of fifteen. */
export const jesse = 'edec72d0-1b0d-405f-873d-57934c2d579f'
/** The plan of her household. */
export const plan = 'd39f3955-c1d9-47b7-8ab2-e114b78c66ac'

/** As whom somebody asks. */
export interface Rol {
  readonly persoon: string
  readonly rol: string
  readonly doel: string
}

/** Who asks in the story. */
export const mensen = {
  sabine: { persoon: sabine, rol: 'inwoner', doel: 'meedoen-door-inwoner' },
  jesse: { persoon: jesse, rol: 'inwoner', doel: 'meedoen-door-inwoner' },
  begeleider: {
    persoon: '3cdab58c-9c08-4fb0-adaf-2d7f6888d211',
    rol: 'hoofdaanbieder',
    doel: 'ondersteuning-uitvoeren',
  },
  huisarts: {
    persoon: '89bc42df-e71c-4ea8-bc35-b8478ad6ade8',
    rol: 'huisarts-verwijzer',
    doel: 'verwijzing',
  },
  consulent: {
    persoon: 'dafb4347-c27c-43d6-9c83-0bd40d1a4e02',
    rol: 'wmo-consulent',
    doel: 'onderzoek',
  },
  schuldhulpverlener: {
    persoon: 'a74ec135-2db4-413e-9274-dcd592068b68',
    rol: 'schuldhulpverlener',
    doel: 'vroegsignalering',
  },
  // Works on early signals for the whole municipality, and is assigned to nobody yet.
  vroegsignaleerder: {
    persoon: '62fd15cb-15b2-467a-a00c-0cd04010637c',
    rol: 'schuldhulpverlener',
    doel: 'vroegsignalering',
  },
  gezinsteamlid: {
    persoon: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c50',
    rol: 'jeugd-en-gezinsteamlid',
    doel: 'vroegsignalering',
  },
  contractmanager: {
    persoon: '6fd6ecf8-504a-43b0-8af8-2b516b5fbfd7',
    rol: 'contractmanager',
    doel: 'kwaliteit-en-verantwoording',
  },
} as const satisfies Readonly<Record<string, Rol>>
