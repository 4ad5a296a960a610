import { useQuery } from '@tanstack/react-query'
import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/States.tsx'
import styles from './CellSheet.module.css'
import { PieceLine } from './PieceLine.tsx'
import { cellOn } from './columns.ts'
import type { AskedCriterion } from './gaps.ts'

type Props = { role: Slate['role']; of: SlatePerson; criterion: AskedCriterion }

/** Of someone elsewhere in the organisation: what those above them have put on the slate, and how much more there is. */
export function PiecesPut({ role, of, criterion }: Props) {
  const { person, candidacy } = of
  const params = { roleId: role.id, candidacyId: candidacy!.id }
  const line = useQuery(ask('GET /api/roles/:roleId/candidacies/:candidacyId', { params }))
  const first = firstName(person.name)
  const counts = cellOn({ id: person.id, name: person.name, person: of }, criterion.id)?.pieces ?? 0
  return (
    <Answered of={line} what="The pieces" loading={<Loading shape="lines" rows={3} />}>
      {({ pieces }) => {
        const put = pieces.filter(({ criterionIds }) => criterionIds.includes(criterion.id))
        const more = counts - put.length
        return (
          <>
            {put.length > 0 && (
              <ol className={styles.pieces}>
                {put.map((piece) => (
                  <PieceLine key={piece.id} piece={piece}>
                    <p className={styles.put}>Shown here by {piece.putBy}</p>
                  </PieceLine>
                ))}
              </ol>
            )}
            <p className={styles.quiet}>
              {put.length === 0
                ? `${first} is in another part of the organisation. ${counts > 0 ? `Of ${counted(counts, 'recent piece', 'recent pieces')} none was shown on this slate: ask whoever leads ${first} to show what matters.` : 'Nothing recent is written down on this.'}`
                : more > 0
                  ? `${counted(more, 'more recent piece is', 'more recent pieces are')} read by the line of ${first} alone.`
                  : `That is all that is written down on this lately.`}
            </p>
          </>
        )
      }}
    </Answered>
  )
}
