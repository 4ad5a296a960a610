import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { known } from 'shared/domain/filters/known.ts'
import { firstName } from 'shared/domain/names.ts'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyFilter, EmptyNew, Loading } from '../ui/States.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import { useKeys } from '../ui/keys.ts'
import { EvidenceFilters } from './EvidenceFilters.tsx'
import styles from './EvidenceOf.module.css'
import { EvidencePiece } from './EvidencePiece.tsx'
import { type PieceFilters, criteriaOf, passing, wordsOf } from './filters.ts'
import { usePieces } from './usePieces.tsx'

type Props = {
  person: { id: string; name: string }
  /** How many of the pieces lie within twelve months. */
  recent: number
  /** The filters as the address says them. */
  asked: { [Name in keyof PieceFilters]?: string }
  /** What was removed within 30 days instead of what stands. */
  removed: boolean
  /** The piece that the address points at. */
  marked: string
  onFilter: (filters: PieceFilters) => void
  onRemoved: (removed: boolean) => void
}

/** All evidence on a person that the reader may read, the newest first. */
export function EvidenceOf({ person, recent, asked, removed, marked, onFilter, onRemoved }: Props) {
  const box = useEvidenceBox()
  const acts = usePieces(person)
  const all = useQuery(
    ask('GET /api/people/:personId/evidence', { params: { personId: person.id }, query: removed ? { removed: 'yes' } : {} }),
  )
  const everything = () => onFilter({})
  useKeys({ x: everything })
  const there = all.data !== undefined
  useEffect(() => {
    if (!marked || !there) return
    const piece = document.getElementById(`piece-${marked}`)
    piece?.scrollIntoView({ block: 'center' })
    piece?.focus({ preventScroll: true })
  }, [marked, there])
  const first = firstName(person.name)
  return (
    <Answered of={all} what="Evidence" loading={<Loading rows={6} shape="lines" />}>
      {({ evidence, criteria: inUse }) => {
        const criteria = criteriaOf(evidence, inUse)
        const { filters, unknown } = known(asked, wordsOf(criteria))
        const found = passing(evidence, filters)
        const linked = evidence.filter(({ links }) => links.length > 0).length
        const unsorted = evidence.filter((piece) => piece.criteria.length === 0).length
        return (
          <>
            <p className={styles.lede}>
              {removed
                ? evidence.length === 0
                  ? 'You removed nothing within 30 days.'
                  : `${counted(evidence.length, 'piece', 'pieces')} that you removed within 30 days.`
                : evidence.length === 0
                  ? `No evidence on ${first} is written down yet.`
                  : `${counted(evidence.length, 'piece', 'pieces')} on ${first}, ${recent} in 12 months, ${linked} with something to open${unsorted > 0 ? `, ${unsorted} to sort` : ''}.`}{' '}
              <Button size="s" kind="quiet" icon={removed ? 'left' : 'bin'} onClick={() => onRemoved(!removed)}>
                {removed ? 'Back to the evidence' : 'Recently removed'}
              </Button>
            </p>
            {evidence.length === 0 ? (
              !removed && (
                <EmptyNew
                  title="Nothing written down yet."
                  actions={
                    box.offered && (
                      <Button keys="E" onClick={() => box.open(person.id)}>
                        Add evidence
                      </Button>
                    )
                  }
                >
                  Next time you notice something, press E.
                </EmptyNew>
              )
            ) : (
              <>
                {!removed && (
                  <>
                    <EvidenceFilters
                      filters={filters}
                      criteria={criteria}
                      onChange={(part) => onFilter({ ...filters, ...part })}
                      onClear={everything}
                    />
                    <UnknownFilters of={unknown} />
                  </>
                )}
                <p className={styles.found} role="status">
                  {!removed && found.length < evidence.length && found.length > 0 && `${found.length} of ${evidence.length}`}
                </p>
                {found.length === 0 ? (
                  <EmptyFilter
                    title="No piece of evidence passes these filters."
                    actions={<Button onClick={everything}>Show all {evidence.length}</Button>}
                  />
                ) : (
                  <ul className={styles.list}>
                    {found.map((piece) => (
                      <EvidencePiece
                        key={piece.id}
                        piece={piece}
                        person={person}
                        acts={acts}
                        marked={piece.id === marked}
                        removed={removed}
                        answers={evidence.find(({ id }) => id === piece.answersId)}
                      />
                    ))}
                  </ul>
                )}
              </>
            )}
            {acts.dialog}
          </>
        )
      }}
    </Answered>
  )
}
