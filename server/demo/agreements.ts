import { addDays } from 'shared/domain/days.ts'
import type { PostKey } from './posts.ts'
import type { Around, Rows } from './rows.ts'
import type { Seats } from './seats.ts'

interface Agreed {
  post: PostKey
  days: number
  words: string
  there: readonly string[]
}
/** What the director wrote down when roles were talked about. */
const agreed: readonly Agreed[] = [
  {
    post: 'lifecycle',
    days: 38,
    words: 'Priya first, if the panel seat goes well. Tomás leads one project over several teams before summer, whoever takes the seat.',
    there: ['Maya Okafor', 'Ken Mori', 'Ruth Ellery'],
  },
  {
    post: 'americas',
    days: 38,
    words: 'Ines and Carlos are both asked what they want before we look outside. Ken talks to both this month.',
    there: ['Ken Mori', 'Maya Okafor'],
  },
]

/** Agreements of the example, with who was there. */
export function agreements(
  { today, newId }: Around,
  cast: Seats,
  roleIds: ReadonlyMap<PostKey, string>,
): Pick<Rows, 'agreements' | 'agreementPeople'> {
  const rows: Pick<Rows, 'agreements' | 'agreementPeople'> = { agreements: [], agreementPeople: [] }
  for (const { post, days, words, there } of agreed) {
    const id = newId()
    const agreedOn = addDays(today, -days)
    rows.agreements.push({
      id,
      roleId: roleIds.get(post)!,
      words,
      agreedOn,
      authorId: cast.director.accountId,
      recordedAt: `${agreedOn}T15:20:00.000Z`,
      removedAt: null,
      erasedOn: null,
      writeKey: null,
    })
    for (const [position, name] of there.entries())
      rows.agreementPeople.push({ id: newId(), agreementId: id, position, personId: cast.byName.get(name)!.id, name })
  }
  return rows
}
