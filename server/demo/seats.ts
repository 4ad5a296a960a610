import { addDays, addMonths } from 'shared/domain/days.ts'
import { foldedName } from 'shared/domain/names.ts'
import type { Direction } from 'shared/model/words.ts'
import { at, workdayUpTo } from './calendar.ts'
import { director, groups, type Member, type Unit, units } from './cast.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { TradeName } from './pieces/trades.ts'
import type { Around, Rows } from './rows.ts'

/** Someone of the cast with a place in the organisation. */
export interface Seat {
  id: string
  name: string
  title: string
  trade: TradeName
  wants: Direction | null
  /** Asked, but long ago. */
  old: boolean
  leads: boolean
  teamId: string
  teamName: string
  managerId: string
  managerName: string
  /** The account of the manager, who writes what is recorded. */
  authorId: string
  /** Days with the company. */
  days: number
}

const openEnd = '9999-12-31'
const cities = ['Lisbon', 'Berlin', 'London', 'Toronto', 'Madrid', 'Oslo', 'Nairobi', 'Utrecht', 'Remote']
const cityOf: Record<string, string> = {
  Mexico: 'Mexico City',
  Brazil: 'São Paulo',
  France: 'Lyon',
  Singapore: 'Singapore',
  Gulf: 'Dubai',
  Alps: 'Zurich',
  Japan: 'Osaka',
  Nordics: 'Copenhagen',
  Iberia: 'Porto',
  Korea: 'Seoul',
}
export const emailOf = (name: string) => `${foldedName(name).replaceAll(/[^a-z]+/g, '.')}@example.com`

/** Months with the company and in the present job, by how the title begins. */
function tenure(chance: Chance, title: string, leads: boolean): [hired: number, inRole: number] {
  if (leads) return [chance.between(48, 120), chance.between(20, 44)]
  if (title.startsWith('Junior')) return [chance.between(5, 16), 5]
  const hired = chance.between(title.startsWith('Senior') ? 34 : 16, title.startsWith('Senior') ? 110 : 70)
  return [hired, Math.min(hired, chance.between(6, 40))]
}
/** Those whose story goes back two years. */
const known: Record<string, [hired: number, inRole: number]> = {
  'Priya Raman': [51, 28],
  'Tomás Herrera': [44, 31],
  'Owen Brandt': [39, 22],
  'Samuel Adeyemi': [27, 20],
  'Aiko Tanaka': [33, 15],
  'Leila Haddad': [13, 13],
  'Grace Lindqvist': [26, 26],
  'Hana Novak': [17, 17],
  'Ines Duarte': [49, 26],
  'Carlos Vega': [38, 38],
  'Rosa Lima': [26, 26],
  'Ana Sousa': [60, 30],
  'Joel Kim': [24, 24],
  'Yara Mansour': [29, 29],
  'Omar Sayegh': [75, 41],
}

export interface Seats {
  director: { id: string; accountId: string }
  all: Seat[]
  byName: Map<string, Seat>
  /** The team, by its name. */
  teamIds: Map<string, string>
  /** The account of everyone who leads a team. */
  accountIds: Map<string, string>
  rows: Pick<Rows, 'people' | 'teams' | 'reportingLines' | 'accounts'>
}

export function seats({ today, segments, newId }: Around): Seats {
  const rows: Seats['rows'] = { people: [], teams: [], reportingLines: [], accounts: [] }
  const all: Seat[] = []
  const teamIds = new Map<string, string>()
  const accountIds = new Map<string, string>()

  const enter = (
    [name, title]: Member,
    of: { teamId: string; managerId: string | null; abovePath: string; leads: boolean; notBefore?: string },
  ) => {
    const chance = chanceOf(`seat ${name}`)
    const id = newId()
    const segment = segments[rows.people.length]!
    const path = `${of.abovePath}${segment}/`
    const [hiredMonths, roleMonths] = known[name] ?? tenure(chance, title, of.leads)
    const hiredOn = workdayUpTo(addDays(addMonths(today, -hiredMonths), -chance.below(25)))
    const inRoleSinceOn = hiredMonths === roleMonths ? hiredOn : addMonths(`${today.slice(0, 7)}-01`, -roleMonths)
    const region = /, (\w+)$/.exec(title)?.[1] ?? ''
    const location = cityOf[region] ?? chance.one(cities)
    const { teamId, managerId } = of
    rows.people.push({
      id,
      externalId: null,
      name,
      email: emailOf(name),
      login: null,
      title,
      location,
      teamId,
      managerId,
      segment,
      path,
      hiredOn,
      inRoleSinceOn,
      leftOn: null,
      importId: null,
      example: true,
    })
    const sinceOn = of.notBefore && of.notBefore > hiredOn ? of.notBefore : hiredOn
    if (managerId) rows.reportingLines.push({ id: newId(), personId: id, managerId, sinceOn, untilOn: openEnd })
    if (of.leads) {
      const accountId = newId()
      accountIds.set(name, accountId)
      rows.accounts.push({
        id: accountId,
        email: emailOf(name),
        name,
        personId: id,
        administrator: false,
        passwordHash: null,
        disabledAt: null,
        createdAt: at(addMonths(today, -25), 30),
        timeZone: null,
        lookedUntil: null,
        example: true,
      })
    }
    return { id, path, hiredOn, sinceOn, days: Math.round((Date.parse(today) - Date.parse(hiredOn)) / 86_400_000) }
  }
  const found = (name: string, parentId: string | null, id: string, lead: { id: string | null; path: string }) => {
    teamIds.set(name, id)
    rows.teams.push({ id, name, parentId, leadId: lead.id, path: lead.path, importId: null, example: true })
  }

  const marketing = newId()
  const top = enter(director, { teamId: marketing, managerId: null, abovePath: '', leads: true })
  found('Marketing', null, marketing, top)
  for (const { name } of groups) found(name, marketing, newId(), { id: null, path: top.path })
  const groupOf = (team: string) => teamIds.get(groups.find(({ teams }) => teams.includes(team))?.name ?? 'Marketing')!
  const seated = (
    member: Member,
    entered: { id: string; days: number },
    unit: Unit,
    teamId: string,
    manager: { id: string; name: string },
    leads: boolean,
  ) => {
    const [name, title, wants, special] = member
    const trade = special && special !== 'old' ? special : unit.trade
    const authorId = accountIds.get(manager.name)!
    all.push({
      id: entered.id,
      name,
      title,
      trade,
      wants,
      old: special === 'old',
      leads,
      teamId,
      teamName: unit.team,
      managerId: manager.id,
      managerName: manager.name,
      authorId,
      days: entered.days,
    })
  }
  for (const unit of units) {
    const teamId = newId()
    const lead = enter(unit.lead, { teamId, managerId: top.id, abovePath: top.path, leads: true, notBefore: top.hiredOn })
    found(unit.team, groupOf(unit.team), teamId, lead)
    seated(unit.lead, lead, unit, teamId, { id: top.id, name: director[0] }, true)
    for (const member of unit.members) {
      const entered = enter(member, { teamId, managerId: lead.id, abovePath: lead.path, leads: false, notBefore: lead.hiredOn })
      seated(member, entered, unit, teamId, { id: lead.id, name: unit.lead[0] }, false)
    }
  }
  comeFromElsewhere(rows, all, newId, today)
  return {
    director: { id: top.id, accountId: accountIds.get(director[0])! },
    all,
    byName: new Map(all.map((seat) => [seat.name, seat])),
    teamIds,
    accountIds,
    rows,
  }
}

/** A few reported to someone else before: the line that ended is kept. */
function comeFromElsewhere(rows: Seats['rows'], all: Seat[], newId: () => string, today: string) {
  const leads = all.filter(({ leads }) => leads)
  const movedOn = `${addMonths(today, -26).slice(0, 7)}-01`
  for (const [i, seat] of all.filter(({ leads, days }) => !leads && days > 1300).entries()) {
    const line = rows.reportingLines.find(({ personId }) => personId === seat.id)!
    const before = leads[i % leads.length]!
    if (i % 3 !== 0 || before.id === seat.managerId || line.sinceOn >= movedOn) continue
    const beforeSince = rows.reportingLines.find(({ personId }) => personId === before.id)!.sinceOn
    if (beforeSince >= movedOn) continue
    rows.reportingLines.push({
      ...line,
      id: newId(),
      managerId: before.id,
      sinceOn: line.sinceOn > beforeSince ? line.sinceOn : beforeSince,
      untilOn: movedOn,
    })
    line.sinceOn = movedOn
  }
}
