import { endGrant, giveGrant } from 'shared/api/access.ts'
import { endpoints } from 'shared/api/all.ts'
import { recordAgreement } from 'shared/api/calibration.ts'
import { listEvidence, recordAspiration, recordCall, recordEvidence, recordReading, removeEvidence } from 'shared/api/growth.ts'
import { readFrozenSlate, recordDecision, recordTelling } from 'shared/api/decisions.ts'
import { recordHandover } from 'shared/api/handover.ts'
import { listNames, readHome } from 'shared/api/overview.ts'
import { listDirectory, listPeople, movePerson } from 'shared/api/people.ts'
import { addAction, changeReaders, removeAction } from 'shared/api/plan.ts'
import { listReviews, readReview, recordReview } from 'shared/api/reviews.ts'
import { addCandidacy, createRole, listRoles, moveRole, readRole } from 'shared/api/roles.ts'
import { estimateOutside, putPiece, readFinalist } from 'shared/api/slates.ts'
import { changePromise, finishTalk, listTalks, readPastTalk, saveTalkDraft } from 'shared/api/talk.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { company } from '../company.ts'
import {
  above,
  directory,
  inSight,
  leads,
  managesNow,
  decides,
  maySee,
  sees,
  seesLine,
  seesRole,
  standsIn,
  type World,
  type Written,
} from './statement.ts'

const organisations = Number(process.env.ORGANISATIONS ?? 8)
const letters = 'abcdefghijkl'.split('')

/** A tree of 5 to 12 people: everyone but the first reports to someone before them. */
const trees = fc
  .array(fc.nat(), { minLength: 4, maxLength: 11 })
  .map((picks) => Object.fromEntries(letters.slice(0, picks.length + 1).map((id, i) => [id, i === 0 ? null : letters[picks[i - 1]! % i]!])))
const writings = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'talk',
      'talkDraft',
      'aspiration',
      'aspiration',
      'evidence',
      'evidence',
      'removed',
      'draft',
      'reading',
      'call',
      'callDraft',
      'step',
      'step',
      'removedStep',
      'agreement',
    ),
    about: fc.nat(),
    author: fc.nat(),
    visibility: fc.constantFrom('private', 'pair', 'chain'),
  }),
  { minLength: 8, maxLength: 24 },
)
const onSlates = fc.array(
  fc.record({
    kind: fc.constantFrom('line', 'line', 'line', 'put', 'put', 'finalist', 'estimate'),
    role: fc.nat(),
    about: fc.nat(),
    author: fc.nat(),
  }),
  { minLength: 10, maxLength: 24 },
)
const given = fc.array(
  fc.record({
    kind: fc.constantFrom('partner', 'stand_in', 'stand_in'),
    holder: fc.nat(),
    over: fc.nat(),
    when: fc.constantFrom('now', 'now', 'now', 'later', 'ended'),
  }),
  { minLength: 3, maxLength: 7 },
)
const moves = fc.array(fc.record({ who: fc.nat(), to: fc.nat() }), { minLength: 2, maxLength: 5 })

const seeds = Array.from({ length: organisations }, (_, i) => 100 + i)
test.each(seeds)(
  'in a random organisation (%i) everyone sees what is theirs to see and nothing else, also after moves',
  { timeout: 120_000 },
  async (seed) => {
    const [[tree, plan, slates, moved, grants] = [] as never] = fc.sample(fc.tuple(trees, writings, onSlates, moves, given), {
      seed,
      numRuns: 1,
    })
    const c = await company(tree)
    const people = Object.keys(tree)
    const world: World = { manager: { ...tree }, administrators: ['ada'] }
    const everyone = [...people, 'ada']
    const written: Written[] = []
    type Kept = { id: string; about: string; author: string; visibility: 'private' | 'pair' | 'chain' }
    const pieces: (Kept & { text: Written })[] = []
    const steps: Kept[] = []
    const lines: { id: string; roleId: string; lead: string; about: string | null }[] = []
    const criterionId = (await c.as('a')(listEvidence, { params: { personId: 'b' }, query: {} })).criteria[0]!.id
    const roles = new Map<string, string>()
    for (const lead of people.filter((id) => people.some((other) => tree[other] === id))) {
      const made = await c.as(lead)(createRole, { body: { title: `Role of ${lead} title-${lead}-canary` } })
      expect(made.status, JSON.stringify(made)).toBe(200)
      roles.set(made.id, lead)
    }

    world.grants = []
    for (const { kind, holder, over, when } of grants) {
      // Those at the top more than others: they have the most under them.
      const [who, whom] = [
        everyone[holder % everyone.length]!,
        people[over % 2 ? over % people.length : over % Math.min(people.length, 4)]!,
      ]
      const body = { kind, accountId: `account-${who}`, personId: whom, lastOn: '2026-12-31' } as const
      const made = await c.administrator(giveGrant, { body: when === 'later' ? { ...body, sinceOn: '2026-11-24' } : body })
      const inside = kind === 'stand_in' && (who === whom || leads(world, whom, who))
      // Nobody gives access to themselves, and it is Ada who gives here.
      if (made.status !== 409) expect(made.status, `${who} ${kind} ${whom}`).toBe(inside || who === 'ada' ? 400 : 200)
      if (made.status !== 200) continue
      if (when === 'ended') expect((await c.administrator(endGrant, { params: { grantId: made.id } })).status).toBe(200)
      if (when === 'now') world.grants.push({ kind, holder: who, over: whom })
    }
    const managed = (who: string, whom: string) => (managesNow(world, who, whom) ? 200 : sees(world, who, whom) ? 403 : 404)

    const talks: { id: string; about: string; author: string; promiseId: string }[] = []
    const blank = { form: 1 as const, want: { direction: null, horizon: null, targetRoleId: null, target: '' }, words: '', dropped: [] }
    /** A draft goes with what takes its place. */
    const forget = (kind: Written['kind'], about: string, author: string) => {
      const gone = written.findIndex((text) => text.kind === kind && text.about === about && text.author === author)
      if (gone >= 0) written.splice(gone, 1)
    }
    /** Writes a conversation down, or its draft: each of its texts by another name. */
    const talked = async (kind: 'talk' | 'talkDraft', about: string, author: string, canaries: string[]) => {
      const [point, kept, note, promise, discussed] = canaries as [string, string, string, string, string]
      const content = {
        ...blank,
        note,
        discussed: ['b'],
        points: [
          { key: 'a', text: `${point} ${kept}` },
          { key: 'b', text: discussed },
        ],
        promises: [{ key: 'c', text: promise, owner: 'manager' as const, dueOn: null }],
        nextOn: null,
        nextTime: null,
      }
      const params = { personId: about }
      const ask = c.as(author)
      if (kind === 'talkDraft') {
        const { status } = await ask(saveTalkDraft, { params, body: { revision: 0, content } })
        if (status === 200) written.push({ kind, about, author, canary: note })
        return status
      }
      const made = await ask(finishTalk, { params, body: { ...content, key: crypto.randomUUID(), heldOn: '2026-11-02', questions: [] } })
      if (made.status !== 200) return made.status
      forget('talkDraft', about, author)
      const kinds = ['talk', 'talk', 'note', 'talk', 'talk'] as const
      written.push(...canaries.map((canary, i) => ({ kind: kinds[i]!, about, author, canary })))
      const [{ promises } = { promises: [] }] = (await ask(listTalks, { params })).filter(({ id }) => id === made.conversationId)
      talks.push({ id: made.conversationId, about, author, promiseId: promises[0]!.id })
      return 200
    }
    let n = 0
    for (const { kind, about, author, visibility } of plan) {
      const whom = people[about % people.length]!
      const line = above(world, whom)
      // Mostly someone who may, the manager most of all; else anybody.
      const authors =
        kind === 'aspiration' || kind === 'step' || kind === 'removedStep'
          ? [...line.slice(0, 1), ...line.slice(0, 1), ...people.slice(0, 1)]
          : [...line, ...line, ...people]
      const who = authors[author % authors.length]!
      const canary = `canary-${seed}-${n++}-end`
      const params = { personId: whom }
      const ask = c.as(who)
      const roleId = [...roles].find(([, lead]) => lead === who)?.[0]
      let status: number | undefined
      if (kind === 'aspiration') {
        status = (
          await ask(recordAspiration, {
            params,
            body: { direction: 'management', heardOn: '2026-10-01', heard: 'said', target: canary, words: `${canary}-words`, visibility },
          })
        ).status
        expect(status).toBe(managed(who, whom))
        if (status === 200)
          written.push(
            { kind: 'aspiration', about: whom, author: who, visibility, canary },
            { kind: 'words', about: whom, author: who, visibility, canary: `${canary}-words`, of: world.manager[whom] },
          )
        continue
      }
      if (kind === 'agreement') {
        const [id, lead] = [...roles][about % roles.size]!
        const made = await ask(recordAgreement, { params: { roleId: id }, body: { words: canary, there: [{ name: `${canary}-there` }] } })
        // Who sees the role but not all its lines is told that they may not; whoever sees none of it, that there is none.
        expect(made.status === 200, `${who} agrees on the role of ${lead}`).toBe(who === lead || leads(world, who, lead))
        if (made.status === 200) written.push({ kind, about: lead, author: who, canary })
        continue
      }
      if (kind === 'step' || kind === 'removedStep') {
        const body = { text: canary, kind: 'stretch' as const, visibility, notHere: n % 2 === 0, beyondThree: true }
        const made = await ask(addAction, { params, body })
        expect(made.status).toBe(managed(who, whom))
        if (made.status !== 200) continue
        if (kind === 'removedStep') await ask(removeAction, { params: { ...params, actionId: made.id } })
        else steps.push({ id: made.id, about: whom, author: who, visibility })
        written.push({ kind, about: whom, author: who, visibility, canary })
        continue
      }
      if (kind === 'talk' || kind === 'talkDraft') {
        status = await talked(kind, whom, who, [
          canary,
          ...['point', 'note', 'promise', 'kept'].map((what) => `canary-${seed}-${n++}-${what}`),
        ])
        if (status !== 409) expect(status).toBe(managed(who, whom))
        continue
      }
      if (kind === 'evidence') {
        const made = await ask(recordEvidence, { params, body: { what: canary, happenedOn: '2026-10-01', visibility } })
        status = made.status
        if (status === 200) {
          const text: Written = { kind, about: whom, author: who, visibility, canary }
          pieces.push({ id: made.id, about: whom, author: who, visibility, text })
          written.push(text)
        }
        const may = leads(world, who, whom) || standsIn(world, who, whom)
        expect(status, `${who} ${kind} on ${whom}`).toBe(may ? 200 : sees(world, who, whom) ? 403 : 404)
        continue
      } else if (kind === 'removed') {
        const made = await ask(recordEvidence, { params, body: { what: canary, happenedOn: '2026-10-01', visibility } })
        status = made.status
        if (status === 200)
          expect((await ask(removeEvidence, { params: { personId: whom, evidenceId: made.id } })).status, `${who} removes`).toBe(200)
      } else if (kind === 'draft' || kind === 'reading')
        status = (
          await ask(recordReading, {
            params,
            body: { criterionId, level: 'early', why: canary, state: kind === 'draft' ? 'draft' : 'given' },
          })
        ).status
      else if (roleId)
        status = (
          await ask(recordCall, {
            params,
            body: { roleId, call: 'later', rationale: canary, state: kind === 'callDraft' ? 'draft' : 'given' },
          })
        ).status
      if (status === undefined) continue
      const may = kind === 'removed' ? leads(world, who, whom) || standsIn(world, who, whom) : leads(world, who, whom)
      expect(status, `${who} ${kind} on ${whom}`).toBe(may ? 200 : sees(world, who, whom) ? 403 : 404)
      if (status === 200 && (kind === 'draft' || kind === 'reading')) forget('draft', whom, who)
      if (status === 200) written.push({ kind, about: whom, author: who, canary })
    }

    for (const { kind, role, about, author } of slates) {
      const [roleId, lead] = [...roles][role % roles.size]!
      const onIt = [lead, ...above(world, lead)]
      const canary = `canary-${seed}-${n++}-end`
      const wrote = (kind: Written['kind'], who: string, canary: string) => written.push({ kind, about: lead, author: who, canary })
      if (kind === 'line') {
        // Mostly someone whom the lead of the role does not lead, and the lead among them.
        const beside = people.filter((id) => !leads(world, lead, id) && above(world, id).length > 0)
        const whom = [...beside, ...beside, ...people][about % (beside.length * 2 + people.length)]!
        const authors = [...above(world, whom), ...above(world, whom), ...onIt, ...people]
        const who = authors[author % authors.length]!
        const made = await c.as(who)(addCandidacy, { params: { roleId }, body: { personId: whom } })
        const stands = lines.some((line) => line.roleId === roleId && line.about === whom)
        const mayAdd = leads(world, who, whom) || standsIn(world, who, whom) ? (stands ? 409 : 200) : sees(world, who, whom) ? 403 : 400
        expect(made.status, `${who} puts ${whom} on the slate of ${lead}`).toBe(seesRole(world, who, lead) ? mayAdd : 404)
        if (made.status === 200) lines.push({ id: made.id, roleId, lead, about: whom })
      } else if (kind === 'put') {
        const inHouse = lines.filter(({ about }) => about !== null)
        const line = inHouse[role % Math.max(inHouse.length, 1)]
        if (!line) continue
        const [writer] = above(world, line.about!)
        const visibility = (['chain', 'chain', 'pair', 'private'] as const)[about % 4]!
        const body = { what: canary, happenedOn: '2026-10-01', visibility, criterionIds: [criterionId] }
        const { id } = await c.as(writer!)(recordEvidence, { params: { personId: line.about! }, body })
        const text: Written = { kind: 'evidence', about: line.about!, author: writer!, visibility, canary }
        const piece = { id, about: line.about!, author: writer!, visibility, text }
        pieces.push(piece)
        written.push(text)
        const whom = piece.about
        const authors = [...above(world, whom), ...above(world, whom), line.lead, ...people]
        const who = authors[author % authors.length]!
        const { status } = await c.as(who)(putPiece, { params: { roleId: line.roleId, candidacyId: line.id, evidenceId: piece.id } })
        const onSlate = seesRole(world, who, line.lead) && (sees(world, who, whom) || seesLine(world, who, line.lead, whom))
        const readable = maySee(world, who, piece.text)
        const may =
          !leads(world, who, whom) && !standsIn(world, who, whom) ? 403 : !readable ? 404 : piece.visibility === 'chain' ? 200 : 409
        expect(status, `${who} puts a ${piece.visibility} piece on ${whom} on the slate of ${line.lead}`).toBe(onSlate ? may : 404)
        if (status === 200) piece.text.onSlatesOf = [...(piece.text.onSlatesOf ?? []), line.lead]
      } else {
        const authors = [...onIt, ...onIt, ...people]
        const who = authors[author % authors.length]!
        const ask = c.as(who)
        const expected = decides(world, who, lead) ? 200 : seesRole(world, who, lead) ? 403 : 404
        if (kind === 'estimate') {
          const body = { weeksToHire: 10, monthsToRampUp: 6, told: canary }
          expect((await ask(estimateOutside, { params: { roleId }, body })).status).toBe(expected)
          // A later estimate takes the place of the one before.
          const before = written.findIndex((text) => text.kind === kind && text.about === lead)
          if (expected === 200 && before >= 0) written.splice(before, 1)
          if (expected === 200) wrote(kind, who, canary)
          continue
        }
        const made = await ask(addCandidacy, { params: { roleId }, body: { outsideLabel: `${canary}-label` } })
        expect(made.status).toBe(expected)
        if (made.status !== 200) continue
        lines.push({ id: made.id, roleId, lead, about: null })
        const body = { criterionId, level: 'early' as const, why: canary }
        expect((await ask(readFinalist, { params: { roleId, candidacyId: made.id }, body })).status).toBe(200)
        wrote('finalist', who, `${canary}-label`)
        wrote('finalistReading', who, canary)
      }
    }
    // Each role on whose slate somebody stands is decided by its lead, and one of the others is told what comes next.
    const decided: { id: string; roleId: string }[] = []
    for (const [roleId, lead] of roles) {
      const inHouse = lines.filter((line) => line.roleId === roleId && line.about !== null && line.about !== lead)
      const [chosen] = inHouse
      if (!chosen) continue
      const ask = c.as(lead)
      expect((await ask(moveRole, { params: { roleId }, body: { to: 'open' } })).status).toBe(200)
      const why = `canary-${seed}-${n++}-reason`
      const made = await ask(recordDecision, {
        params: { roleId },
        body: {
          followsId: null,
          outcome: 'in_house',
          candidacyId: chosen.id,
          why: `Because of what we saw: ${why}`,
          startOn: '2026-11-23',
        },
      })
      expect(made.status, JSON.stringify(made)).toBe(200)
      decided.push({ id: made.id, roleId })
      const beside = lines.filter((line) => line.roleId === roleId).flatMap(({ about }) => about ?? [])
      written.push({ kind: 'why', about: lead, author: lead, canary: why, decided: { lead, beside } })
      const frozen = await ask(readFrozenSlate, { params: { roleId, decisionId: made.id } })
      expect(frozen.lines.flatMap(({ person }) => person?.id ?? []).toSorted()).toEqual(beside.filter((id) => id !== lead).toSorted())
      const told = frozen.lines.find(({ person, chosen }) => person && !chosen)
      if (!told) continue
      const nextStep = `canary-${seed}-${n++}-next`
      const params = { roleId, decisionId: made.id, lineId: told.id }
      expect((await ask(recordTelling, { params, body: { toldOn: '2026-11-23', nextStep } })).status).toBe(200)
      written.push({ kind: 'nextStep', about: told.person!.id, author: lead, canary: nextStep, decided: { lead, beside } })
    }
    // How someone is read now, and what they last said for the chain, stands on every slate that they are on; a call on that of its role.
    const linesOf = (whom: string) => lines.filter(({ about }) => about === whom).map(({ lead }) => lead)
    const readNow = new Map(written.filter(({ kind }) => kind === 'reading').map((text) => [text.about, text]))
    const saidLast = new Map(
      written.filter(({ kind, visibility }) => kind === 'aspiration' && visibility === 'chain').map((text) => [text.about, text]),
    )
    for (const text of [...readNow.values(), ...saidLast.values()]) text.onSlatesOf = linesOf(text.about)
    for (const text of written) if (text.kind === 'call') text.onSlatesOf = linesOf(text.about).filter((lead) => lead === text.author)

    const reviews = new Map<string, string>()
    for (const lead of roles.values()) {
      const made = await c.as(lead)(recordReview, { body: { note: `review-${lead}-canary` } })
      expect(made.status, JSON.stringify(made)).toBe(200)
      reviews.set(made.id, lead)
    }

    const look = async () => {
      for (const actor of everyone) {
        const ask = c.as(actor)
        const texts = await everythingFor(c, actor, people, [...roles.keys()], lines, decided)
        const all = texts.join('\n')
        // A review is its author's alone, and names nobody who is out of their sight today.
        for (const [reviewId, lead] of reviews) {
          expect(all.includes(`review-${lead}-canary`), `${actor} and the review of ${lead}`).toBe(actor === lead)
          if (actor === 'ada') continue
          const read = await ask(readReview, { params: { reviewId } })
          expect(read.status).toBe(actor === lead ? 200 : 404)
          if (actor !== lead) continue
          const named = read.managers.flatMap(({ manager }) => (manager ? [manager.id] : []))
          const stand = lines.flatMap(({ lead, about }) => (about && (lead === actor || leads(world, actor, lead)) ? [about] : []))
          expect(named.filter((id) => ![...directory(world, actor), ...stand].includes(id))).toEqual([])
          const titled = read.roles.flatMap(({ id }) => (id ? [roles.get(id)!] : []))
          expect(titled.filter((of) => of !== actor && !leads(world, actor, of))).toEqual([])
          expect((await ask(listReviews)).map(({ id }) => id)).toEqual([reviewId])
        }
        for (const text of written) {
          const seen = new RegExp(`${text.canary}(?!-words|-label)\\b`).test(all)
          // A call's rationale is shown where its role may be seen too; everything else follows the person alone.
          if (text.kind === 'call' || text.kind === 'callDraft') {
            if (seen) expect(maySee(world, actor, text), `${actor} sees a ${text.kind} by ${text.author} on ${text.about}`).toBe(true)
          } else
            expect(seen, `${actor} and the ${text.kind} (${text.visibility}) by ${text.author} on ${text.about}`).toBe(
              maySee(world, actor, text),
            )
        }
        const directoryIds = (await ask(listDirectory, { query: {} })).map(({ id }) => id)
        expect(directoryIds.toSorted()).toEqual(directory(world, actor).toSorted())
        const names = await ask(listNames)
        expect(names.people.map(({ id }) => id).toSorted()).toEqual(directory(world, actor).toSorted())
        expect(names.people.flatMap(({ id, under }) => (under ? [id] : [])).toSorted()).toEqual(inSight(world, actor).toSorted())
        if (actor === 'ada') continue
        expect((await ask(listPeople)).people.map(({ id }) => id).toSorted()).toEqual(inSight(world, actor).toSorted())
        expect((await ask(readHome)).rows.map(({ person }) => person.id).toSorted()).toEqual(
          people.filter((id) => world.manager[id] === actor).toSorted(),
        )
        // Listed and gettable are one.
        const listed = new Set((await ask(listRoles, { query: {} })).roles.map(({ id }) => id))
        expect(new Set(names.roles.map(({ id }) => id))).toEqual(listed)
        for (const [roleId, lead] of roles) {
          expect((await ask(readRole, { params: { roleId } })).status === 200, `${actor} and the role of ${lead}`).toBe(listed.has(roleId))
          expect(listed.has(roleId), `${actor} and the role of ${lead}`).toBe(seesRole(world, actor, lead))
        }
        for (const { id, about, author, promiseId } of talks) {
          const theirs = maySee({ ...world, former: {} }, actor, { kind: 'talk', about, author, canary: '' })
          const otherwise = managesNow(world, actor, about) || !sees(world, actor, about) ? 404 : 403
          const params = { personId: about }
          expect((await ask(readPastTalk, { params: { ...params, conversationId: id } })).status).toBe(theirs ? 200 : otherwise)
          // Only the author changes what was promised, and only while they are the manager.
          const own = author === actor && managesNow(world, actor, about)
          expect((await ask(changePromise, { params: { ...params, promiseId }, body: {} })).status).toBe(own ? 200 : otherwise)
        }
        // Only the author says who reads a step, and only while they are the manager.
        for (const { id, about, author, visibility } of steps) {
          if (author === actor && managesNow(world, actor, about)) continue
          const params = { personId: about, actionId: id }
          const { status } = await ask(changeReaders, { params, body: { visibility: 'chain' } })
          const read = maySee({ ...world, former: {} }, actor, { kind: 'step', about, author, visibility, canary: '' })
          expect(status, `${actor} and the readers of a ${visibility} step by ${author} on ${about}`).toBe(
            sees(world, actor, about) && (read || !managesNow(world, actor, about)) ? 403 : 404,
          )
        }
        // Only the author removes, and only while they may read.
        for (const { id, about, author, visibility } of pieces) {
          if (author === actor) continue
          const { status } = await ask(removeEvidence, { params: { personId: about, evidenceId: id } })
          const read = maySee({ ...world, former: {} }, actor, { kind: 'evidence', about, author, visibility, canary: '' })
          const observes = leads(world, actor, about) || standsIn(world, actor, about)
          expect(status).toBe(sees(world, actor, about) && (read || !observes) ? 403 : 404)
        }
      }
    }
    await look()
    world.agreed = {}
    for (const [i, about] of people.entries()) {
      const from = world.manager[about]
      if (!from || i % 3 === 2) continue
      const agreed = { words: i % 2 === 0, talks: true }
      const body = { ...agreed, agreedOn: '2026-11-23' }
      for (const actor of everyone) {
        const { status } = await c.as(actor)(recordHandover, { params: { personId: about }, body })
        expect(status, `${actor} hands ${about} over`).toBe(from === actor ? 200 : sees(world, actor, about) ? 403 : 404)
      }
      world.agreed[about] = { from, ...agreed }
    }
    if (seed % 2 === 0) await look()
    for (const { who, to } of moved) {
      const [person, manager] = [people[1 + (who % (people.length - 1))]!, people[to % people.length]!]
      const { status } = await c.administrator(movePerson, {
        params: { memberId: person },
        body: { managerId: manager, fromOn: '2026-11-23' },
      })
      const circle = person === manager || leads(world, person, manager)
      expect(status).toBe(circle ? 400 : 200)
      if (!circle) world.manager[person] = manager
    }
    // All of it moves on one day, so whom someone reported to in between has never been their manager.
    world.former = Object.fromEntries(people.map((id) => [id, tree[id] && world.manager[id] !== tree[id] ? [tree[id]] : []]))
    if (moved.length > 0) await look()
    await c.close()
  },
)

/** What every readable address answers to someone, about everybody and every role. */
async function everythingFor(
  c: Awaited<ReturnType<typeof company>>,
  actor: string,
  people: string[],
  roleIds: string[],
  lines: { id: string; roleId: string }[],
  decided: { id: string; roleId: string }[],
) {
  const texts: string[] = []
  for (const endpoint of endpoints) {
    const [method, path] = endpoint.at.split(' ') as [string, string]
    if (method !== 'GET' || path.includes('evidenceId') || path.includes('frameworkId')) continue
    const urls = path.includes(':candidacyId')
      ? lines.map(({ id, roleId }) => path.replace(':roleId', roleId).replace(':candidacyId', id))
      : path.includes(':decisionId')
        ? decided.map(({ id, roleId }) => path.replace(':roleId', roleId).replace(':decisionId', id))
        : (path.includes(':personId') || path.includes(':memberId') ? people : path.includes(':roleId') ? roleIds : ['']).map((id) =>
            path.replace(/:\w+/, id),
          )
    for (const url of urls) {
      const { statusCode, body } = await c.app.inject({
        url,
        headers: { cookie: `understory=${c.tokens[actor]}` },
      })
      expect(statusCode, `${actor} ${url}`).toBeLessThan(500)
      if (statusCode === 200) texts.push(body)
    }
  }
  return texts
}
