import { useQuery } from '@tanstack/react-query'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Loading } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './DecisionBox.module.css'
import { useAddingLine } from './changes.ts'

/** Who in-house stands before someone from outside, each with the way to put it right. */
export function WayOutside({ roleId }: { roleId: string }) {
  const way = useQuery(ask('GET /api/roles/:roleId/outside', { params: { roleId } }))
  const add = useAddingLine(roleId)
  const toast = useToast()
  return (
    <div className={styles.outside}>
      <Answered of={way} what="Who stands before someone outside" loading={<Loading shape="lines" rows={1} />}>
        {({ obstacles, askAbove }) =>
          obstacles.length === 0 && askAbove === null ? (
            <p>Nobody in-house is passed over: everyone who wants this role, or is close and was never asked, has a line.</p>
          ) : (
            <>
              <p>
                <b>This role can’t go outside yet.</b>
              </p>
              <ul>
                {obstacles.map(({ person, why }) => {
                  const first = firstName(person.name)
                  return (
                    <li key={person.id}>
                      <span>
                        <b>{person.name}</b>{' '}
                        {why === 'wants_it' ? 'wants this role and has no line.' : 'is close, was never asked and has no line.'}
                      </span>
                      <Button
                        size="s"
                        busy={add.isPending}
                        onClick={() =>
                          add.mutate(
                            { params: { roleId }, body: { personId: person.id, came: why } },
                            {
                              onSuccess: () => toast({ words: `${first} is on the slate.` }),
                              onError: ({ message }) => toast({ words: message }),
                            },
                          )
                        }
                      >{`Add ${first} to the slate`}</Button>
                      {why === 'close' && (
                        <ButtonLink size="s" to="/people/$personId" params={{ personId: person.id }}>{`Ask ${first}`}</ButtonLink>
                      )}
                    </li>
                  )
                })}
                {askAbove !== null && <li>Ask {askAbove} before going outside.</li>}
              </ul>
            </>
          )
        }
      </Answered>
    </div>
  )
}
