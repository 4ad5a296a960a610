import { memberCount } from 'server/demo/cast.ts'
import { organisation } from 'server/demo/organisation.ts'
import { areasIn } from 'shared/domain/area.ts'
import { atLevelAsked } from 'shared/domain/atLevelAsked.ts'
import { benchesOf, benchStrength, netBench, onSeveral } from 'shared/domain/bench.ts'
import { looksReady } from 'shared/domain/close.ts'
import { aspirationCurrency, latestAspirations } from 'shared/domain/currency.ts'
import { addDays, agoWords } from 'shared/domain/days.ts'
import { evidenceStatus } from 'shared/domain/evidenceStatus.ts'
import { homeGroups } from 'shared/domain/grouping.ts'
import { lookBackDue } from 'shared/domain/lookBack.ts'
import { stillToTell } from 'shared/domain/telling.ts'
import { pathVerdict } from 'shared/domain/pathVerdict.ts'
import type { Level } from 'shared/model/words.ts'
import { describe, expect, test } from 'vitest'

const pillars = {
  bar: { id: 'bar', name: 'Raises' },
  lane: { id: 'lane', name: 'Beyond' },
  lifts: { id: 'lifts', name: 'Lifts' },
  across: { id: 'across', name: 'Leads' },
}

/** The example on a day, and the product’s own figures of it. */
function exampleOn(today: string) {
  let ids = 0
  const segments = Array.from({ length: memberCount + 1 }, (_, i) => i.toString(36).padStart(5, '0'))
  const rows = organisation({ today, pillars, segments, newId: () => String(++ids).padStart(6, '0') })
  const nameOf = new Map(rows.people.map(({ id, name }) => [id, name]))
  const idOf = new Map(rows.people.map(({ id, name }) => [name, id]))
  const latest = latestAspirations(rows.aspirations, today)
  const levels = (personId: string) =>
    new Map<string, Level>(
      rows.readings
        .filter((reading) => reading.personId === personId && reading.state === 'given' && !reading.superseded)
        .map(({ criterionId, level }) => [criterionId, level]),
    )
  const asked = (title: string) => {
    const roleId = rows.leadRoles.find((role) => role.title === title)!.id
    return rows.roleCriteria
      .filter((criterion) => criterion.roleId === roleId)
      .map(({ criterionId, ...rest }) => ({ ...rest, id: criterionId, name: criterionId }))
  }
  const benches = benchesOf(
    rows.leadRoles,
    { calls: rows.readinessCalls, interests: rows.candidacies, aspirations: rows.aspirations },
    today,
  )
  const titleOf = new Map(rows.leadRoles.map(({ id, title }) => [id, title]))
  const under = rows.people.filter(({ managerId }) => managerId !== null)
  return {
    rows,
    nameOf,
    idOf,
    latest,
    levels,
    asked,
    benches,
    titleOf,
    under,
    at: (name: string, title: string) => {
      const { at, of } = atLevelAsked(asked(title), levels(idOf.get(name)!))
      return `${at} of ${of}`
    },
    team: (manager: string) => under.filter(({ managerId }) => managerId === idOf.get(manager)),
  }
}

/** The product's own verdict on each team of the example, by its name. */
function verdictsOf(rows: ReturnType<typeof organisation>, today: string) {
  const areaOf = areasIn(rows.teams)
  const teamOf = new Map(rows.teams.map((team) => [team.id, team]))
  return (name: string) => {
    const team = rows.teams.find((one) => one.name === name)!
    const area = areaOf(team.id)
    const under = new Set([team.id, ...area.belowIds])
    const reports = (id: string) => rows.people.filter(({ managerId }) => managerId === id).length
    return pathVerdict(
      {
        team,
        area,
        target: null,
        roles: rows.leadRoles.map((role) => ({ ...role, team: teamOf.get(role.teamId)! })),
        moves: rows.precedents.map((move) => ({ ...move, team: teamOf.get(move.teamId)! })),
        recordedSinceOn: rows.moveRecords.find(({ teamId }) => teamId === team.id)?.sinceOn ?? null,
        plan: rows.headcountPlans.findLast(({ teamId }) => teamId === team.id) ?? null,
        heads: { today: rows.people.filter(({ teamId }) => under.has(teamId!)).length, told: true },
        spans: rows.people
          .filter(({ teamId }) => teamId === team.id)
          .map(({ id }) => ({ id, name: null, reports: reports(id), told: true })),
      },
      today,
    ).verdict
  }
}

const days = ['2026-11-23', '2027-02-28', '2028-02-29', '2027-06-13', '2027-01-01', '2027-03-31', '2026-12-26']

const unwanted =
  /\b(talent|high potential|9-box|flight risk|resources?|scores?|ranks?|ranked|fit|fits|fail\w*|weak\w*)\b|!|undefined|\{\w\}/i

describe.each(days)('the example on %s', (today) => {
  const example = exampleOn(today)
  const { rows, nameOf, latest, benches, titleOf, under } = example

  test('has 104 people under one director, nine of whom lead a team', () => {
    expect(under).toHaveLength(104)
    expect(example.team('Daniel Reyes')).toHaveLength(9)
    expect(example.team('Maya Okafor').map(({ name }) => name)).toEqual([
      'Priya Raman',
      'Tomás Herrera',
      'Hana Novak',
      'Owen Brandt',
      'Samuel Adeyemi',
      'Aiko Tanaka',
      'Leila Haddad',
      'Grace Lindqvist',
    ])
    expect(example.team('Ken Mori')).toHaveLength(9)
  })

  test('has 31 people whom nobody has asked, spread unevenly', () => {
    const never = under.filter(({ id }) => !latest.has(id))
    expect(never).toHaveLength(31)
    const by = Object.fromEntries(
      [...Map.groupBy(never, ({ managerId }) => nameOf.get(managerId!)!)].map(([name, list]) => [name, list.length]),
    )
    expect(by).toEqual({
      'Daniel Reyes': 2,
      'Maya Okafor': 2,
      'Ruth Ellery': 4,
      'Dana Whitfield': 6,
      'Tess Andersen': 3,
      'Viktor Sand': 3,
      'Amara Bello': 3,
      'Luis Prado': 3,
      'Sunniva Dahl': 5,
    })
    expect(rows.conversations.filter(({ personId }) => !latest.has(personId))).toEqual([])
    const wants = Object.fromEntries(
      [...Map.groupBy(latest.values(), ({ direction }) => direction)].map(([direction, list]) => [direction, list.length]),
    )
    expect(wants).toEqual({ management: 19, ic: 31, lateral: 9, undecided: 14 })
  })

  test('has three strong benches, two that rest on Priya, one thin one and three with nobody', () => {
    const strengths = Object.fromEntries([...benchStrength(benches)].map(([id, strength]) => [titleOf.get(id), strength]))
    expect(strengths).toEqual({
      'Lead, Lifecycle Marketing': 'one_person',
      'Lead, Product Marketing EMEA': 'one_person',
      'Head of Marketing Ops': 'nobody',
      'Lead, Web and Conversion': 'nobody',
      'Lead, Partner Marketing': 'nobody',
      'Lead, Content': 'thin',
      'Lead, Field Marketing Americas': 'strong',
      'Lead, Customer Marketing': 'strong',
      'Lead, Brand': 'strong',
    })
    expect([...onSeveral(benches)].map(([id, roles]) => [nameOf.get(id), roles.map((role) => titleOf.get(role))])).toEqual([
      ['Priya Raman', ['Lead, Lifecycle Marketing', 'Lead, Product Marketing EMEA']],
    ])
    expect(netBench(benches).size).toBe(4)
    const within = Object.fromEntries(
      benches.map(({ id, withinYear }) => [titleOf.get(id), withinYear.map((person) => nameOf.get(person))]),
    )
    expect(within).toMatchObject({
      'Lead, Lifecycle Marketing': ['Tomás Herrera', 'Ines Duarte'],
      'Lead, Content': ['Bea Lund', 'Kofi Mensah'],
      'Lead, Brand': ['Ciaran Walsh'],
    })
  })

  test('shows one person who looks ready and was never asked', () => {
    const found = rows.leadRoles.flatMap(({ title }) =>
      under
        .filter(({ id }) => looksReady(example.asked(title), example.levels(id), !latest.has(id)))
        .map(({ name }) => `${name}: ${title}`),
    )
    expect(found).toEqual(['Owen Brandt: Lead, Lifecycle Marketing', 'Owen Brandt: Head of Marketing Ops'])
    expect(example.at('Owen Brandt', 'Head of Marketing Ops')).toBe('5 of 6')
  })

  test('counts the criteria at the level asked as intended', () => {
    expect(['Priya Raman', 'Tomás Herrera', 'Ines Duarte'].map((name) => example.at(name, 'Lead, Lifecycle Marketing'))).toEqual([
      '4 of 6',
      '3 of 6',
      '3 of 6',
    ])
    expect(['Ines Duarte', 'Carlos Vega', 'Rosa Lima'].map((name) => example.at(name, 'Lead, Field Marketing Americas'))).toEqual([
      '5 of 6',
      '4 of 6',
      '2 of 6',
    ])
    expect(['Ana Sousa', 'Joel Kim'].map((name) => example.at(name, 'Lead, Customer Marketing'))).toEqual(['5 of 5', '4 of 5'])
    expect(['Mila Petrov', 'Noor Rahman', 'Ciaran Walsh'].map((name) => example.at(name, 'Lead, Brand'))).toEqual([
      '5 of 6',
      '5 of 6',
      '3 of 6',
    ])
    expect(['Bea Lund', 'Kofi Mensah'].map((name) => example.at(name, 'Lead, Content'))).toEqual(['3 of 5', '3 of 5'])
    expect(example.at('Priya Raman', 'Lead, Product Marketing EMEA')).toBe('4 of 5')
  })

  test('puts Maya’s team into the groups of her Home', () => {
    const reports = example.team('Maya Okafor').map((person) => {
      const want = latest.get(person.id)
      const plannedOn = rows.conversations.find(({ personId, state }) => personId === person.id && state === 'planned')?.plannedOn ?? null
      return { person, want: want ? { gettingOld: aspirationCurrency(want.heardOn, today).currency === 'getting_old' } : null, plannedOn }
    })
    expect(homeGroups(reports, today).map(({ group, rows }) => [group, rows.map(({ person }) => person.name)])).toEqual([
      ['this_week', ['Priya Raman', 'Tomás Herrera']],
      ['never_asked', ['Hana Novak', 'Owen Brandt']],
      ['getting_old', ['Samuel Adeyemi']],
      ['up_to_date', ['Aiko Tanaka', 'Grace Lindqvist', 'Leila Haddad']],
    ])
    const said = (name: string) => agoWords(latest.get(example.idOf.get(name)!)!.heardOn, today)
    expect(['Priya Raman', 'Tomás Herrera', 'Samuel Adeyemi', 'Leila Haddad'].map(said)).toEqual([
      '3 weeks ago',
      '4 months ago',
      '11 months ago',
      '2 months ago',
    ])
    const priya = rows.evidence.filter(
      ({ personId, happenedOn }) => personId === example.idOf.get('Priya Raman') && happenedOn >= addDays(today, -365),
    )
    expect(priya.length).toBe(26)
    expect(priya.filter(({ links }) => links.length > 0).length).toBe(17)
  })

  test('records nothing that is still to come, and only on working days', () => {
    const now = `${today}T00:00:00.000Z`
    for (const table of Object.values(rows) as Record<string, unknown>[][])
      for (const row of table)
        for (const [field, value] of Object.entries(row)) {
          if (typeof value !== 'string') continue
          if (field.endsWith('At')) expect(value < now, `${field} ${value}`).toBe(true)
          else if (
            field.endsWith('On') &&
            !['plannedOn', 'decideByOn', 'expectedOn', 'expiresOn', 'untilOn', 'dueOn', 'forOn'].includes(field)
          )
            expect(value < today, `${field} ${value}`).toBe(true)
          if (field === 'heldOn' || field === 'heardOn' || field === 'happenedOn' || field === 'readOn' || field === 'calledOn')
            expect([1, 2, 3, 4, 5], `${field} ${value}`).toContain(new Date(`${value}T00:00:00Z`).getUTCDay())
        }
    for (const { state, plannedOn } of rows.conversations) if (state === 'planned') expect(plannedOn! >= today).toBe(true)
    for (const { decideByOn, expectedOn } of rows.leadRoles) expect((decideByOn ?? '9') > today && (expectedOn ?? '9') > today).toBe(true)
  })

  test('has a team for each verdict on its path', () => {
    const verdictOf = verdictsOf(rows, today)
    expect(Object.fromEntries(rows.teams.map(({ name }) => [name, verdictOf(name)]))).toEqual({
      Marketing: 'planned',
      'Demand and Operations': 'planned',
      'Field and Partners': 'has_happened',
      'Brand and Stories': 'has_happened',
      'Growth Marketing': 'open_now',
      'Web and Performance': 'open_now',
      'Marketing Operations': 'open_now',
      'Field Marketing': 'open_now',
      'Partner Marketing': 'open_now',
      'Customer Marketing': 'has_happened',
      Brand: 'growing',
      Content: 'not_here',
      Communications: 'not_known_yet',
    })
  })

  test('has someone who was told of their path, someone told before it changed, and someone who wants to lead and never was', () => {
    const now = verdictsOf(rows, today)('Growth Marketing')
    const told = (name: string) =>
      rows.pathTellings.filter(({ personId }) => personId === example.idOf.get(name)).map(({ verdict }) => verdict)
    expect([told('Priya Raman'), told('Grace Lindqvist'), told('Tomás Herrera')]).toEqual([[now], ['planned'], []])
    expect(now).not.toBe('planned')
    const wish = latest.get(example.idOf.get('Tomás Herrera')!)!
    expect([wish.direction, aspirationCurrency(wish.heardOn, today).currency]).toEqual(['management', 'current'])
    for (const { toldOn, personId } of rows.pathTellings)
      expect(rows.conversations.some((talk) => talk.personId === personId && talk.heldOn === toldOn)).toBe(true)
  })

  test('has a last review of the director’s, weeks ago, with another pipeline than today', () => {
    const [review] = rows.reviews
    expect(rows.reviews).toHaveLength(1)
    expect(review!.reviewedOn < addDays(today, -27) && review!.reviewedOn > addDays(today, -40)).toBe(true)
    const standing = benchStrength(benches)
    const then = rows.reviewedRoles.map(({ roleId, strength }) => [roleId, strength] as const)
    expect(then).toHaveLength(9)
    expect(then.filter(([id, strength]) => standing.get(id!) !== strength).length).toBeGreaterThan(1)
    expect(review!.neverAsked).toBeGreaterThan(0)
  })

  test('holds records that fit together', () => {
    const hired = new Map(rows.people.map(({ id, hiredOn }) => [id, hiredOn!]))
    const known = new Set([...rows.criteria.map(({ id }) => id), ...Object.values(pillars).map(({ id }) => id)])
    const pieces = new Map(rows.evidence.map((piece) => [piece.id, piece]))
    for (const piece of rows.evidence) {
      expect(piece.happenedOn > hired.get(piece.personId)!, `${nameOf.get(piece.personId)} ${piece.what}`).toBe(true)
      expect(piece.writtenAt.slice(0, 10) >= piece.happenedOn).toBe(true)
      expect(piece.observerPersonId === piece.personId).toBe(piece.observer === 'self')
      if (piece.answersId) expect(pieces.get(piece.answersId)).toMatchObject({ personId: piece.personId, stance: 'counters' })
      if (piece.answersId) expect(pieces.get(piece.answersId)!.happenedOn < piece.happenedOn).toBe(true)
    }
    for (const { heardOn, personId } of rows.aspirations) expect(heardOn > hired.get(personId)!).toBe(true)
    for (const { heldOn, personId } of rows.conversations) expect((heldOn ?? '9') > hired.get(personId)!).toBe(true)
    for (const { criterionId } of [...rows.evidenceCriteria, ...rows.roleCriteria, ...rows.readings])
      expect(known.has(criterionId)).toBe(true)
    for (const { cites, personId, readOn } of rows.readings)
      for (const id of cites) expect(pieces.get(id)!.personId === personId && pieces.get(id)!.happenedOn <= readOn).toBe(true)
    for (const list of Map.groupBy(
      rows.readings.filter(({ state }) => state === 'given'),
      ({ personId, criterionId }) => `${personId} ${criterionId}`,
    ).values()) {
      expect(list.filter(({ superseded }) => !superseded)).toHaveLength(1)
      expect(list.toSorted((a, b) => (a.readOn < b.readOn ? -1 : 1)).at(-1)!.superseded).toBe(false)
    }
    for (const { interest, interestOn } of rows.candidacies) expect(interestOn === null).toBe(interest === 'not_asked')
    const saidLast = new Map(rows.interestChanges.map((change) => [change.candidacyId, change]))
    for (const { id, interest, interestOn, askedOn } of rows.candidacies)
      expect(saidLast.get(id)).toMatchObject({ interest, interestOn, askedOn })
    const lines = new Map(rows.candidacies.map((line) => [line.id, line]))
    const asks = new Set(rows.roleCriteria.map(({ roleId, criterionId }) => `${roleId} ${criterionId}`))
    for (const { candidacyId, criterionId } of rows.finalistReadings) {
      expect(lines.get(candidacyId)!.personId).toBeNull()
      expect(asks.has(`${lines.get(candidacyId)!.roleId} ${criterionId}`)).toBe(true)
    }
    expect(rows.slatePieces.length).toBeGreaterThan(3)
    for (const { candidacyId, evidenceId, putOn } of rows.slatePieces) {
      const piece = pieces.get(evidenceId)!
      expect(piece).toMatchObject({ personId: lines.get(candidacyId)!.personId, visibility: 'chain' })
      expect(piece.writtenAt.slice(0, 10) <= putOn).toBe(true)
    }
    for (const { state, frozenAt, openedOn } of rows.leadRoles)
      expect([frozenAt !== null, openedOn !== null]).toEqual([state === 'open', state === 'open'])
  })

  test('holds what was written down of the conversations of the last year, and what came of it', () => {
    const held = new Map(rows.conversations.filter(({ state }) => state === 'held').map((talk) => [talk.id, talk]))
    const said = new Map(rows.aspirations.map((aspiration) => [aspiration.id, aspiration]))
    const lastYear = [...held.values()].filter(({ heldOn }) => heldOn! >= addDays(today, -365))
    expect(rows.talkRecords.map(({ conversationId }) => conversationId).toSorted()).toEqual(lastYear.map(({ id }) => id).toSorted())
    for (const { conversationId, personId, authorId, aspirationId, discussed } of rows.talkRecords) {
      expect(held.get(conversationId)).toMatchObject({ personId, authorId })
      if (aspirationId) expect(said.get(aspirationId)).toMatchObject({ personId, heardOn: held.get(conversationId)!.heldOn })
      expect(discussed.length).toBeGreaterThan(0)
    }
    expect(new Set(rows.talkRecords.map(({ finishKey }) => finishKey)).size).toBe(rows.talkRecords.length)
    for (const { conversationId, personId, madeOn, dueOn, state, why, closedOn } of rows.promises) {
      expect(held.get(conversationId!)).toMatchObject({ personId, heldOn: madeOn })
      expect([state === 'open', state === 'dropped']).toEqual([closedOn === null, why !== null])
      expect(dueOn! > madeOn && (closedOn ?? madeOn) >= madeOn).toBe(true)
    }
    const states = Map.groupBy(rows.promises, ({ state }) => state)
    for (const state of ['open', 'kept', 'dropped'] as const) expect(states.get(state)!.length, state).toBeGreaterThan(5)
    const overdue = rows.promises.filter(({ state, dueOn }) => state === 'open' && dueOn! < today)
    expect(overdue.map(({ personId, owner }) => [nameOf.get(personId), owner])).toEqual([['Priya Raman', 'manager']])
    const open = rows.talkPoints.filter(({ closedOn }) => closedOn === null)
    expect(open.length).toBeGreaterThan(5)
    expect(rows.privateNotes.length).toBeGreaterThan(5)
    for (const { leftOpenOn, personId } of open)
      expect(leftOpenOn).toBe(
        lastYear
          .filter((talk) => talk.personId === personId)
          .map(({ heldOn }) => heldOn!)
          .toSorted()
          .at(-1),
      )
  })

  test('holds a decision of some months ago, with one person still to be told and a look-back that is due', () => {
    const [made, ...others] = rows.decisions
    expect(others).toEqual([])
    const leftOn = null
    expect(
      stillToTell(
        rows.frozenLines.map((line) => ({ ...line, leftOn })),
        { ...made!, deciderId: null },
        today,
      ).map(({ name }) => name),
    ).toEqual(['Hana Novak'])
    expect(lookBackDue(made!, [], today)).toBe(6)
    const asked = rows.roleCriteria.filter(({ roleId, version }) => roleId === made!.roleId && version === made!.criteriaVersion)
    for (const { id, personId, met, asked: of, toldOn } of rows.frozenLines) {
      const cells = rows.frozenCells.filter(({ lineId }) => lineId === id)
      expect(cells.map(({ criterionId }) => criterionId)).toEqual(asked.map(({ criterionId }) => criterionId))
      expect([of, met <= of]).toEqual([asked.length, true])
      expect(toldOn === null || toldOn >= made!.decidedOn).toBe(true)
      for (const { evidenceId, lineId, happenedOn } of rows.frozenPieces)
        if (lineId === id)
          expect(rows.evidence.find((piece) => piece.id === evidenceId)).toMatchObject({ personId, visibility: 'chain', happenedOn })
    }
    expect(rows.frozenPieces.length).toBeGreaterThan(3)
    expect(rows.frozenPieces.every(({ happenedOn }) => happenedOn <= made!.decidedOn)).toBe(true)
    const states = rows.roleChanges.filter(({ roleId }) => roleId === made!.roleId).map(({ what }) => what.split(', was ')[0])
    expect(states).toEqual(['Open', 'Deciding', 'Filled', 'Held', 'Planned'])
  })

  test('says something else each time', () => {
    expect(rows.evidence.length).toBeGreaterThan(1100)
    expect(new Set(rows.evidence.map(({ what }) => what)).size).toBe(rows.evidence.length)
    const words = rows.aspirations.flatMap(({ words }) => words ?? [])
    expect(words.length).toBeGreaterThan(60)
    expect(new Set(words).size).toBe(words.length)
    const texts = JSON.stringify(rows).match(/"[^"]*"/g)!
    expect(texts.filter((text) => unwanted.test(text))).toEqual([])
  })

  test('shows every state that evidence can be in', () => {
    const tags = Map.groupBy(rows.evidenceCriteria, ({ personId, criterionId }) => `${personId} ${criterionId}`)
    const pieces = new Map(rows.evidence.map((piece) => [piece.id, piece]))
    const noted = new Set(rows.evidenceNotes.map(({ evidenceId }) => evidenceId))
    const managers = new Map(rows.people.map(({ id, managerId }) => [id, managerId]))
    const found: Record<string, number> = {}
    for (const list of tags.values()) {
      const personId = list[0]!.personId
      const { status } = evidenceStatus(
        list.map(({ evidenceId }) => ({ ...pieces.get(evidenceId)!, answeredByNote: noted.has(evidenceId) })),
        { asOf: today, personId, managerId: managers.get(personId)! },
      )
      found[status] = (found[status] ?? 0) + 1
    }
    for (const status of ['contested', 'supported', 'one_source', 'self_only', 'stale'])
      expect(found[status] ?? 0, status).toBeGreaterThan(3)
  })
})

test('the example is the same twice on one day', () => {
  expect(exampleOn('2026-11-23').rows).toEqual(exampleOn('2026-11-23').rows)
})
