import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { firstName } from 'shared/domain/names.ts'
import { visibilityWords } from 'shared/domain/words.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import type { SlateLine } from 'shared/model/slate.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/States.tsx'
import { Tag } from '../ui/Tag.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import styles from './CellSheet.module.css'
import { PieceLine } from './PieceLine.tsx'
import { usePutting, useTakingBack } from './changes.ts'
import type { AskedCriterion } from './gaps.ts'

type Props = { role: Slate['role']; of: SlatePerson; criterion: AskedCriterion }

/** The pieces on someone under the reader, who chooses which of them all that see the slate may read. */
export function Pieces({ role, of: { person, candidacy }, criterion }: Props) {
  const personId = person.id
  const found = useQuery(ask('GET /api/people/:personId/evidence', { params: { personId }, query: { criterion: criterion.id } }))
  const line = useQuery({
    ...ask('GET /api/roles/:roleId/candidacies/:candidacyId', { params: { roleId: role.id, candidacyId: candidacy?.id ?? '' } }),
    enabled: candidacy !== null,
  })
  const { open, offered } = useEvidenceBox()
  const shared = candidacy && line.data?.seenFromElsewhere ? line.data : null
  return (
    <Answered of={found} what="The pieces" loading={<Loading shape="lines" rows={4} />}>
      {({ evidence }) => (
        <>
          {shared && evidence.length > 0 && <Readers role={role} line={shared} />}
          {evidence.length === 0 ? (
            <p className={styles.quiet}>Nothing is written down on this yet. That is not the same as low: nobody has looked.</p>
          ) : (
            <ol className={styles.pieces}>
              {evidence.map((piece) => (
                <PieceLine key={piece.id} piece={piece}>
                  {shared && <Share role={role} candidacyId={candidacy!.id} piece={piece} line={shared} name={person.name} />}
                </PieceLine>
              ))}
            </ol>
          )}
          <p className={styles.more}>
            {offered && (
              <Button size="s" icon="plus" onClick={() => open(personId)}>
                Add evidence
              </Button>
            )}
            <TextLink alone to="/people/$personId/evidence" params={{ personId }} search={{ criterion: criterion.id }}>
              All evidence of {person.name}
            </TextLink>
          </p>
        </>
      )}
    </Answered>
  )
}

/** Who reads what is put on the slate, before anything is. */
function Readers({ role, line: { hiringManager } }: { role: Slate['role']; line: SlateLine }) {
  return (
    <p className={styles.readers}>
      <Icon name="eye" size={14} />
      <span>
        {hiringManager ? `${hiringManager.name}, who hires for this role,` : 'Whoever hires for this role'} and the managers above{' '}
        {role.team.name} see how many pieces there are. They read only those that you show here.
      </span>
    </p>
  )
}

type ShareProps = { role: Slate['role']; candidacyId: string; piece: Evidence; line: SlateLine; name: string }

/** Whether a piece is shown on the slate, with the way to show it or to take it back. Only what is for the chain can be. */
function Share({ role, candidacyId, piece, line, name }: ShareProps) {
  const toast = useToast()
  const put = usePutting(role.id)
  const takeBack = useTakingBack(role.id)
  const shown = line.pieces.find(({ id }) => id === piece.id)
  const params = { roleId: role.id, candidacyId, evidenceId: piece.id }
  const failed = { onError: ({ message }: Error) => toast({ words: `Not done. ${message}` }) }
  if (piece.visibility !== 'chain')
    return (
      <Shared>
        <Tag icon="lock">{visibilityWords(piece.visibility, firstName(name))}</Tag>
        <TextLink alone to="/people/$personId/evidence" params={{ personId: piece.personId }} hash={piece.id}>
          {piece.mine ? 'Widen it to your chain to show it here' : `Ask ${piece.author} to widen it to the chain`}
        </TextLink>
      </Shared>
    )
  return (
    <Shared>
      {shown && (
        <Tag tone="ok" icon="eye">
          On this slate, by {shown.putBy}
        </Tag>
      )}
      <Button
        size="s"
        aria-label={`${shown ? 'Take back' : 'Show on this slate'}: ${piece.what}`}
        busy={put.isPending || takeBack.isPending}
        onClick={() => (shown ? takeBack.mutate({ params }, failed) : put.mutate({ params }, failed))}
      >
        {shown ? 'Take back' : 'Show on this slate'}
      </Button>
    </Shared>
  )
}

const Shared = ({ children }: { children: ReactNode }) => <p className={styles.shared}>{children}</p>
