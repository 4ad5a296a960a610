import { strongestPiece } from 'shared/domain/strongest.ts'
import type { Level } from 'shared/model/words.ts'
import { at, daysAgo } from './calendar.ts'
import { type PostKey, posts } from './posts.ts'
import type { Around, Rows } from './rows.ts'
import type { Seats } from './seats.ts'
import type { CriterionKey } from './stories/told.ts'

interface Estimate {
  post: PostKey
  weeks: number
  months: number
  told: string
  days: number
}
/** What it would take to hire from outside, as whoever hires has estimated it. */
const estimates: readonly Estimate[] = [
  { post: 'lifecycle', weeks: 10, months: 6, told: 'Everyone on this slate, by me, before it is advertised', days: 13 },
  { post: 'americas', weeks: 12, months: 8, told: 'The regional team in the weekly call', days: 41 },
  { post: 'americas', weeks: 14, months: 5, told: 'Ines, Carlos and Rosa by me, then the regional team', days: 9 },
]

interface Judged {
  post: PostKey
  finalist: string
  on: CriterionKey
  level: Level
  why: string
  days: number
}
/** How the finalists were read: by whoever hires, on some of the criteria so far. */
const judged: readonly Judged[] = [
  {
    post: 'americas',
    finalist: 'Finalist from Toronto, field lead elsewhere',
    on: 'bar',
    level: 'early',
    why: 'The first event plan was thin. A second one was asked for.',
    days: 5,
  },
  {
    post: 'americas',
    finalist: 'Finalist from Toronto, field lead elsewhere',
    on: 'bar',
    level: 'consistent',
    why: 'The second plan stood on its own: budget, owners, what would be cut first.',
    days: 3,
  },
  {
    post: 'americas',
    finalist: 'Finalist from Toronto, field lead elsewhere',
    on: 'lifts',
    level: 'consistent',
    why: 'Two people who reported to them say what they learned, with the month in which it was.',
    days: 3,
  },
  {
    post: 'americas',
    finalist: 'Finalist from Toronto, field lead elsewhere',
    on: 'across',
    level: 'consistent',
    why: 'Planned a year with Sales there. Nothing yet that brought teams with different aims together.',
    days: 2,
  },
]

/** Of people elsewhere, those whose own line has put their strongest pieces on a slate. */
const shown: readonly { post: PostKey; who: string; days: number }[] = [{ post: 'lifecycle', who: 'Ines Duarte', days: 24 }]

type Stands = Pick<Rows, 'candidacies' | 'roleCriteria' | 'evidence' | 'evidenceCriteria'>

/** What stands on the slates beside the lines: how each was asked, finalists read, estimates, evidence put there. */
export function onSlates(
  { today, newId }: Around,
  seats: Seats,
  roleIds: ReadonlyMap<PostKey, string>,
  criterionIds: Record<CriterionKey, string>,
  stands: Stands,
): Pick<Rows, 'interestChanges' | 'outsideEstimates' | 'finalistReadings' | 'slatePieces'> {
  const hiring = (post: PostKey) => seats.accountIds.get(posts.find(({ key }) => key === post)!.hiring)!
  const lineOf = (post: PostKey, is: (line: Stands['candidacies'][number]) => boolean) =>
    stands.candidacies.find((line) => line.roleId === roleIds.get(post) && is(line))!
  return {
    interestChanges: stands.candidacies.flatMap(({ id, interest, interestOn, askedOn, authorId, addedAt }) => [
      ...(interestOn === null || askedOn !== null
        ? [
            {
              id: newId(),
              candidacyId: id,
              interest: 'not_asked' as const,
              interestOn: null,
              askedOn,
              authorId,
              recordedAt: askedOn ? at(askedOn, 240) : addedAt,
            },
          ]
        : []),
      ...(interestOn === null
        ? []
        : [{ id: newId(), candidacyId: id, interest, interestOn, askedOn, authorId, recordedAt: at(interestOn, 250) }]),
    ]),
    outsideEstimates: estimates.map(({ post, weeks, months, told, days }) => ({
      id: newId(),
      roleId: roleIds.get(post)!,
      weeksToHire: weeks,
      monthsToRampUp: months,
      told,
      authorId: hiring(post),
      estimatedOn: daysAgo(today, days),
      recordedAt: at(daysAgo(today, days), 310),
    })),
    finalistReadings: judged.map(({ post, finalist, on, level, why, days }, i) => ({
      id: newId(),
      candidacyId: lineOf(post, ({ outsideLabel }) => outsideLabel === finalist).id,
      criterionId: criterionIds[on],
      level,
      why,
      superseded: judged.slice(i + 1).some((later) => later.post === post && later.finalist === finalist && later.on === on),
      authorId: hiring(post),
      readOn: daysAgo(today, days),
      recordedAt: at(daysAgo(today, days), 330 + i),
    })),
    slatePieces: shown.flatMap(({ post, who, days }) => {
      const seat = seats.byName.get(who)!
      const line = lineOf(post, ({ personId }) => personId === seat.id)
      const asked = stands.roleCriteria.filter(({ roleId }) => roleId === line.roleId)
      const strongest = asked.flatMap(({ criterionId }) => {
        const tagged = new Set(
          stands.evidenceCriteria.flatMap((tag) => (tag.personId === seat.id && tag.criterionId === criterionId ? tag.evidenceId : [])),
        )
        const putOn = daysAgo(today, days)
        const known = stands.evidence.filter(
          ({ id, visibility, writtenAt }) => tagged.has(id) && visibility === 'chain' && writtenAt.slice(0, 10) <= putOn,
        )
        return strongestPiece(known)?.id ?? []
      })
      return [...new Set(strongest)].map((evidenceId) => ({
        candidacyId: line.id,
        evidenceId,
        putBy: seat.authorId,
        putOn: daysAgo(today, days),
      }))
    }),
  }
}
