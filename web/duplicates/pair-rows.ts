import type { MergeFact, PairSide } from '../../contract/duplicates.ts'
import type { Pair, Say } from '../../ui/index.ts'

type Seat = PairSide['seats'][number]

/** Items that a merge can take from either side; the others are shown for comparing only. */
export const picks: readonly MergeFact[] = [
  'name',
  'formerName',
  'sex',
  'bornOn',
  'number',
  'phone',
  'address',
  'stayFrom',
  'household'
]

/** The open seat where the person lives, else the one of the hukou, else what is left. */
export const mainSeat = ({ seats }: PairSide): Seat | undefined => seats[0]

interface Told {
  t: Say
  day: (day: string) => string
  /** The source as people say it. */
  sourceText: (source: string) => string
}

/** Both entries item by item, in the order in which officers compare papers. */
export function rowsOf(a: PairSide, b: PairSide, { t, day, sourceText }: Told): Pair[] {
  const row = (key: string, label: string, of: (side: PairSide) => string | null): Pair => ({
    key,
    label,
    left: of(a),
    right: of(b)
  })
  const first = (of: (seat: Seat) => string | null | undefined) => (side: PairSide) =>
    side.seats.map(of).find(value => value) ?? null
  return [
    row(
      'name',
      t('line.name'),
      first(seat => seat.line.name)
    ),
    row(
      'sex',
      t('line.sex'),
      first(seat => t(`sex.${seat.line.sex}`))
    ),
    row(
      'bornOn',
      t('line.bornOn'),
      first(seat => seat.line.bornOn)
    ),
    row(
      'number',
      t('dup.pair.number'),
      first(seat => seat.line.idMasked)
    ),
    row(
      'formerName',
      t('dup.pair.formerName'),
      first(seat => seat.formerName)
    ),
    row(
      'phone',
      t('line.phone'),
      first(seat => seat.line.phoneMasked)
    ),
    row(
      'address',
      t('line.address'),
      first(seat => seat.line.address)
    ),
    row(
      'household',
      t('dup.pair.household'),
      first(seat => seat.householdNumber)
    ),
    row(
      'stayFrom',
      t('dup.pair.stayFrom'),
      first(seat => seat.stayFrom && day(seat.stayFrom))
    ),
    row('kin', t('dup.pair.kin'), ({ kin }) => kin.map(one => kinText(t, one)).join('、') || null),
    row('seats', t('dup.pair.seats'), ({ seats }) => seats.map(seat => seatText(t, seat)).join('、') || null),
    row(
      'since',
      t('dup.pair.since'),
      first(seat => day(seat.since))
    ),
    row(
      'source',
      t('dup.pair.source'),
      first(seat => seat.source && sourceText(seat.source))
    )
  ]
}

const roles = ['parent', 'child', 'spouse', 'guardian', 'ward', 'carer', 'in-care'] as const
const kinText = (t: Say, { role, name }: PairSide['kin'][number]): string => {
  const known = roles.find(one => one === role)
  return [known && t(`dup.kin.${known}`), name].filter(Boolean).join(' ')
}

const seatText = (t: Say, { line }: Seat): string =>
  line.enrolled
    ? t(`seat.${line.seat}`)
    : `${t(`seat.${line.seat}`)}(${t(line.endReason ? `end.${line.endReason}` : 'status.closed')})`
