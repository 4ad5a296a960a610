import type { PersonPage } from 'shared/api/growth.ts'
import { firstName } from 'shared/domain/names.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { LaneLegend } from '../ui/Lane.tsx'
import { EmptyNew } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import { EvidencePiece } from './EvidencePiece.tsx'
import { usePieces } from './usePieces.tsx'
import styles from './RecentEvidence.module.css'

const shown = 5

/** The newest pieces, under what they show. */
export function RecentEvidence({ page: { person, evidence, pieces, linked, observes } }: { page: PersonPage }) {
  const box = useEvidenceBox()
  const acts = usePieces(person)
  const params = { personId: person.id }
  return (
    <Card
      open
      title={
        <>
          Evidence{' '}
          <span className={styles.count}>
            {pieces === 0 ? 'none in 12 months' : `${pieces} in 12 months, ${linked} with something to open`}
          </span>
        </>
      }
      aside={
        evidence.length > 0 && (
          <span className={styles.aside}>
            <LaneLegend />
            <TextLink to="/people/$personId/evidence" params={params}>
              All of it
            </TextLink>
          </span>
        )
      }
    >
      {evidence.length === 0 ? (
        <div className={styles.none}>
          <EmptyNew
            title="Nothing written down yet."
            actions={
              box.offered &&
              observes && (
                <Button keys="E" onClick={() => box.open(person.id)}>
                  Add evidence
                </Button>
              )
            }
          >
            Next time you notice something {firstName(person.name)} does, press E.
          </EmptyNew>
        </div>
      ) : (
        <ul>
          {evidence.slice(0, shown).map((piece) => (
            <EvidencePiece
              key={piece.id}
              piece={piece}
              person={person}
              acts={acts}
              answers={evidence.find(({ id }) => id === piece.answersId)}
            />
          ))}
        </ul>
      )}
      {acts.dialog}
    </Card>
  )
}
