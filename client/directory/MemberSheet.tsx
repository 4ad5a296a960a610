import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { seatWords } from 'shared/domain/seats.ts'
import type { Person, Seat } from 'shared/model/person.ts'
import { ask, useTell } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday, When } from '../ui/When.tsx'
import { EraseForm } from './EraseForm.tsx'
import { ExportForm } from './ExportForm.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { PersonForm } from './PersonForm.tsx'
import { directoryChanges } from './changes.ts'
import styles from './Directory.module.css'

type Doing = 'edit' | 'move' | 'leave' | 'export' | 'erase'
type Props = { memberId: string; onClose: () => void; onErased: (erasureId: string) => void }

/** One person of the directory, beside the list: what it says, whom they reported to, and how to change it. */
export function MemberSheet({ memberId, ...rest }: Omit<Props, 'memberId'> & { memberId: string | undefined }) {
  return memberId && <Sheet key={memberId} memberId={memberId} {...rest} />
}

function Sheet({ memberId, onClose, onErased }: Props) {
  const member = useQuery(ask('GET /api/directory/:memberId', { params: { memberId } }))
  const toast = useToast()
  const [doing, setDoing] = useState<Doing | null>(null)
  const change = useTell('PATCH /api/directory/:memberId', { changes: directoryChanges })
  const back = () => setDoing(null)
  return (
    <Dialog open onClose={onClose} sheet title={member.data?.name ?? (member.isError ? 'Nobody found' : 'A person')}>
      <Answered of={member} what="This person" loading={<Loading shape="lines" rows={6} />}>
        {(person) => {
          if (doing === 'move') return <MoveForm person={person} onClose={back} />
          if (doing === 'leave') return <LeaveForm person={person} onClose={back} />
          if (doing === 'export') return <ExportForm person={person} onClose={back} />
          if (doing === 'erase') return <EraseForm person={person} onClose={back} onErased={onErased} />
          if (doing === 'edit') {
            return (
              <PersonForm
                person={person}
                save="Save"
                busy={change.isPending}
                onClose={back}
                onSave={(written, onError) =>
                  change.mutate(
                    { params: { memberId }, body: written },
                    {
                      onSuccess: ({ name }) => {
                        toast({ words: `Saved for ${name}.` })
                        back()
                      },
                      onError,
                    },
                  )
                }
              />
            )
          }
          return <Said person={person} onDo={setDoing} />
        }}
      </Answered>
    </Dialog>
  )
}

function Said({ person, onDo }: { person: Person & { seats: readonly Seat[] }; onDo: (doing: Doing) => void }) {
  const today = useToday()
  const hasLeft = person.leftOn !== null && person.leftOn <= today
  const said: [string, React.ReactNode][] = [
    ['Title', person.title],
    ['Team', person.team?.name],
    [person.seats.length === 1 ? 'Further seat' : 'Further seats', person.seats.map(seatWords).join('; ') || null],
    ['Reports to', person.manager?.name ?? (hasLeft ? null : 'Nobody')],
    ['Leads', person.reports > 0 ? counted(person.reports, 'person', 'people') : null],
    ['E-mail address', person.email],
    ['Login', person.login],
    ['Id', person.externalId],
    ['Location', person.location],
    ['Start date', person.hiredOn && <When on={person.hiredOn} />],
    ['In this role since', person.inRoleSinceOn && <When on={person.inRoleSinceOn} />],
    [hasLeft ? 'Left' : 'Leaves', person.leftOn && <When on={person.leftOn} />],
  ]
  const missing = said
    .filter(([words, value]) => !value && !['Further seats', 'Leads', 'Left', 'Leaves', 'Reports to'].includes(words))
    .map(([words]) => words.toLowerCase())
  return (
    <div className={styles.form}>
      <dl className={styles.facts}>
        {said
          .filter(([, value]) => Boolean(value))
          .map(([words, value]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 && <p className={styles.quiet}>Not recorded: {missing.join(', ')}.</p>}
      <div className={styles.buttons}>
        <Button icon="pencil" onClick={() => onDo('edit')}>
          Edit
        </Button>
        {!hasLeft && (
          <>
            <Button icon="right" onClick={() => onDo('move')}>
              Move to another manager
            </Button>
            <Button icon="leave" onClick={() => onDo('leave')}>
              {person.leftOn ? 'Another leave day' : 'They leave'}
            </Button>
          </>
        )}
      </div>
      <Lines memberId={person.id} />
      <section>
        <h3 className={styles.title}>What is kept about them</h3>
        <div className={styles.kept}>
          <Button icon="down" onClick={() => onDo('export')}>
            Everything, for them
          </Button>
          <Button icon="bin" onClick={() => onDo('erase')}>
            Erase
          </Button>
        </div>
      </section>
    </div>
  )
}

function Lines({ memberId }: { memberId: string }) {
  const today = useToday()
  const lines = useQuery(ask('GET /api/directory/:memberId/lines', { params: { memberId } }))
  return (
    <section>
      <h3 className={styles.title}>Reporting lines</h3>
      <Answered of={lines} what="The reporting lines" loading={<Loading shape="lines" rows={2} />}>
        {(lines) =>
          lines.length === 0 ? (
            <p className={styles.quiet}>None is recorded.</p>
          ) : (
            <ul className={styles.lines}>
              {lines.map(({ id, manager, sinceOn, untilOn }) => (
                <li key={id}>
                  <b>{manager.name}</b>
                  <span>
                    {sinceOn > today ? 'from' : 'since'} <When on={sinceOn} />
                    {untilOn && (
                      <>
                        {' '}
                        until <When on={untilOn} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
